import { canonicalJson } from '../../engine';
import type { RunRecord, WorkbookRecord } from '../record';
import type { PlanInput } from './makePlan';

/** Runs a workbook remembers; enough to see what came before, little enough to travel. */
const remembered = 10;

/**
 * The record with this run as its last. A run over the same sheet with the same numbers, rule and parameters
 * as the last one is that run again, with its time.
 */
export function recordOfRun(input: PlanInput): WorkbookRecord & { readonly run: RunRecord } {
  const { record, mapping } = input;
  const fresh = runOf(input);
  const last = record.runs.at(-1);
  const run = last !== undefined && same(last, fresh) ? last : fresh;
  const earlier = run === last ? record.runs.slice(0, -1) : record.runs;
  return {
    ...record,
    id: record.id || input.newId,
    runs: [...earlier, run].slice(-remembered),
    mappings: mapping === null ? record.mappings : { ...record.mappings, [mapping.signature]: mapping.columns },
    run,
  };
}

function runOf({ evaluation, raw, input, when }: PlanInput): RunRecord {
  const { id, sha256, document } = evaluation.ruleset;
  return {
    when,
    sheet: raw.sheet.id,
    ruleset: { id, sha256, document },
    parameters: Object.fromEntries(evaluation.parameters),
    input,
    graded: evaluation.status.filter((status, row) => status === 'graded' && evaluation.leads[row] === row).length,
    certainty: evaluation.certainty,
  };
}

const same = (a: RunRecord, b: RunRecord): boolean =>
  canonicalJson(identityOf(a)) === canonicalJson(identityOf(b));

const identityOf = ({ sheet, ruleset, parameters, input, graded }: RunRecord) =>
  ({ sheet, id: ruleset.id, sha256: ruleset.sha256, parameters, input, graded: String(graded) });
