import { canonicalJson } from '../../engine';
import { asShown } from '../findings/decisionCells';
import type { RunRecord, WorkbookRecord } from '../record';
import type { PlanInput } from './makePlan';

/** Runs a workbook remembers; enough to see what came before, little enough to travel. */
const remembered = 10;

/**
 * The record with this run as its last. A run over the same sheet with the same numbers, rule and parameters
 * as the last one is that run again, with its time; what has been decided since is counted anew.
 */
export function recordOfRun(input: PlanInput): WorkbookRecord & { readonly run: RunRecord } {
  const { record: { decisions: _, ...record }, mapping } = input;
  const fresh = runOf(input);
  const last = record.runs.at(-1);
  const again = last !== undefined && same(last, fresh);
  const run = again ? { ...fresh, when: last.when } : fresh;
  const earlier = again ? record.runs.slice(0, -1) : record.runs;
  const decisions = asShown(input.decisions, input.findings, input.lang);
  return {
    ...record,
    id: record.id || input.newId,
    runs: [...earlier, run].slice(-remembered),
    ...(Object.keys(decisions).length > 0 && { decisions }),
    mappings: mapping === null ? record.mappings : { ...record.mappings, [mapping.signature]: mapping.columns },
    run,
  };
}

function runOf({ evaluation, raw, input, when, findings, lastYear, derived: { choices } }: PlanInput): RunRecord {
  const { id, sha256, document } = evaluation.ruleset;
  return {
    when,
    sheet: raw.sheet.id,
    sheetName: raw.sheet.name,
    ruleset: { id, sha256, document },
    parameters: Object.fromEntries(evaluation.parameters),
    ...(Object.keys(choices).length > 0 && { derived: choices }),
    input,
    ...(lastYear && { lastYear: lastYear.record }),
    graded: evaluation.status.filter((status, row) => status === 'graded' && evaluation.leads[row] === row).length,
    certainty: evaluation.certainty,
    findings: findings.length,
    decided: findings.filter(({ decision }) => decision !== null).length,
  };
}

const same = (a: RunRecord, b: RunRecord): boolean =>
  canonicalJson(identityOf(a)) === canonicalJson(identityOf(b));

const identityOf = ({ sheet, ruleset, parameters, input, graded, lastYear }: RunRecord) =>
  ({ sheet, id: ruleset.id, sha256: ruleset.sha256, parameters, input, graded: String(graded), lastYear: lastYear ? [lastYear.file ?? '', lastYear.name, String(lastYear.grade)] : [] });
