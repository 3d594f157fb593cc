import type { Ruleset } from '../engine';
import type { Matrix } from '../workbook/layout';
import { rawFromMatrix } from '../workbook/table/matrix';
import type { Library } from './library';
import { matrixKey } from './matrixKey';
import { readTable, type Reading } from './readTable';

/** What a formula is given: everything but the sheet. */
export type EvaluatedMatrix = Pick<Reading, 'layout' | 'matches' | 'table' | 'subjects' | 'evaluation' | 'issues'>;

/** A sheet seldom has formulas over more tables than this; each further one costs the table and its result in memory. */
const kept = 8;
const cache = new Map<string, { readonly ruleset: Ruleset; readonly result: EvaluatedMatrix }>();

/**
 * Evaluates a table handed over as a matrix with its header row. Results are kept by content, so the many cells of
 * a sheet that ask about the same table cost one evaluation.
 * @throws RangeError for a ruleset the library does not have
 */
export function evaluateMatrix(matrix: Matrix, library: Library, rulesetId: string, parameters: Readonly<Record<string, string>> = {}): EvaluatedMatrix {
  const ruleset = library.get(rulesetId);
  if (ruleset === undefined) throw new RangeError(`no ruleset ${rulesetId}`);
  const key = matrixKey(matrix, rulesetId, parameters);
  const known = cache.get(key);
  cache.delete(key);
  const entry = known?.ruleset === ruleset ? known : { ruleset, result: evaluateAnew(matrix, library, ruleset, parameters) };
  cache.set(key, entry);
  for (const oldest of [...cache.keys()].slice(0, -kept)) cache.delete(oldest);
  return entry.result;
}

function evaluateAnew(matrix: Matrix, library: Library, ruleset: Ruleset, parameters: Readonly<Record<string, string>>): EvaluatedMatrix {
  return readTable(rawFromMatrix(matrix, ''), library.catalogue, ruleset, { parameters });
}
