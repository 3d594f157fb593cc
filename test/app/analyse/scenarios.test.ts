import { prepare, type Choices } from '../../../src/app/evaluate';
import { planScenario, planWithoutScenario, scenariosOf } from '../../../src/app/analyse/scenarios';
import { tryVariation } from '../../../src/app/analyse/trial';
import type { Variation } from '../../../src/engine/analyse/variation';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { firms } from '../../support/firms';
import { bundledLibrary } from '../../support/library';

const library = bundledLibrary();
const choices: Choices = { sheet: '1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' };
const wider: Variation = { shares: { A: '50%', B: '25%' } };
const heavier: Variation = { weights: { 亩均税收: '40', 亩均增加值: '10' }, ties: 'worse' };

test('scenarios travel in the file by name, those of other rulesets apart, and give the same grades when it is opened again', async () => {
  const book = FileWorkbook.create([{ name: '企业', values: firms() }]);
  await book.apply(await planScenario(book, { name: '多给A', ruleset: 'zhejiang-2022', variation: heavier }, 'zh'));
  await book.apply(await planScenario(book, { name: '按税', ruleset: 'zhejiang-2022', variation: heavier }, 'zh'));
  await book.apply(await planScenario(book, { name: '多给A', ruleset: 'xian-2022-enterprise', variation: {} }, 'zh'));
  // The same name again takes the place of the one before.
  await book.apply(await planScenario(book, { name: '多给A', ruleset: 'zhejiang-2022', variation: wider }, 'zh'));
  const again = FileWorkbook.open(book.bytes(), 'a.xlsx');
  const kept = scenariosOf(await again.record(), 'zhejiang-2022');
  expect(kept.map(({ name, variation }) => [name, variation])).toEqual([['按税', heavier], ['多给A', wider]]);
  expect(scenariosOf(await again.record(), 'xian-2022-enterprise').map(({ name }) => name)).toEqual(['多给A']);
  const run = await prepare(again, library, choices);
  expect(run.evaluation?.grades).toEqual(['A', 'A', 'B', 'B', 'B', 'C']);
  // Half of six end at rank 3, three quarters of six (4.5, rounded up) at rank 5.
  expect(tryVariation(run, library, kept[1]!.variation).evaluation?.grades).toEqual(['A', 'A', 'A', 'B', 'B', 'C']);
  // Tax weighs 40: 40 · 60 ÷ 35 + 60 for the first.
  expect(tryVariation(run, library, kept[0]!.variation).evaluation?.scores.at(0)?.toFixed(4)).toBe('128.5714');
});

test('a scenario taken out leaves the others and every cell', async () => {
  const book = FileWorkbook.create([{ name: '企业', values: firms() }]);
  await book.apply(await planScenario(book, { name: '一', ruleset: 'zhejiang-2022', variation: wider }, 'zh'));
  await book.apply(await planScenario(book, { name: '二', ruleset: 'zhejiang-2022', variation: heavier }, 'zh'));
  await book.apply(await planWithoutScenario(book, { name: '一', ruleset: 'zhejiang-2022' }, 'zh'));
  expect(scenariosOf(await book.record(), 'zhejiang-2022').map(({ name }) => name)).toEqual(['二']);
  expect((await book.sheets()).map(({ name }) => name)).toEqual(['企业']);
  expect((await book.read('1')).values).toEqual(firms());
});
