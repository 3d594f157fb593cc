import { dayOf } from '../../../src/app/preparation/cellDay';
import { sharesOf } from '../../../src/app/preparation/cellShare';
import { prepareRecords, startingChoices, type Preparation, type PreparationChoices } from '../../../src/app/preparation/preparation';
import { readerOf, readSource } from '../../../src/app/preparation/source';
import { sayIssue } from '../../../src/app/say';
import type { CellValue } from '../../../src/workbook/cell';
import type { Matrix } from '../../../src/workbook/layout';
import { preparationFields, type PreparationKind } from '../../../src/workbook/preparation/fields';
import { bundledLibrary } from '../../support/library';
import { memoryWorkbook } from '../../support/memoryWorkbook';

const library = bundledLibrary();
const prepared = (kind: PreparationKind, sheets: Readonly<Record<string, Matrix>>, more: Partial<PreparationChoices> = {}): Promise<Preparation> =>
  prepareRecords(memoryWorkbook(sheets), library, { ...startingChoices(kind, 'zh'), ...more });
const lines = ({ account }: Preparation): string[] => (account?.firms ?? []).map(({ name, code }, row) => [name || code, ...account!.columns.map(({ values }) => values[row]?.toString() ?? '-')].join(' '));
const said = ({ issues }: Preparation): string[] => issues.filter(({ severity }) => severity !== 'info').map((issue) => sayIssue(issue, 'zh'));

describe('land records, however a bureau keeps them', () => {
  test.each<[string, Readonly<Record<string, Matrix>>, string[], string[]]>([
    ['one row a firm with its kinds of land in ㎡, and a total of the bureau’s own',
      { 六类土地: [['企业名称', '自有土地面积（平方米）', '租用土地总面积（平方米）', '出租土地总面积（平方米）', '事实用地总面积（平方米）'], ['甲厂', 20000, 2000, 4000, 18000], ['乙厂', 10000, null, null, 9000]] },
      ['甲厂 30 3 6 27', '乙厂 15 - - 15'], ['「六类土地」A3：乙厂：表中所填总面积 13.5 亩，按自有加租赁减出租算得 15 亩，相差 1.5 亩。按算得的数，请核对。']],
    ['a list of holdings of every kind',
      { 台账: [['企业名称', '用地类型', '面积（亩）', '对方单位'], ['甲厂', '自有', 30, null], ['甲厂', '出租', 6, '乙厂'], ['乙厂', '租用', 6, '甲厂'], ['丙厂', '待定', 4, null]] },
      ['甲厂 30 - 6 24', '乙厂 - 6 - 6'], ['「台账」A5：用地类型“待定”看不出是自有、租用还是出租，面积 4 亩没有计入。请改写用地类型。']],
    ['contracts between firms alone',
      { 合同: [['出租方', '承租方', '合同面积（平方米）'], ['甲厂', '乙厂', 2000], ['甲厂', '个人', 1000]] },
      ['甲厂 - - 4.5 -4.5', '乙厂 - 3 - 3'], ['「合同」A2：甲厂：自有 —、租赁 —、出租 4.5，用地面积算得 -4.5 亩，小于 0：出租超过了自有加租赁。请核对。']],
    ['plots with shares in words, one area for all',
      { 宗地: [['企业名称', '不动产权证号', '证载面积（亩）', '共有情况'], ['甲厂', 'A1', 12, '共有1/3'], ['乙厂', 'A1', null, '共有三分之二'], ['丙厂', 'A2', 5, '单独所有']] },
      ['甲厂 4 - - 4', '乙厂 8 - - 8', '丙厂 5 - - 5'], []],
    ['a row that names nobody',
      { 台账: [['企业名称', '自有面积（亩）', '租赁面积（亩）'], ['甲厂', 30, 1], [null, 6, 2], ['乙厂', 7, null]] },
      ['甲厂 30 1 - 31', '乙厂 7 - - 7'], ['「台账」A3：这一行没有企业名称和代码，没有计入。请补填，或在合计行写明“合计”。']],
  ])('%s', async (_, sheets, expected, words) => {
    const result = await prepared('land', sheets);
    expect(lines(result)).toEqual(expected);
    expect(said(result)).toEqual(words);
  });
});

describe('electricity records', () => {
  test('several numbers in one cell, parted in any way, and a number that Excel keeps as one', async () => {
    const sheets = { 电量: [['户号', '用电量（度）'], [3301, 10000], ['3302', 20000], ['3303', 30000], ['3304', 40000]], 企业: [['企业名称', '用电户号'], ['甲厂', '3301，3302'], ['乙厂', '3303\n3304']] };
    const result = await prepared('power', sheets);
    expect(lines(result)).toEqual(['甲厂 3301、3302 3 - - - 3', '乙厂 3303、3304 7 - - - 7']);
    expect(result.issues).toEqual([]);
  });
  test('no unit in the header is said', async () => {
    const { issues } = await prepared('power', { 电量: [['企业名称', '户号', '用电量'], ['甲厂', '1', 5], ['乙厂', '2', 6]] });
    expect(issues.map(({ code }) => code)).toEqual(['unit-assumed']);
  });
  test('text in a cell of amounts is said and not counted', async () => {
    const result = await prepared('power', { 电量: [['企业名称', '户号', '用电量（度）'], ['甲厂', '1', '约五千'], ['乙厂', '2', 60000]] });
    expect(lines(result)).toEqual(['甲厂 1 - - - - -', '乙厂 2 6 - - - 6']);
    expect(result.issues.map(({ code, cell }) => [code, cell?.row])).toEqual([['meter-without-amount', 1], ['power-nothing', 1], ['text-in-number-cell', 1]]);
  });
});

describe('which sheets are read', () => {
  const table = [['企业名称', '用地面积（亩）', '税收实际贡献（万元）', '用电量（万千瓦时）'], ['甲厂', 30, 100, 5], ['乙厂', 20, 50, 6]];
  const customs = [['企业名称', '关税（万元）'], ['甲厂', 3], ['乙厂', 4]];
  const taken = ({ sheets }: Preparation): string[] => sheets.filter(({ isTaken }) => isTaken).map(({ info }) => info.name);
  test('a table to evaluate is no sheet of records', async () => {
    for (const kind of ['land', 'power', 'tax'] as const) {
      const result = await prepared(kind, { 评价表: table });
      expect([kind, taken(result), result.account, said(result)]).toEqual([kind, kind === 'tax' ? ['评价表'] : [], kind === 'tax' ? expect.anything() : null, kind === 'tax' ? [] : ['没有选中能读出这些数据的工作表。请至少选一张。']]);
    }
  });
  test('an item without paid tax takes the first sheet that has it along', async () => {
    const result = await prepared('tax', { 评价表: table, 海关: customs });
    expect([taken(result), lines(result)]).toEqual([['评价表', '海关'], ['甲厂 100 3 103', '乙厂 50 4 54']]);
  });
  test('a sheet that a person chose and nothing can be read from is said', async () => {
    const result = await prepared('tax', { 说明: [['填报说明']], 名单: [['企业名称', '联系电话'], ['甲厂', '1'], ['乙厂', '2']], 海关: customs }, { sheets: ['s1', 's2', 's3'] });
    expect(result.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['prepare-no-table', 'prepare-no-column']));
    expect(lines(result)).toEqual(['甲厂 - 3 -', '乙厂 - 4 -']);
  });
});

test.each<[CellValue, string | null]>([
  ['2021-06-30', '2021-06-30'], ['2021年6月30日', '2021-06-30'], ['2021.6', '2021-06-01'], ['2021/6/3至2071/6/2', '2021-06-03'], ['20210630', '2021-06-30'], [2021, '2021-01-01'], [44377, '2021-06-30'], [44377.75, '2021-06-30'],
  ['２０２１年６月', '2021-06-01'], ['2021-02-30', null], ['50年', null], [5, null], [null, null], [true, null],
])('a day written %p is %p', (cell, day) => expect(dayOf(cell)).toBe(day));

test.each<[string, CellValue[], (string | null)[]]>([
  ['fractions and percentages in words', ['1/3', '按份共有 40%', '共同共有', '三分之二', null], ['1/3', '0.4', null, '2/3', null]],
  ['bare numbers up to 1', [0.4, 0.6, '1'], ['0.4', '0.6', '1']],
  ['bare numbers above 1 are percentages', [40, 60, '12.5'], ['0.4', '0.6', '0.125']],
])('shares: %s', (_, cells, expected) => {
  const values = [['企业名称', '分摊份额', '户号'], ...cells.map((cell, i) => [`企业${i}`, cell, `1${i}`])];
  const raw = { sheet: { id: 's1', name: '表', visible: true, ours: false }, used: { row: 0, column: 0, rows: values.length, columns: 3 }, values, merges: [], hiddenRows: [], tables: [], ours: null };
  const share = sharesOf(readerOf(readSource(raw, preparationFields('power', library.catalogue), {}, () => undefined)!), '分摊份额');
  expect(cells.map((_cell, row) => share(row)?.toString() ?? null)).toEqual(expected);
});
