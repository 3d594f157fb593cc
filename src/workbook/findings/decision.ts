/** sound: looked at and right as it stands · corrected: the figure was put right · pending: still being looked into. */
export type Verdict = 'sound' | 'corrected' | 'pending';

export const verdicts: readonly Verdict[] = ['sound', 'corrected', 'pending'];

/** What a bureau decided about a finding. It holds as long as the figures it was made on stay the same. */
export interface Decision {
  readonly verdict: Verdict;
  readonly note: string;
  /** Who decided; '' where nobody signed. */
  readonly by: string;
  /** ISO 8601. */
  readonly when: string;
  /** The figures it was made on. */
  readonly basis: string;
  /** What the sheet of issues said about it when it was last written or read; absent: nothing. Tells a person's typing from our own. */
  readonly shown?: ShownDecision;
  /** Taken back since the sheet of issues was written, which still shows it. */
  readonly withdrawn?: true;
}

/** The three cells of a decision on the sheet of issues, as they stand. */
export type ShownDecision = readonly [verdict: string, note: string, by: string];

/** Decisions by `Finding.key`. */
export type Decisions = Readonly<Record<string, Decision>>;

/** What a person may have typed for a verdict, in either language; what says no goes before what says yes. */
const WORDS: readonly (readonly [Verdict, RegExp])[] = [
  ['pending', /不正确|不属实|有误|待|核实中|核查中|pending|check/i],
  ['sound', /无误|属实|正确|没问题|无问题|sound|verified|right/i],
  ['corrected', /更正|改正|修改|已改|修正|correct|fixed/i],
];

/**
 * The verdict and note that typed cells stand for. Words that are no verdict are kept as the note of a pending one.
 * @example readVerdict('已核实无误', '') //=> { verdict: 'sound', note: '' }
 */
export function readVerdict(words: string, note: string): Pick<Decision, 'verdict' | 'note'> {
  const verdict = WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (verdict !== undefined) return { verdict, note };
  return { verdict: 'pending', note: [words, note].filter((part) => part !== '').join('；') };
}
