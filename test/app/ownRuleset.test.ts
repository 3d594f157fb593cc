import { WORKBOOK_RULESET } from '../../src/app/library';
import { readOwnRuleset, withOwnRuleset } from '../../src/app/ownRuleset';
import { asOwn, importRuleset, planRuleSheet } from '../../src/app/placeRuleset';
import { memoryReceipts } from '../../src/app/receipts';
import { sayIssue } from '../../src/app/say';
import { createSession, type Session } from '../../src/app/session';
import type { RulesetDocument } from '../../src/engine/ruleset/types';
import type { Workbook } from '../../src/workbook/port';
import { bundledLibrary } from '../support/library';
import { memoryWorkbook, type MemoryWorkbook } from '../support/memoryWorkbook';
import { cellAt, rowsOf, type Rows } from '../workbook/ruleSheet/support';

const library = bundledLibrary();
const zhejiang = library.get('zhejiang-2022')!;
const header = ['企业名称', '用地面积（亩）', '税收实际贡献（万元）', '工业增加值（万元）', '综合能耗（吨标煤）', '年平均职工人数（人）', '主要污染物排放量（吨）', '研发经费支出（万元）', '营业收入（万元）'];
const firm = (name: string, tax: number) => [name, 10, tax, 1000, 200, 50, 3, 60, 4000];
const clean = [header, firm('甲', 400), firm('乙', 300), firm('丙', 200), firm('丁', 100)];

async function started(book: Workbook): Promise<Session> {
  const session = createSession(book, library, memoryReceipts(), 'zh');
  await session.start();
  return session;
}

async function placed(book: MemoryWorkbook): Promise<Session> {
  const session = await started(book);
  await session.placeRuleset();
  return session;
}

const ruleRows = (book: MemoryWorkbook): Rows => book.values('评价规则').map((row) => [...row]);

/** A person's edit of a cell of the rule sheet, found as people find it. */
function change(book: MemoryWorkbook, address: string, row: string, head: string, value: string | number | null): void {
  const at = cellAt(ruleRows(book), address, row, head);
  book.edit('评价规则', at.row, at.column, value);
}

describe('a clerk’s path', () => {
  test('the ruleset goes into the workbook, and is the workbook’s from then on', async () => {
    const book = memoryWorkbook({ 企业: clean });
    const session = await placed(book);
    const { choices, own, failure, prepared, receipt } = session.state();
    expect({ ruleset: choices.ruleset, failure, issues: own?.issues.filter(({ severity }) => severity !== 'info') }).toEqual({ ruleset: WORKBOOK_RULESET, failure: null, issues: [] });
    expect(own?.ruleset).toMatchObject({ id: 'zhejiang-2022-own', title: { zh: '浙江省规上工业企业亩均效益综合评价（2022）（本单位）' } });
    expect(prepared?.evaluation?.grades).toEqual(['A', 'B', 'B', 'C']);
    expect(receipt).not.toBeNull();
  });

  test('a weight and a benchmark changed in the sheet count after reading', async () => {
    const book = memoryWorkbook({ 企业: clean });
    const session = await placed(book);
    change(book, 'indicators', '亩均税收', '权重', 40);
    change(book, 'indicators', '亩均增加值', '权重', '１０');
    change(book, 'indicators', '亩均税收', '基准值', 20);
    expect(session.state().stale).toBe(true);
    await session.refresh();
    const { own, prepared } = session.state();
    expect(own?.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(prepared?.evaluation?.ruleset.indicators[0]).toMatchObject({ name: '亩均税收', benchmark: { as: 'given' } });
    // 400/10 ÷ 20 × 40 = 80 for the first firm; all else is at the mean: 10 + 20 + 10 + 10 + 10.
    expect(prepared?.evaluation?.scores.at(0)?.toString()).toBe('140');
  });

  test('it is still there after another run, after undo, and when the workbook is opened again', async () => {
    const book = memoryWorkbook({ 企业: clean });
    const session = await placed(book);
    change(book, 'indicators', '亩均税收', '权重', 25);
    change(book, 'indicators', '亩均增加值', '权重', 25);
    await session.refresh();
    await session.evaluate();
    await session.evaluate();
    expect(session.state()).toMatchObject({ written: true, failure: null });
    expect((await book.record()).rule).toMatchObject({ id: 'zhejiang-2022-own', indicators: [{ weight: '25' }, { weight: '25' }, {}, {}, {}, {}] });
    await session.undo();
    expect((await book.sheets()).map(({ name, ours }) => [name, ours])).toContainEqual(['评价规则', true]);
    const again = await started(book);
    expect(again.state().choices.ruleset).toBe(WORKBOOK_RULESET);
    expect(again.state().prepared?.ruleset.indicators[0]?.weight.toString()).toBe('25');
  });

  test('undo takes the sheet away again, unless somebody has worked in it', async () => {
    const book = memoryWorkbook({ 企业: clean });
    const session = await placed(book);
    await session.undo();
    expect((await book.sheets()).map(({ name }) => name)).toEqual(['企业']);
    expect(session.state()).toMatchObject({ own: null, choices: { ruleset: 'zhejiang-2022' } });

    await session.placeRuleset();
    change(book, 'indicators', '亩均税收', '权重', 31);
    await session.undo();
    expect(session.state().failure?.kind).toBe('changed');
    expect((await book.sheets()).map(({ name }) => name)).toContain('评价规则');
  });

  test('a fault points at its cell, and nothing is evaluated until it is mended', async () => {
    const book = memoryWorkbook({ 企业: clean });
    const session = await placed(book);
    change(book, 'indicators', '亩均税收', '计算公式', '税收实际贡献 / 用地面和');
    await session.refresh();
    const { own, prepared, failure } = session.state();
    const at = cellAt(ruleRows(book), 'indicators', '亩均税收', '计算公式');
    expect({ prepared, failure, ruleset: own?.ruleset }).toEqual({ prepared: null, failure: null, ruleset: null });
    const [fault] = own!.issues;
    expect(fault!.cell).toEqual({ sheet: '评价规则', ...at });
    expect(sayIssue(fault!, 'zh')).toMatch(/^「评价规则」C\d+：.*用地面和.*用地面积/);
    change(book, 'indicators', '亩均税收', '计算公式', '税收实际贡献 / 用地面积');
    await session.refresh();
    expect(session.state().prepared?.plan).not.toBeNull();
  });

  test.each<readonly [string, string, string, string, string | number | null, string, string]>([
    ['a weight that is no number', 'indicators', '亩均税收', '权重', '三十', 'ruleset-bad-number', '权重'],
    ['a weight left out', 'indicators', '亩均税收', '权重', null, 'ruleset-missing-key', '权重'],
    ['an unknown source', 'adjust', '高新技术企业', '依据条款', 'wrk-points 二', 'ruleset-unknown-source-near', '依据条款'],
    ['a grade nobody knows', 'adjust', '高新技术企业', '保档', 'E', 'ruleset-unknown-grade', '保档'],
  ])('%s', async (_, block, row, head, value, code, place) => {
    const book = memoryWorkbook({ 企业: clean });
    const session = await placed(book);
    const at = cellAt(ruleRows(book), block, row, place);
    change(book, block, row, head, value);
    await session.refresh();
    expect(session.state().own!.issues.find((issue) => issue.code === code)?.cell).toEqual({ sheet: '评价规则', ...at });
  });

  test('with a ruleset that ships chosen instead, the sheet stays', async () => {
    const book = memoryWorkbook({ 企业: clean });
    const session = await placed(book);
    await session.choose({ ruleset: 'zhejiang-2022' });
    await session.evaluate();
    expect(session.state().prepared?.ruleset.id).toBe('zhejiang-2022');
    expect((await book.sheets()).map(({ name }) => name)).toContain('评价规则');
    expect(session.state().own?.ruleset?.id).toBe('zhejiang-2022-own');
  });
});

describe('where it stands', () => {
  test('a sheet of the user’s by that name is neither taken for one nor written over', async () => {
    const book = memoryWorkbook({ 企业: clean, 评价规则: [['随手记']] });
    expect(await readOwnRuleset(book, library)).toBeNull();
    await placed(book);
    expect(book.values('评价规则')).toEqual([['随手记']]);
    expect(book.values('评价规则 (2)')[0]![0]).toBe('mujun-rule 1');
  });

  test('a rule sheet copied in from another workbook counts', async () => {
    const book = memoryWorkbook({ 企业: clean, 评价规则: rowsOf(asOwn(zhejiang.document)) });
    expect((await readOwnRuleset(book, library))?.ruleset?.id).toBe('zhejiang-2022-own');
  });

  test('the record keeps it for when the sheet is gone, and the sheet goes before the record', async () => {
    const book = memoryWorkbook({ 企业: clean });
    await book.apply(await planRuleSheet(book, asOwn(zhejiang.document), 'zh'));
    change(book, 'indicators', '亩均税收', '显示名称', '每亩税收');
    expect((await book.record()).rule).toEqual(asOwn(zhejiang.document));
    expect((await readOwnRuleset(book, library))?.ruleset?.indicators[0]?.label.zh).toBe('每亩税收');
    const deleted: Workbook = { ...book, sheets: async () => (await book.sheets()).filter(({ name }) => name !== '评价规则') };
    expect(await readOwnRuleset(deleted, library)).toMatchObject({ sheet: null, ruleset: { id: 'zhejiang-2022-own' } });
  });

  test('rulesets that ship keep their ids beside it', () => {
    const own = { ...zhejiang, title: { zh: '改过的', en: 'changed' } };
    const whole = withOwnRuleset(library, own);
    expect([whole.get(WORKBOOK_RULESET), whole.get('zhejiang-2022'), whole.rulesets[0]]).toEqual([own, zhejiang, own]);
  });
});

describe('a ruleset file', () => {
  const county = `id: anxian-2023
title: 安县办法
extends: zhejiang-2022
edition: { from: 2023-01-01 }
sources: { 办法: { document: 安县办法, number: 安政发〔2023〕1号 } }
indicators:
  - { name: 亩均税收, weight: 35, cite: 办法 第五条 }
  - { name: 亩均增加值, weight: 15, cite: 办法 第五条 }
`;

  test('YAML that extends another comes in whole', async () => {
    const { document, issues } = await importRuleset(county, library);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect((document!['indicators'] as readonly RulesetDocument[]).map((one) => one['weight'])).toEqual(['35', '15', '20', '10', '10', '10']);
    expect(document).not.toHaveProperty('extends');
  });

  test('JSON comes in too, and one under the id of a ruleset that ships becomes one’s own', async () => {
    const { document } = await importRuleset(JSON.stringify(zhejiang.document), library);
    expect(document).toEqual(asOwn(zhejiang.document));
  });

  test('it becomes the workbook’s ruleset', async () => {
    const book = memoryWorkbook({ 企业: clean });
    const session = await started(book);
    await session.importRuleset('anxian.yaml', county);
    expect(session.state()).toMatchObject({ refused: null, failure: null, choices: { ruleset: WORKBOOK_RULESET }, own: { ruleset: { id: 'anxian-2023' } } });
    expect(session.state().prepared?.plan).not.toBeNull();
  });

  test('one with faults is refused with its lines, and the workbook is as it was', async () => {
    const book = memoryWorkbook({ 企业: clean });
    const session = await started(book);
    await session.importRuleset('anxian.yaml', county.replace('weight: 35', 'weight: 三十五'));
    const { refused, own, prepared } = session.state();
    expect(refused).toMatchObject({ name: 'anxian.yaml', document: null });
    expect(refused!.issues.map((issue) => sayIssue(issue, 'zh'))[0]).toMatch(/^第 7 行/);
    expect(own).toBeNull();
    expect(prepared?.plan).not.toBeNull();
    expect(book.counts.applies).toBe(0);
  });

  test('something that is no ruleset at all is refused in words', async () => {
    expect(await importRuleset('- 甲\n- 乙\n', library)).toMatchObject({ document: null, issues: [{ code: 'ruleset-not-a-map', line: 1 }] });
  });
});
