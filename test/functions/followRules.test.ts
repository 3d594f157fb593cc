import { WORKBOOK_RULESET } from '../../src/app/library';
import { asOwn, planRuleSheet } from '../../src/app/placeRuleset';
import { followRules, type FormulaRules } from '../../src/functions/followRules';
import { bundledLibrary } from '../support/library';
import { memoryWorkbook } from '../support/memoryWorkbook';
import { cellAt } from '../workbook/ruleSheet/support';

const library = bundledLibrary();
const settled = () => new Promise((resolve) => setTimeout(resolve, 700));

async function followed(book: ReturnType<typeof memoryWorkbook>): Promise<{ heard: FormulaRules[]; stop: () => void }> {
  const heard: FormulaRules[] = [];
  return { heard, stop: await followRules(book, library, (rules) => heard.push(rules)) };
}

test('formulas keep what they had where a workbook has no ruleset of its own, and edits elsewhere are not looked at', async () => {
  const book = memoryWorkbook({ 企业: [['企业名称']] });
  const { heard, stop } = await followed(book);
  const { reads } = book.counts;
  book.edit('企业', 0, 0, '名称');
  await settled();
  expect([heard, book.counts.reads]).toEqual([[], reads]);
  stop();
});

test('formulas that name no ruleset follow the workbook’s own, each change of it, and never quietly another', async () => {
  const book = memoryWorkbook({ 企业: [['企业名称']] });
  await book.apply(await planRuleSheet(book, asOwn(library.get('zhejiang-2022')!.document), 'zh'));
  const { heard, stop } = await followed(book);
  expect(heard.map(({ defaultRuleset, library: known }) => [defaultRuleset, known.get(WORKBOOK_RULESET)?.id])).toEqual([[WORKBOOK_RULESET, 'zhejiang-2022-own']]);

  const weight = cellAt(book.values('评价规则').map((row) => [...row]), 'indicators', '亩均税收', '权重');
  book.edit('评价规则', weight.row, weight.column, '三十');
  await settled();
  expect([heard.at(-1)?.defaultRuleset, heard.at(-1)?.library.get(WORKBOOK_RULESET)]).toEqual([WORKBOOK_RULESET, undefined]);
  stop();
});
