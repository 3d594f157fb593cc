/** The data, the ruleset or a file does not allow what was asked; the message is in words, nothing was written. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
