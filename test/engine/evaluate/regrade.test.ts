import { evaluate } from '../../../src/engine';
import { firms } from '../../support/firms';
import { runOver } from '../../support/documented';

const decided = { grade: 'A', text: { zh: '专题会议决定', en: 'Decided by the leading group' }, cite: '领导小组纪要〔2023〕3号' };

test('a decision moves one firm after the rules, with its reason and paper, and nobody else', async () => {
  const { table, evaluation: plain } = await runOver(firms());
  const moved = evaluate(table, plain.ruleset, {}, new Map([[5, decided]]));
  expect([plain.grades, moved.grades]).toEqual([['A', 'A', 'B', 'B', 'B', 'C'], ['A', 'A', 'B', 'B', 'B', 'A']]);
  expect(moved.reasons[5]).toEqual([{ kind: 'manual', text: decided.text, cite: decided.cite, from: 'C', to: 'A' }]);
  expect([...moved.groups[0]!.counts]).toEqual([['A', 3], ['B', 3], ['C', 0], ['D', 0]]);
  expect([...moved.groups[0]!.rankedCounts]).toEqual([['A', 2], ['B', 3], ['C', 1], ['D', 0]]);
  expect(moved.ranks).toEqual(plain.ranks);
});

test('a grade the ruleset does not have moves nobody and is said', async () => {
  const { table, evaluation: { ruleset } } = await runOver(firms());
  const { grades, issues } = evaluate(table, ruleset, {}, new Map([[5, { ...decided, grade: 'E' }]]));
  expect(grades[5]).toBe('C');
  expect(issues).toContainEqual({ severity: 'warning', code: 'regrade-unknown', row: 5, params: { grade: 'E', order: 'A、B、C、D' } });
});
