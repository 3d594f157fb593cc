import { evaluate, type Evaluation, type Fraction, type Table } from '../../../src/engine';
import { casesOf } from '../../../src/cli/cases/case';
import { inputOf } from '../../../src/cli/cases/runCase';
import { engineTable } from '../../../src/cli/cases/tables';
import { rulesetsFolder } from '../../../src/cli/folder';
import { explainer } from '../../../src/engine/explain/explainSubject';
import type { Story } from '../../../src/engine/explain/story';
import { bundledLibrary } from '../../support/library';

const library = bundledLibrary();
const text = (value: Fraction | null | undefined): string | null => value?.toString() ?? null;

/** What a run decided about a row, and what the story comes to by its own steps. */
function both(evaluation: Evaluation, story: Story): [unknown, unknown] {
  const { row, lead } = story;
  const isEvaluated = evaluation.status[row] !== 'excluded';
  const decided = {
    status: evaluation.status[row],
    indicators: isEvaluated ? evaluation.indicators.map((one) => [one.name, text(one.values.at(row)), text(one.points.at(row))]) : [],
    factors: evaluation.coefficients.map((one) => (isEvaluated ? text(one.factors.at(row)) : null)),
    bonus: text(evaluation.bonus?.totals.at(row)),
    score: text(evaluation.scores.at(row)),
    rank: evaluation.status[row] === 'graded' ? evaluation.ranks[row] : null,
    grade: evaluation.status[row] === 'graded' ? evaluation.grades[row] : null,
    policies: isEvaluated ? evaluation.policies.map((one) => one.numbers.at(row) !== null || one.words(row) !== null || one.cite(row) !== null) : [],
    lists: evaluation.lists.map(({ members }) => members.includes(lead)),
    reasons: evaluation.reasons[row]?.filter(({ kind }) => ['excluded', 'ungraded', 'set', 'raise', 'lower', 'at-most', 'keep-at-least', 'veto'].includes(kind)).map((one) => one.text.zh),
  };
  const settling = story.screening.filter(({ applies }) => applies);
  const last = settling.at(-1);
  const places = evaluation.ruleset.grades.order;
  const factors = new Map([...story.indicators.flatMap(({ coefficients }) => coefficients), ...(story.score?.factors ?? [])].map((one) => [one.label, one.factor]));
  const told = {
    status: last?.as ?? 'graded',
    indicators: story.indicators.map((one) => [one.name, text(one.value), text(one.points)]),
    factors: evaluation.coefficients.map((one) => (isEvaluated ? text(factors.get(one.label) ?? null) : null)),
    bonus: text(story.score?.bonusTotal),
    score: text(story.score?.score),
    rank: story.ranking?.rank ?? (story.status === 'graded' ? 0 : null),
    grade: story.status === 'graded' ? (story.adjustments.at(-1)?.to ?? moved(story) ?? story.ranking?.grade ?? null) : null,
    policies: story.policies.map(({ rows }) => rows.some(({ applies }) => applies)),
    lists: story.lists.map(({ place }) => place > 0),
    reasons: [
      ...settling.filter(({ by }) => by !== 'missing').map(({ label }) => label.zh),
      ...story.adjustments.filter(({ applies, verb, from, to }) => applies && verb !== 'ungraded' && (from !== to || verb === 'veto')).map(({ label }) => label.zh),
    ],
  };
  expect(places.includes(story.grade ?? '') || story.grade === null).toBe(true);
  return [told, decided];
}

const moved = ({ reasons }: Story): string | undefined => reasons.find(({ kind }) => kind === 'places')?.to;

function holds(evaluation: Evaluation, table: Table): void {
  const tell = explainer(evaluation, table);
  for (let row = 0; row < table.size; row++) {
    const [told, decided] = both(evaluation, tell(row));
    expect(told).toEqual(decided);
  }
}

describe.each(library.rulesets.map((ruleset) => [ruleset.id, ruleset] as const))('%s', (id, ruleset) => {
  test.each(casesOf(rulesetsFolder, id).map((each) => [each.name, each] as const))('the story of every row comes to what the run decided: %s', (_, each) => {
    const table = engineTable(inputOf(each, ruleset.needs.required), library.catalogue);
    holds(evaluate(table, ruleset, each.parameters), table);
  });
});
