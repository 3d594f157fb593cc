import type { Ruleset } from '../../../src/engine';
import { itemsOf, linesFrom, workOut } from '../../../src/engine/prepare/lines';
import { accountTax, restorable, restoringLines, sourcesOf, TAX, type TaxRecord } from '../../../src/engine/prepare/tax';
import { bundledLibrary } from '../../support/library';
import { f } from '../evaluate/small';
import { party, shown } from './records';

const record = (firm: string, amounts: Record<string, string | number>, marks: Record<string, boolean> = {}): TaxRecord => ({
  at: { sheet: '税收', row: 0, column: 0 }, firm: party(firm), amounts: new Map(Object.entries(amounts).map(([field, value]) => [field, f(value)])), marks: new Map(Object.entries(marks)),
});
const rule = (id: string): Ruleset => bundledLibrary().get(id) as Ruleset;

test('tax is restored by the items ticked, each blank one 0, and the line says how', () => {
  const items = ['高新企业所得税还原', '增值税留抵退税'];
  const lines = restoringLines(items);
  const { firms, amounts, flags } = accountTax(
    [record('甲', { 税收实际贡献: 100, 企业所得税: 60 }, { 高新技术企业: true }), record('甲', { 增值税留抵退税: '0.5' }), record('乙', { 税收实际贡献: 7, 企业所得税: 6 }, { 高新技术企业: false })],
    [TAX, ...items.flatMap(sourcesOf)], ['高新技术企业'],
  );
  const { lines: [extra, total] } = workOut(lines, firms.length, new Map([...amounts, ['还原前税收', amounts.get(TAX)!]]), flags, null, {});
  expect(lines.map(({ name, value }) => [name, value.text])).toEqual([
    ['高新企业所得税还原', 'if(高新技术企业, 企业所得税 * (25% - 15%) / 15%, 0)'], ['税收实际贡献', '还原前税收 + 增值税留抵退税 + 高新企业所得税还原'],
  ]);
  // 60 at 15 % is 100 at 25 %: 40 more.
  expect([extra?.at(0)?.toString(), extra?.at(1)?.toString(), total?.at(0)?.toString(), total?.at(1)?.toString()]).toEqual(['40', '0', '140.5', '7']);
});

test('every item by itself adds what it is', () => {
  for (const item of restorable) {
    const { firms, amounts, flags } = accountTax([record('甲', { 税收实际贡献: 100, ...Object.fromEntries(sourcesOf(item).map((field) => [field, 3])) }, { 高新技术企业: true })], [TAX, ...sourcesOf(item)], ['高新技术企业']);
    const { lines } = workOut(restoringLines([item]), firms.length, new Map([...amounts, ['还原前税收', amounts.get(TAX)!]]), flags, null, {});
    expect([item, lines.at(-1)?.at(0)?.toString()]).toEqual([item, item === '高新企业所得税还原' ? '102' : '103']);
  }
});

test('without paid tax nothing is restored, and that is said', () => {
  const { firms, amounts, flags, issues } = accountTax([record('甲', { 增值税留抵退税: 5 })], [TAX, '增值税留抵退税'], []);
  const { lines } = workOut(restoringLines(['增值税留抵退税']), firms.length, new Map([...amounts, ['还原前税收', amounts.get(TAX)!]]), flags, null, {});
  expect(lines[0]?.at(0)).toBeNull();
  expect(issues.map(({ code }) => code)).toEqual(['tax-nothing']);
});

describe('a ruleset that says how tax is restored gives the lines', () => {
  test.each([
    ['huzhou-2023', ['评价税收'], ['税收实际贡献', '增值税留抵退税', '社保费单位缴纳', '进出口关税', '海关代征税', '政策性减免税额']],
    ['zhenhai-2024', ['评价税收'], ['税收实际贡献', '出口退税额', '缓缴税额', '消费税退税', '政策性减免税额', '固定资产进项抵扣税额']],
    ['linshu-2024-fertilizer', ['高新企业所得税还原', '还原税收'], ['税收实际贡献', '高新技术企业', '企业所得税', '免抵退税额', '出口退税额', '增值税留抵退税', '政策性减免税额']],
    ['zhejiang-2022', [], ['税收实际贡献']],
  ])('%s', (id, names, items) => {
    const lines = linesFrom(rule(id), TAX, '万元');
    expect(lines.map(({ name }) => name)).toEqual(names);
    expect(itemsOf(lines, TAX)).toEqual(items);
  });
  test('with its parameters', () => {
    const zhenhai = rule('zhenhai-2024');
    const { amounts, flags } = accountTax([record('甲', { 税收实际贡献: 500, 出口退税额: 100 })], [TAX, '出口退税额'], []);
    const total = (given: Record<string, string>) => workOut(linesFrom(zhenhai, TAX, '万元'), 1, amounts, flags, zhenhai, given).lines.map((line) => line.at(0)?.toString());
    expect([total({}), total({ 税收还原比例: '50%', 别的: '1' })]).toEqual([['600'], ['550']]);
  });
  test('and how land is counted', () => {
    const lines = linesFrom(rule('zhenhai-2024'), '用地面积', '亩');
    const { lines: [counted], issues } = workOut(lines, 2, new Map([['用地面积', [f(12), f(5)]], ['科研用地面积', [f(2), null]]]), new Map(), rule('zhenhai-2024'), {});
    expect([counted?.formula, ...shown([counted?.at(0), counted?.at(1)].map((value) => value as never))]).toEqual(['用地面积 - 科研用地面积', '10', '5']);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([['zero-where-blank', 1]]);
  });
});
