import { readFileSync } from 'node:fs';
import path from 'node:path';
import { planPreparation } from '../../../src/app/preparation/planPreparation';
import { prepareRecords, startingChoices, type Preparation, type PreparationChoices } from '../../../src/app/preparation/preparation';
import { readSource } from '../../../src/app/preparation/source';
import { sayIssue } from '../../../src/app/say';
import type { Ruleset } from '../../../src/engine';
import { frameScope } from '../../../src/engine/evaluate/frame';
import { prepare } from '../../../src/engine/evaluate/prepare';
import { columnNumbers } from '../../../src/engine/number/column';
import type { Lang } from '../../../src/text/text';
import type { PreparationKind } from '../../../src/workbook/preparation/fields';
import { FileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { bundledLibrary } from '../../support/library';

const library = bundledLibrary();
const open = (kind: PreparationKind): FileWorkbook => FileWorkbook.open(readFileSync(path.join(__dirname, '..', '..', '..', 'examples', 'preparation', `${kind}.xlsx`)), `${kind}.xlsx`);
const prepared = (book: FileWorkbook, kind: PreparationKind, more: Partial<PreparationChoices> = {}, lang: Lang = 'zh'): Promise<Preparation> =>
  prepareRecords(book, library, { ...startingChoices(kind, lang), ...more });

/** One line a firm: its last characters before 有限公司 left out, then the numbers. */
const lines = ({ account }: Preparation): string[] => account!.firms.map(({ name }, row) =>
  [name.slice(2, 4), ...account!.columns.map(({ values }) => values[row]?.toString() ?? '-')].join(' '));

describe('the sheets that bureaus send are put together', () => {
  test('land: own plots in ㎡, one of them shared, contracts in 亩 and what the tenants say', async () => {
    const result = await prepared(open('land'), 'land');
    expect(lines(result)).toEqual([
      '天地 51 - 6 45', '地玄 20.01 - - 20.01', '玄黄 30 - 10.5 19.5', '黄宇 18 - - 18', '宇宙 27 - - 27',
      '宙洪 10.0005 3 - 13.0005', '洪荒 60 - 13.5 46.5', '荒日 - 6 - 6', '日月 - 9.5 - 9.5', '月盈 - 12 - 12',
    ]);
    expect(result.account?.checks?.uneven).toBe(1);
    expect(result.issues.map((issue) => sayIssue(issue, 'zh'))).toEqual([
      '「出租台账」B4：云川玄黄电子有限公司出租给云川日月汽配有限公司的土地，出租方填 10.5 亩，承租方填 9.5 亩，相差 1 亩。请双方核对。',
    ]);
  });
  test('land: what is left out, by column and by day', async () => {
    const result = await prepared(open('land'), 'land', { items: ['新增土地面积', '科研用地面积'], year: '2024' });
    expect(lines(result).slice(0, 2)).toEqual(['天地 51 - 6 45 12 - 33', '地玄 20.01 - - 20.01 - 3 17.01']);
    expect(result.account?.columns.map(({ title }) => title)).toEqual([
      '自有用地面积（亩）', '租赁用地面积（亩）', '出租用地面积（亩）', '扣减前面积（亩）', '扣除：新增土地面积（亩）', '扣除：科研用地面积（亩）', '用地面积（亩）',
    ]);
    expect(result.account?.how.slice(0, 4)).toEqual([
      '扣减前面积 = 自有用地面积 + 租赁用地面积 - 出租用地面积', '用地面积 = 扣减前面积 - 新增土地面积 - 科研用地面积',
      '租赁、出租面积各按企业自己所填；没有企业自己填的，按合同台账。双方对照见下表。', '取得日期在 2021-12-31 之后的自有用地计入“新增土地面积”（2 年建设期加 1 年过渡期）。',
    ]);
  });
  test('land: new land by its day wants the year', async () => {
    expect((await prepared(open('land'), 'land', { items: ['新增土地面积'] })).issues.map(({ code }) => code)).toContain('prepare-year');
  });
  test('electricity: amounts by meter in one sheet, users in another', async () => {
    const result = await prepared(open('power'), 'power');
    expect(lines(result)).toEqual([
      '天地 3300100001、3300100002 173.05 - - 3.6 176.65', '地玄 3300100003 220.41 - - - 220.41', '宇宙 3300100005 310.5 70.5 - 12 252', '宙洪 3300100006 70.5 - - - 70.5',
      '洪荒 3300100007 - - 112 - 112', '玄黄 3300100004 - - 41 - 41', '黄宇 3300100004 - - 27.5 - 27.5', '月盈 3300100004 - - 20 - 20', '日月 3300100007 - - 56 - 56',
    ]);
    expect(result.issues.map((issue) => sayIssue(issue, 'zh'))).toEqual([
      '「供电局」B6：户号 3300100004 可分电量 90 万千瓦时，各企业合计 88.5，差额 1.5 没有分到企业。请核对份额或分表电量；线损要分摊的，可改为按比例分割。',
    ]);
  });
  test('electricity: what the sub-meters miss is shared out when asked for', async () => {
    const result = await prepared(open('power'), 'power', { splitBy: 'reading-ratio' });
    expect(lines(result)[5]).toBe(`玄黄 3300100004 - - ${'2460/59'} - ${'2460/59'}`);
    expect(result.account?.checks?.rows[0]?.slice(2, 6).map(String)).toEqual(['90', '0', '90', '0']);
  });
  test('tax: items of two bureaus in 元 and 万元, every one with a column restored', async () => {
    const result = await prepared(open('tax'), 'tax');
    expect(result.account?.columns.map(({ title }) => title)).toEqual([
      '还原前税收（万元）', '高新技术企业', '依据：企业所得税（万元）', '还原：增值税留抵退税（万元）', '还原：免抵退税额（万元）', '还原：政策性减免税额（万元）', '还原：进出口关税（万元）', '还原：海关代征税（万元）',
      '高新企业所得税还原（万元）', '税收实际贡献（万元）',
    ]);
    expect(lines(result)[0]).toBe('天地 183.00005 是 30 26 - - - - 20 229.00005');
    expect(lines(result)[8]).toBe('月盈 -  - - - - 1.1 2 - -');
    expect(result.issues.map((issue) => sayIssue(issue, 'zh'))).toEqual(['「海关」A5：云川月盈纺织有限公司：没有实缴税收，还原后税收为空。请补填，确实没有缴税的填 0。']);
  });
  test('tax: a ruleset that says what is restored, with its clause', async () => {
    const result = await prepared(open('tax'), 'tax', { ruleset: 'huzhou-2023' });
    expect(result.account?.columns.map(({ title }) => title)).toEqual([
      '税收实际贡献（万元）', '增值税留抵退税（万元）', '社保费单位缴纳（万元）', '进出口关税（万元）', '海关代征税（万元）', '政策性减免税额（万元）', '评价税收（13个税种加逐项还原）（万元）',
    ]);
    expect(lines(result)[1]).toBe('地玄 224.20005 - - 12.35 40.1 - 276.65005');
    expect(result.account?.how[0]).toMatch(/^评价税收 = 税收实际贡献 \+ 增值税留抵退税 \+ 社保费单位缴纳 \+ 进出口关税 \+ 海关代征税 \+ 政策性减免税额（.*三\(五\)1\(1\)二）$/);
    expect(result.offers).toEqual([]);
  });
  test('tax: only what is ticked', async () => {
    expect(lines(await prepared(open('tax'), 'tax', { items: ['进出口关税'], ruleset: 'huzhou-2023' }))[1]).toBe('地玄 224.20005 12.35 236.55005');
    expect(lines(await prepared(open('tax'), 'tax', { items: [] }))[1]).toBe('地玄 224.20005');
  });
});

describe('the sheet written is read like any bureau’s', () => {
  async function reread(kind: PreparationKind, more: Partial<PreparationChoices>, lang: Lang) {
    const book = open(kind);
    const result = await prepared(book, kind, more, lang);
    await book.apply(await planPreparation(book, result, lang));
    const sheet = (await book.sheets()).find(({ purpose }) => purpose === kind)!;
    const reading = readSource(await book.read(sheet.id), library.catalogue, {}, () => undefined)!;
    return { result, sheet, reading, fields: reading.matches.flatMap(({ field }) => field ?? []) };
  }
  const cases: [PreparationKind, Partial<PreparationChoices>, string, string[]][] = [
    ['land', {}, '用地面积', ['自有用地面积', '租赁用地面积', '出租用地面积', '用地面积']],
    ['land', { items: ['科研用地面积', '新增土地面积'], year: '2024' }, '用地面积', ['自有用地面积', '租赁用地面积', '出租用地面积', '用地面积']],
    ['power', {}, '用电量', ['用电量']],
    ['tax', {}, '税收实际贡献', ['高新技术企业', '税收实际贡献']],
    ['tax', { items: ['进出口关税', '高新企业所得税还原'] }, '税收实际贡献', ['高新技术企业', '税收实际贡献']],
    ['tax', { items: [] }, '税收实际贡献', ['税收实际贡献']],
  ];
  const both = cases.flatMap((one) => (['zh', 'en'] as const).map((lang) => [...one, lang] as const));
  test.each(both)('%s %j: the firms, and %s as counted, nothing that a ruleset would count once more', async (kind, more, field, fields, lang) => {
    const { result, reading, fields: found } = await reread(kind, more, lang);
    expect(found.filter((name) => !['企业名称', '统一社会信用代码', '用电户号'].includes(name)).sort()).toEqual([...fields].sort());
    expect(reading.table.columns.get('企业名称')).toMatchObject({ values: result.account?.firms.map(({ name }) => name) });
    const column = reading.table.columns.get(field);
    const counted = result.account!.columns.find((one) => one.kind === 'number' && one.isResult)!;
    const numbers = column?.kind === 'number' ? columnNumbers(column) : null;
    expect(counted.values.map((_, row) => numbers?.exact(row)?.toString() ?? null)).toEqual(counted.values.map((value) => value?.toString() ?? null));
    // What was held against each other stands below, as a table of its own.
    expect(reading.issues.filter(({ code }) => !/^column-ambiguous/.test(code)).map(({ code }) => code)).toEqual(kind === 'tax' ? [] : ['other-tables']);
  });
  test('by a ruleset that restores by itself: its fields, so that it comes to the same', async () => {
    const huzhou = library.get('huzhou-2023') as Ruleset;
    const { result, reading, fields } = await reread('tax', { ruleset: 'huzhou-2023' }, 'zh');
    expect(fields).toEqual(expect.arrayContaining(['税收实际贡献', '增值税留抵退税', '社保费单位缴纳', '进出口关税', '海关代征税', '政策性减免税额']));
    const evaluated = frameScope(prepare(reading.table, huzhou, new Map()).frame, new Map()).numbers('评价税收');
    expect(result.account!.firms.map((_, row) => evaluated?.exact(row)?.toString())).toEqual(result.account!.columns.at(-1)!.values.map((value) => value?.toString()));
  });
});

test('the sheet is a plan like any other: put once, replaced by the next, taken back', async () => {
  const book = open('land');
  const names = async (): Promise<string[]> => (await book.sheets()).map(({ name }) => name);
  const before = await names();
  const first = await book.apply(await planPreparation(book, await prepared(book, 'land'), 'zh'));
  const second = await prepared(book, 'land');
  expect(second.sheets.map(({ info }) => info.name)).toEqual(before);
  const again = await book.apply(await planPreparation(book, second, 'zh'));
  expect(await names()).toEqual([...before, '用地核算']);
  expect([await book.undo(again), await book.undo(first)]).toEqual([{ done: true }, { done: true }]);
  expect(await names()).toEqual(before);
});
