import fc from 'fast-check';
import type { CellValue } from '../../../src/workbook/cell';
import { valueAt } from '../../../src/workbook/join/combine';
import { joinSources, type JoinChoices, type Joined } from '../../../src/workbook/join/join';
import { joinedSheet } from '../../../src/workbook/join/joinedSheet';
import { readSource, type JoinSource } from '../../../src/workbook/join/source';
import type { Matrix } from '../../../src/workbook/layout';
import type { RawSheet } from '../../../src/workbook/port';
import { rawFromMatrix } from '../../../src/workbook/table/matrix';
import { codes } from '../../support/firms';
import { bundledLibrary } from '../../support/library';
import { splits, splitTable } from './split';

const { catalogue } = bundledLibrary();
const defaults: JoinChoices = { base: null, decisions: [], prefer: {}, many: {} };

function source(sheet: string, values: Matrix, merges: RawSheet['merges'] = []): JoinSource {
  const read = readSource({ ...rawFromMatrix(values, sheet), merges }, { file: null, sheet }, catalogue);
  if (read === null) throw new RangeError(`${sheet} holds no table`);
  return read;
}

const join = (sheets: Readonly<Record<string, Matrix>>, choices: Partial<JoinChoices> = {}): Joined =>
  joinSources(Object.entries(sheets).map(([name, values]) => source(name, values)), catalogue, { ...defaults, ...choices });

const values = (joined: Joined, field: string): (string | boolean | null)[] => {
  const column = joined.columns.find((one) => one.field.name === field);
  return joined.firms.map((_, place) => (column === undefined ? null : valueAt(column, place)));
};
const said = (joined: Joined): string[] => joined.issues.filter(({ code }) => code.startsWith('join-')).map(({ code, row, field }) => [code, row, field].filter((part) => part !== undefined).join(' '));
const doubts = ({ doubts: pairs, identities }: Joined): string[] => pairs.map(({ a, b, why }) => `${identities[a]?.shownName} ${identities[b]?.shownName} ${why}`);

const [A, B, C, D] = codes;
const list: Matrix = [['企业名称', '统一社会信用代码'], ['云川甲机械有限公司', A], ['云川乙机械有限公司', B], ['云川丙机械有限公司', C]];

describe('who is one firm', () => {
  test('a code in any writing, else a name in any writing', () => {
    const joined = join({
      名单: list,
      税务: [['纳税人名称', '信用代码', '税收（元）'], ['某某', ` ${A?.toLowerCase()} `, 10000], ['云川县乙机械有限责任公司', null, 20000], ['云川丙机械有限公司', 9.135e17, 30000]],
    });
    expect(values(joined, '税收实际贡献')).toEqual(['1', '2', '3']);
    expect(doubts(joined)).toEqual([]);
    expect(said(joined)).toEqual(['join-two-names 0']);
  });

  test('a sheet with names alone and one with codes alone meet through one that has both', () => {
    const joined = join({
      名单: [['序号', '企业名称'], [1, '云川甲机械有限公司'], [2, '云川乙机械有限公司']],
      电: [['统一社会信用代码', '用电量（万千瓦时）'], [B, 5], [A, 7]],
      税: [['企业名称', '统一社会信用代码', '税收（万元）'], ['云川甲机械有限公司', A, 1], ['云川乙机械有限公司', B, 2]],
    });
    expect([values(joined, '用电量'), values(joined, '税收实际贡献')]).toEqual([['7', '5'], ['1', '2']]);
    expect(joined.firms.map(({ code }) => code)).toEqual([A, B]);
  });

  test('an organisation code of nine characters is its firm’s', () => {
    const joined = join({ 名单: list, 电: [['单位代码', '用电量（万千瓦时）'], [`${B?.slice(8, 16)}-${B?.[16]}`, 5]] });
    expect(values(joined, '用电量')).toEqual([null, '5', null]);
  });

  test('near names wait for a person, and the word is followed from then on', () => {
    const sheets = { 名单: list, 电: [['用电户名', '用电量（万千瓦时）'], ['云川甲机诫有限公司', 5], ['云川丁机械有限公司', 6]] };
    const joined = join(sheets);
    expect(values(joined, '用电量')).toEqual([null, null, null]);
    expect(doubts(joined)).toContain('云川甲机械有限公司 云川甲机诫有限公司 letter');
    const same = { a: '云川甲机械有限公司', b: '云川甲机诫有限公司', same: true };
    const others = ['甲', '乙', '丙'].map((name) => ({ a: `云川${name}机械有限公司`, b: '云川丁机械有限公司', same: false }));
    const settled = join(sheets, { decisions: [same, ...others] });
    expect([values(settled, '用电量'), doubts(settled), settled.decided]).toEqual([['5', null, null], [], [same, ...others]]);
    expect(settled.outside.map(({ name }) => name)).toEqual(['云川丁机械有限公司']);
  });

  test('one name with two sound codes is a clash, and so is a code that a sheet gives to two names', () => {
    const joined = join({
      名单: list,
      税: [['企业名称', '统一社会信用代码', '税收（万元）'], ['云川甲机械有限公司', D, 1], ['云川乙机械有限公司', B, 2], ['云川戊机械有限公司', B, 3]],
    });
    expect(values(joined, '税收实际贡献')).toEqual([null, '2', null]);
    expect(doubts(joined)).toEqual(expect.arrayContaining(['云川甲机械有限公司 云川甲机械有限公司 two-codes', '云川乙机械有限公司 云川戊机械有限公司 one-code']));
  });

  test('a code pasted beside another firm’s name moves nothing', () => {
    const joined = join({ 名单: list, 税: [['企业名称', '统一社会信用代码', '税收（万元）'], ['云川甲机械有限公司', B, 1], ['云川丙机械有限公司', C, 3]] });
    expect(values(joined, '税收实际贡献')).toEqual([null, null, '3']);
    expect(joined.doubts.map(({ why }) => why).sort()).toEqual(['one-code', 'two-codes']);
  });

  test('who is missing where is known both ways, and rows that name nobody are said', () => {
    const joined = join({ 名单: list, 税: [['企业名称', '税收（万元）'], ['云川乙机械有限公司', 2], ['石渡大明纺织有限公司', 3], ['', 4]] });
    expect(joined.missing).toEqual([[], [0, 2]]);
    expect(joined.outside.map(({ name }) => name)).toEqual(['石渡大明纺织有限公司']);
    expect(said(joined)).toEqual(['join-nameless']);
  });

  test('the base list is the sheet called so, else the one with most firms, or the one chosen', () => {
    const tax: Matrix = [['企业名称', '税收（万元）'], ...['乙', '丁', '戊', '己'].map((name, i) => [`云川${name}厂`, i])];
    const base = (sheets: Readonly<Record<string, Matrix>>, choices: Partial<JoinChoices> = {}): string => ((joined) => `${joined.sources[joined.base]?.label} ${joined.firms.length}`)(join(sheets, choices));
    expect(base({ 税: tax, 规上工业企业名单: list })).toBe('规上工业企业名单 3');
    expect(base({ 税: tax, 高新技术企业名单: list })).toBe('税 4');
    expect(base({ 税: tax, 规上工业企业名单: list }, { base: 0 })).toBe('税 4');
  });
});

describe('several rows of a firm', () => {
  const land = (rows: CellValue[][], choices: Partial<JoinChoices> = {}): Joined =>
    join({ 名单: list, 地: [['企业名称', '证号', '面积（平方米）', '税收（元）', '平均职工人数（人）', '所属镇街'], ...rows] }, choices);

  test('amounts add up exactly; what repeats the firm’s figure counts once, and that is said', () => {
    const joined = land([['云川甲机械有限公司', 1, 100.1, 50000, 10, '云溪镇'], ['云川甲机械有限公司', 2, 200.2, 50000, 10, '云溪镇'], ['云川乙机械有限公司', 3, 400, 60000, 20, '云溪镇']]);
    expect([values(joined, '用地面积'), values(joined, '税收实际贡献'), values(joined, '年平均职工人数')]).toEqual([['0.45045', '0.6', null], ['5', '6', null], ['10', '20', null]]);
    expect(said(joined)).toEqual(['join-once 税收实际贡献']);
    expect(values(land([['云川甲机械有限公司', 1, 1, 50000, 1, ''], ['云川甲机械有限公司', 2, 2, 50000, 1, '']], { many: { 税收实际贡献: 'sum' } }), '税收实际贡献')).toEqual(['10', null, null]);
  });

  test('heads and towns that differ are said and the first is taken', () => {
    const joined = land([['云川甲机械有限公司', 1, 100, 1, 10, '云溪镇'], ['云川甲机械有限公司', 2, 200, 2, 12, '石渡镇']]);
    expect([values(joined, '年平均职工人数')[0], values(joined, '所属镇街')[0]]).toEqual(['10', '云溪镇']);
    expect(said(joined)).toEqual(expect.arrayContaining(['join-rows-differ 0 年平均职工人数', 'join-rows-differ 0 所属镇街']));
  });

  test('a gap among the rows and the same row twice are said', () => {
    expect(said(land([['云川甲机械有限公司', 1, 100, 1, 10, ''], ['云川甲机械有限公司', 2, null, 2, 10, ''], ['云川甲机械有限公司', 3, 150, 3, 10, '']]))).toContain('join-gap 0 用地面积');
    const twice = land([['云川甲机械有限公司', 1, 100, 1, 10, ''], ['云川甲机械有限公司', 1, 100, 1, 10, '']]);
    expect([values(twice, '税收实际贡献')[0], said(twice)]).toEqual(['0.0001', ['join-row-twice 0']]);
  });

  test('two years of a firm are never added, under whatever names they come', () => {
    const rows: CellValue[][] = [['云川甲机械有限公司', A, 2020, 1], ['云川甲机械有限公司', A, 2021, 2], ['云川乙机械有限公司', B, 2021, 3]];
    const head = ['企业名称', '统一社会信用代码', '年份', '税收（万元）'];
    expect(values(join({ 名单: list, 税: [head, ...rows] }), '税收实际贡献')).toEqual(['2', '3', null]);
    const renamed = join({ 名单: list, 税: [head, ['云川县甲机械有限责任公司', null, 2020, 1], ...rows.slice(1)] });
    expect([values(renamed, '税收实际贡献'), said(renamed)]).toEqual([['2', '3', null], ['join-other-year 0']]);
  });
});

describe('one field from two sheets', () => {
  const sheets = { 名单: list, 税: [['企业名称', '税收（元）', '高新技术企业'], ['云川甲机械有限公司', 10000, '是'], ['云川乙机械有限公司', 20000, '否']], 镇: [['企业名称', '税收（万元）', '高新技术企业'], ['云川甲机械有限公司', 1, '否'], ['云川乙机械有限公司', 2.5, '否'], ['云川丙机械有限公司', 4, '是']] };

  test('the first sheet goes first, gaps are filled from the next, and every difference has both cells', () => {
    const joined = join(sheets);
    expect([values(joined, '税收实际贡献'), values(joined, '高新技术企业')]).toEqual([['1', '2', '4'], [true, false, true]]);
    const differing = joined.issues.filter(({ code }) => code === 'join-differs');
    expect(differing.map(({ field, row, cell, params }) => [field, row, `${cell?.sheet} ${cell?.row} ${cell?.column}`, params?.['kept'], `${params?.['source']} ${params?.['cell']}`, params?.['other']])).toEqual([
      ['税收实际贡献', 1, '税 2 1', '2 万元', '镇 B3', '2.5 万元'],
      ['高新技术企业', 0, '税 1 2', '是', '镇 C2', '否'],
    ]);
    expect(joined.columns.find(({ field }) => field.name === '税收实际贡献')?.origins.map(({ source: s, filled }) => [s, filled])).toEqual([[1, 2], [2, 1]]);
  });

  test('a preferred sheet goes before', () => expect(values(join(sheets, { prefer: { 税收实际贡献: 2 } }), '税收实际贡献')).toEqual(['1', '2.5', '4']));
});

describe('numbers that are no short decimal in the field’s unit', () => {
  test('months are written in months, exactly', () => {
    const joined = join({ 名单: list, 表: [['企业名称', '过渡期（月）'], ['云川甲机械有限公司', 7], ['云川乙机械有限公司', 12]] });
    const column = joined.columns.find(({ field }) => field.name === '过渡期年数');
    expect([column?.unit, column?.numbers?.doubles[0], said(joined)]).toEqual(['月', 7, []]);
  });

  test('a sum of more than fifteen digits is rounded and said', () => {
    const joined = join({ 名单: list, 表: [['企业名称', '证号', '税收（元）'], ['云川甲机械有限公司', 1, 123456789012345], ['云川甲机械有限公司', 2, 0.25]] });
    expect(joined.issues.filter(({ code }) => code === 'join-inexact').map(({ params }) => [params?.['exact'], params?.['written']])).toEqual([['12345678901.234525', '12345678901.2345']]);
  });
});

/** The joined sheet read again, as evaluating it reads it. */
function readAgain(joined: Joined): Joined {
  const spec = joinedSheet('合并表', joined, 'zh');
  return joinSources([source('合并表', spec.values, spec.merges)], catalogue, defaults);
}

/** Every row of every sheet is some firm's, or said to be nobody's. */
function unaccounted(joined: Joined): string[] {
  const nameless = new Map(joined.issues.filter(({ code }) => code === 'join-nameless').map(({ cell, params }) => [cell?.sheet, Number(params?.['count'])]));
  return joined.sources.flatMap(({ label, subjects }, s) => {
    const placed = [...joined.firms, ...joined.outside].reduce((sum, { rows }) => sum + (rows[s]?.length ?? 0), nameless.get(label) ?? 0);
    return placed === subjects.rows.length ? [] : [`${label}: ${placed} of ${subjects.rows.length}`];
  });
}

/** What the result says of a firm's figure that is not the known one. */
function isNamed(joined: Joined, place: number, field: string, got: unknown): boolean {
  const column = joined.columns.find((one) => one.field.name === field);
  const key = joined.labels.find((_, i) => joined.identities[i]?.shownName === joined.firms[place]?.name)?.split('#')[0];
  const inIssues = joined.issues.some((issue) => (issue.row === place && (issue.field === field || issue.code === 'join-two-names' || issue.code === 'join-row-twice')) || (issue.field === field && issue.code === 'join-once'));
  const inDoubts = joined.doubts.some(({ a, b }) => [a, b].some((i) => joined.identities[i]?.name === key));
  // Nothing there, or a later sheet's figure: the firm is listed as missing from a sheet that goes before.
  const before = column?.origins.slice(0, got === null ? undefined : column.origins.findIndex(({ source: s }) => s === column.from[place]));
  return inIssues || inDoubts || before?.some(({ source: s }) => joined.missing[s]?.includes(place)) === true;
}

test('split over bureaus with every kind of noise, a known table comes back exactly, or what is amiss is named; nothing is merged wrongly in silence', () => {
  fc.assert(fc.property(splits, (split) => {
    const known = splitTable(split);
    const sheets = known.sheets.filter(({ values: matrix }) => matrix.length > 1);
    const joined = joinSources([source('名单', known.base), ...sheets.map(({ values: matrix, merges }, i) => source(`表${i + 1}`, matrix, merges))], catalogue, { ...defaults, base: 0 });
    expect(joined.firms.map(({ name }) => name)).toEqual(known.names);
    expect(unaccounted(joined)).toEqual([]);
    const wrong = joined.columns.flatMap((column) => joined.firms.flatMap(({ name }, place) => {
      const [got, wanted, field] = [valueAt(column, place), known.truth[place]?.get(column.field.name)?.toString() ?? null, column.field.name];
      return got === wanted || isNamed(joined, place, field, got) ? [] : [{ name, field, got, wanted }];
    }));
    expect(wrong).toEqual([]);
    const again = readAgain(joined);
    expect(again.firms.map(({ name, code }) => [name, code])).toEqual(joined.firms.map(({ name, code }) => [name, code]));
    for (const column of joined.columns.filter(({ from }) => from.some((s) => s >= 0))) {
      expect([column.field.name, values(again, column.field.name)]).toEqual([column.field.name, values(joined, column.field.name)]);
    }
  }), { numRuns: 150 });
});
