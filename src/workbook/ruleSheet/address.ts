import type { Steps } from './keyWords';

/** Where a block stands in a ruleset: keys, with the number of a row of another block in between. */
export type Address = readonly ({ readonly key: string } | { readonly row: string })[];

/** A key as a step of an address; one with signs that addresses use stands in quotes. */
export const spelled = (key: string): string => (/[.#"?§[\]{}\s]/.test(key) || key === '' ? JSON.stringify(key) : key);

/** @example spelledSteps(['shares', 'C-']) //=> "shares.C-" */
export const spelledSteps = (steps: Steps): string => steps.map(spelled).join('.');

/** An address as the grey column has it. */
export const spelledAddress = (address: Address): string =>
  address.map((part, index) => ('row' in part ? `#${part.row}` : (index === 0 ? '' : '.') + spelled(part.key))).join('');

/** @returns null for what is no address */
export function addressOf(text: string): Address | null {
  const parts = text.match(/"(?:[^"\\]|\\.)*"|#\d+|\.|[^.#"\s]+/g) ?? [];
  if (parts.join('') !== text) return null;
  return parts.filter((part) => part !== '.').map((part) => (part.startsWith('#') ? { row: part.slice(1) } : { key: part.startsWith('"') ? (JSON.parse(part) as string) : part }));
}

/** The keys of an address from its last row on. */
export function ownSteps(address: Address): Steps {
  const steps: string[] = [];
  for (const part of address) {
    if ('row' in part) steps.length = 0;
    else steps.push(part.key);
  }
  return steps;
}
