import type { EntityResult, Evaluation } from '../evaluation';
import type { Ruleset } from '../ruleset/types';
import type { Table } from '../table';
import { evaluateFrame } from './evaluate';
import { overRows, withReasons } from './overRows';
import { type Settled, settleParameters } from './parameters';
import { prepare, type Prepared } from './prepare';
import { bySubject, NO_REGRADES, type Regrades } from './regrade';

/**
 * Evaluates a table by a ruleset: figures split, fields derived, rows merged into subjects, the subjects evaluated,
 * and the result given to every row. Exact throughout; faults of data are issues.
 * @param given values for the ruleset's parameters; the rest take their defaults
 * @param regrades grades that the authority decided for single subjects, by row
 */
export function evaluate(table: Table, ruleset: Ruleset, given: Readonly<Record<string, string>> = {}, regrades: Regrades = NO_REGRADES): Evaluation {
  const settled = settleParameters(ruleset.parameters, given);
  const prepared = prepare(table, ruleset, settled.values);
  const entity = ruleset.dual ? entityOf(table, ruleset, settled) : null;
  const { partition } = prepared;
  const evaluation = evaluateFrame(prepared.frame, ruleset, settled, entity && gradesBySubject(entity, prepared), bySubject(regrades, partition?.subjectOf ?? null));
  const spread = partition ? overRows(evaluation, partition, prepared.rows) : evaluation;
  const whole = { ...withReasons(spread, prepared.reasons), regrades };
  return prepared.issues.length === 0 && !entity ? whole : { ...whole, entity, issues: [...prepared.issues, ...whole.issues] };
}

/** The second pass: all rows of one firm are one subject more. */
function entityOf(table: Table, ruleset: Ruleset, settled: Settled): EntityResult | null {
  const { dual } = ruleset;
  if (!dual) return null;
  const { frame, partition, rows } = prepare(table, ruleset, settled.values, [...ruleset.merge, { ...dual, when: null, leaveOut: null }]);
  const evaluation = evaluateFrame(frame, ruleset, settled, null, NO_REGRADES);
  const { scores, ranks, grades } = partition ? overRows(evaluation, partition, rows) : evaluation;
  return { label: dual.label, cite: dual.cite, scores, ranks, grades };
}

/** The firm's grade for each subject of the first pass. */
const gradesBySubject = ({ grades }: EntityResult, { partition }: Prepared): readonly (string | null)[] =>
  partition ? partition.leads.map((row) => grades[row] ?? null) : grades;
