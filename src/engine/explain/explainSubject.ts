import type { Evaluation } from '../evaluation';
import type { Table } from '../table';
import { consequencesOf } from './consequences';
import { indicatorsOf } from './indicators';
import { peersOf } from './peers';
import { preparationOf } from './preparation';
import { adjustmentsOf, decisionOn, rankingOf } from './ranking';
import { reopen, runAgain } from './reopen';
import { scoreOf } from './score';
import { groupCasesOf, screeningOf } from './screening';
import { type LightThresholds, quarters } from './standing';
import type { Story } from './story';

/**
 * The story of one row of a run: every step with its numbers, what applied, what did not and why.
 * @param table the table that was evaluated
 * @throws RangeError for a row the table does not have
 * @example explainSubject(evaluation, table, 6).ranking?.rank //=> 7
 */
export const explainSubject = (evaluation: Evaluation, table: Table, row: number, thresholds?: LightThresholds): Story => explainer(evaluation, table, thresholds)(row);

/** The same for row after row of one run: what the rows share is worked out once. */
export function explainer(evaluation: Evaluation, table: Table, thresholds: LightThresholds = quarters): (row: number) => Story {
  const run = runAgain(evaluation, table);
  const peersFor = peersOf(run);
  return (row) => {
    const opened = reopen(run, row);
    const { lead } = opened;
    const { entity } = evaluation;
    const status = evaluation.status[lead] ?? 'excluded';
    const indicators = status === 'excluded' ? [] : indicatorsOf(opened, peersFor, thresholds);
    return {
      row, lead, status, group: evaluation.group[lead] ?? '',
      preparation: preparationOf(opened), screening: screeningOf(opened), groupCases: groupCasesOf(opened), indicators,
      score: scoreOf(opened, indicators), ranking: rankingOf(opened), adjustments: adjustmentsOf(opened), decision: decisionOn(opened),
      grade: evaluation.grades[lead] ?? null,
      entity: entity && { label: entity.label, cite: entity.cite, score: entity.scores.at(row), rank: entity.ranks[row] ?? 0, grade: entity.grades[row] ?? null },
      reasons: evaluation.reasons[row] ?? [],
      ...consequencesOf(opened),
    };
  };
}
