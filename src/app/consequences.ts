import { GIVEN_GRADE, isError, isGraded, type Issue, type Ruleset } from '../engine';
import type { Documented } from '../workbook/documents/documented';
import type { WorkbookRecord } from '../workbook/record';
import { documented } from './documents';
import type { Prepared } from './evaluate';
import { readByAnother } from './lastYear/choice';
import type { Library, LibraryEntry } from './library';
import { readWithLastYear } from './lastYear/reading';
import { settleAndEvaluate } from './settleAndEvaluate';

/** What stood in the way: columns or parameters that the other ruleset needs, with their places. */
export interface NotFollowed {
  readonly faults: readonly Issue[];
}

/** Rulesets that only say what follows from grades, those of the run's own place first. */
export function followingRulesets({ place }: Ruleset, { entries }: Library): readonly LibraryEntry[] {
  const nearness = ({ place: other }: LibraryEntry): number => sharedStart(place?.zh ?? '', other?.zh ?? '');
  return entries.filter(({ gives }) => !gives.includes('grades') && gives.length > 0).sort((a, b) => nearness(b) - nearness(a));
}

/**
 * What another ruleset's policies and lists come to on the grades of this run: a county's 办法 gives the grades, a
 * further document hangs money on them. The sheet is read for that ruleset's fields; its grades are the run's, those of a
 * table that has some already are not looked at.
 * @param ruleset one without grades of its own
 * @throws RangeError for a ruleset with grades of its own, and when nothing was evaluated
 */
export function consequencesBy(
  prepared: Prepared, library: Library, ruleset: Ruleset, parameters: Readonly<Record<string, string>>, { mappings }: Pick<WorkbookRecord, 'mappings'>,
): Documented | NotFollowed {
  const run = documented(prepared);
  if (run === null || isGraded(ruleset)) throw new RangeError(`${ruleset.id} has no grades to take`);
  const { required, optional } = ruleset.needs;
  const others = { ...ruleset, needs: { required: required.filter(isOther), optional: optional.filter(isOther) } };
  const { columns, derived } = prepared.choices;
  const lastYear = prepared.lastYear === null ? null : readByAnother(prepared.lastYear, library, ruleset, parameters, derived);
  const read = readWithLastYear(prepared.raw, library.catalogue, others, { columns, derived, mappings, lastYear });
  if (read.table === null || read.issues.some(isError)) return { faults: read.issues.filter(isError) };
  const grades = { kind: 'text', values: run.evaluation.grades } as const;
  const table = { ...read.table, columns: new Map([...read.table.columns, [GIVEN_GRADE, grades]]) };
  // A grade the authority decided is among the grades already.
  const corrections = prepared.ledger.filter(({ kind }) => kind === 'correction');
  const { evaluation, issues } = settleAndEvaluate(table, read.subjects, ruleset, parameters, corrections);
  const faults = [...issues, ...evaluation.issues].filter(isError);
  if (faults.length > 0) return { faults };
  return { ...run, evaluation, table, matches: read.matches, carried: read.carried };
}

/** @example sharedStart('浙江省湖州市', '浙江省') === 3 */
function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

const isOther = (field: string): boolean => field !== GIVEN_GRADE;
