import fc from 'fast-check';
import type { RulesetDocument } from '../../../src/engine/ruleset/types';
import { ruleWords as en } from '../../../src/text/en/ruleWords';
import { ruleWords as zh } from '../../../src/text/zh-CN/ruleWords';
import { ruleSheet } from '../../../src/workbook/ruleSheet/ruleSheet';
import { bundledLibrary } from '../../support/library';
import { anyDocument, powers } from './documents';
import { blockRow, cellAt, readRows, rowsOf, withCell, type Rows } from './support';

const library = bundledLibrary();
const documents = library.rulesets.map(({ id, document }) => [id, document] as const);
const zhejiang = library.get('zhejiang-2022')!.document;

describe('a ruleset as a sheet and back', () => {
  test.each(documents.flatMap(([id, document]) => (['zh', 'en'] as const).map((lang) => [id, lang, document] as const)))('%s in %s is the same ruleset', (_, lang, document) => {
    expect(readRows(rowsOf(document, lang))).toMatchObject({ document, issues: [] });
  });

  test.each(Object.entries(powers))('%s is the same ruleset', (_, document) => {
    expect(readRows(rowsOf(document))).toMatchObject({ document, issues: [] });
  });

  test('any document is the same, whatever its keys and texts', () => {
    fc.assert(fc.property(anyDocument(), fc.constantFrom('zh' as const, 'en' as const), (document, lang) => {
      const reading = readRows(rowsOf(document, lang));
      expect(reading.issues).toEqual([]);
      expect(reading.document).toEqual(document);
    }), { numRuns: 300 });
  });

  test('names among each other keep their order', () => {
    const shares = { D: '5%', A: '25%', C: '20%', B: '50%' };
    const back = readRows(rowsOf({ id: 'a', grades: { order: ['A'], by: 'quota', shares } })).document;
    expect(Object.keys((back!['grades'] as RulesetDocument)['shares'] as object)).toEqual(['D', 'A', 'C', 'B']);
  });

  test('nothing is merged, and every content cell keeps what is typed as it is', () => {
    const sheet = ruleSheet('评价规则', zhejiang, 'zh');
    expect(sheet.merges).toEqual([]);
    const rows = sheet.values.map((line) => [...line]);
    const weight = cellAt(rows, 'indicators', '亩均税收', '权重');
    const fixed = sheet.styles.filter(({ style }) => style.numberFormat === '@').map(({ area }) => area);
    const inside = ({ row, column }: { row: number; column: number }): boolean =>
      fixed.some((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
    expect([inside(weight), inside({ row: weight.row + 6, column: weight.column })]).toEqual([true, true]);
    expect(rows[weight.row]![weight.column]).toBe('30');
  });
});

describe('a clerk’s changes', () => {
  const rows = rowsOf(zhejiang);
  const indicators = (changed: Rows) => readRows(changed).document!['indicators'] as readonly RulesetDocument[];
  const weight = cellAt(rows, 'indicators', '亩均税收', '权重');

  test.each([
    ['a number', 35, '35'], ['a text', '35', '35'], ['full-width digits', '３５', '35'], ['a decimal', 12.5, '12.5'], ['a computed sum', 0.1 + 0.2, '0.3'],
    ['a share as Excel has it', 0.25, '0.25'], ['a full-width percentage', '２５％', '25%'], ['thousands', '1,200', '1200'], ['a small number', 1e-7, '0.0000001'], ['a large one', 2e21, '2000000000000000000000'],
  ] as const)('%s typed as a weight', (_, typed, expected) => {
    expect(indicators(withCell(rows, weight, typed))[0]).toEqual({ ...(zhejiang['indicators'] as readonly RulesetDocument[])[0], weight: expected });
  });

  test('a benchmark given by its number alone is a given one', () => {
    const changed = withCell(rows, cellAt(rows, 'indicators', '亩均税收', '基准值'), 24.097);
    expect(indicators(changed)[0]!['benchmark']).toEqual({ as: 'given', value: '24.097' });
  });

  test('a row deleted is an item less', () => {
    const changed = rows.filter((_, index) => index !== weight.row);
    expect(indicators(changed).map((one) => one['name'])).toEqual(['亩均增加值', '单位能耗增加值', '全员劳动生产率', '单位排放增加值', '研发经费支出占营业收入之比']);
  });

  test('a row inserted in the middle is an item more, in its place', () => {
    const fresh = [null, '亩均产值', '工业总产值 / 用地面积', null, '万元/亩', 5, null, null, null, 'work-points 二(一)3'];
    const changed = [...rows.slice(0, weight.row + 1), fresh, ...rows.slice(weight.row + 1)];
    expect(indicators(changed)[1]).toEqual({ name: '亩均产值', value: '工业总产值 / 用地面积', unit: '万元/亩', weight: '5', cite: 'work-points 二(一)3' });
    expect(indicators(changed)).toHaveLength(7);
  });

  test('rows and columns may change places, and blank ones stand anywhere', () => {
    const turned = [...rows.slice(0, weight.row), rows[weight.row + 1]!, [], rows[weight.row]!, ...rows.slice(weight.row + 2)];
    const wider = turned.map((line) => [line[0] ?? null, null, ...line.slice(1)]);
    expect(indicators(wider).map((one) => one['name']).slice(0, 2)).toEqual(['亩均增加值', '亩均税收']);
    const { indicators: _, ...rest } = zhejiang;
    expect(readRows(wider)).toMatchObject({ document: rest, issues: [] });
  });

  test('a whole block deleted is a key less', () => {
    const from = blockRow(rows, 'notes');
    const next = rows.findIndex(([mark], index) => index > from && typeof mark === 'string' && mark.startsWith('§'));
    const to = next < 0 ? rows.length : next;
    const { notes: _, ...rest } = zhejiang;
    expect(readRows([...rows.slice(0, from), ...rows.slice(to)]).document).toEqual(rest);
  });

  test('a grade more: a copied row with another name', () => {
    const row = rows.findIndex((line) => line[1] === '占比 · D');
    const copied = [...rows.slice(0, row + 1), [rows[row]![0]!, '占比 · E', '3%'], ...rows.slice(row + 1)];
    expect((readRows(copied).document!['grades'] as RulesetDocument)['shares']).toEqual({ A: '25%', B: '50%', C: '20%', D: '5%', E: '3%' });
  });

  test('words a person rewrote are told by the grey column', () => {
    const row = rows.findIndex((line) => line[1] === '办法名称 · 中文');
    const changed = withCell(withCell(rows, { row, column: 1 }, '我们的叫法'), { row, column: 2 }, '安县办法');
    expect(readRows(changed).document!['title']).toEqual({ zh: '安县办法', en: 'Zhejiang, industrial firms above scale (2022)' });
  });

  test('a head with a unit behind it is understood', () => {
    const head = { row: blockRow(rows, 'indicators') + 1, column: weight.column };
    expect(readRows(withCell(rows, head, '权重（分）')).document).toEqual(zhejiang);
  });

  test('a day that Excel made a number of is a day again', () => {
    const row = rows.findIndex((line) => line[1] === '有效期 · 起');
    expect((readRows(withCell(rows, { row, column: 2 }, 44637)).document!['edition'] as RulesetDocument)['from']).toBe('2022-03-17');
  });

  test('a property emptied is gone', () => {
    const row = rows.findIndex((line) => line[1] === '封顶');
    expect(readRows(withCell(rows, { row, column: 2 }, null)).document!['each']).not.toHaveProperty('cap');
  });

  test('a row of which only the number is left says nothing', () => {
    const row = blockRow(rows, 'notes') + 2;
    const changed = rows.map((line, index) => (index === row ? [line[0]!, line[1]!] : line));
    expect((readRows(changed).document!['notes'] as readonly unknown[])).toEqual((zhejiang['notes'] as readonly unknown[]).slice(1));
  });

  test('a mark set with TRUE is a yes', () => {
    const at = cellAt(rows, 'adjust', '高新技术企业', '只评价不分类');
    const changed = readRows(withCell(rows, at, true)).document!['adjust'] as readonly RulesetDocument[];
    expect(changed[3]!['ungraded']).toBe('yes');
  });

  test('a list may be typed with full-width signs', () => {
    const row = rows.findIndex((line) => line[1] === '次序');
    const order = (typed: string) => (readRows(withCell(rows, { row, column: 2 }, typed)).document!['grades'] as RulesetDocument)['order'];
    expect(order('［A、B，C, D］')).toEqual(['A', 'B', 'C', 'D']);
  });

  test('a copied row takes its own blocks along', () => {
    const document: RulesetDocument = { id: 'a', indicators: [{ name: '税', weight: [{ when: '规上', value: '3' }, { value: '1' }] }] };
    const before = rowsOf(document);
    const row = before.findIndex((line) => line[1] === '税');
    const copied = [...before.slice(0, row + 1), before[row]!.map((value) => (value === '税' ? '费' : value)), ...before.slice(row + 1)];
    expect((readRows(copied).document!['indicators'] as readonly RulesetDocument[]).map((one) => [one['name'], (one['weight'] as readonly unknown[]).length])).toEqual([['税', 2], ['费', 2]]);
  });
});

describe('the sheet’s own faults', () => {
  const rows = rowsOf(zhejiang);
  const weight = cellAt(rows, 'indicators', '亩均税收', '权重');
  const grades = blockRow(rows, 'grades');

  test.each<readonly [string, Rows, string, { readonly row: number; readonly column: number }]>([
    ['a formula error', withCell(rows, weight, { error: '#REF!' }), 'rule-cell-error', weight],
    ['a bracket that never closes', withCell(rows, weight, '[30'), 'rule-bad-list', weight],
    ['a column without a head', withCell(rows, { row: weight.row, column: 12 }, '备忘'), 'rule-no-column', { row: weight.row, column: 12 }],
    ['a key written twice', [...rows.slice(0, grades + 2), [null, '按', 'score'], ...rows.slice(grades + 2)], 'rule-twice', { row: grades + 3, column: 2 }],
    ['a sheet without the mark', withCell(rows, { row: 0, column: 0 }, null), 'rule-sheet-unknown', { row: 0, column: 0 }],
  ])('%s is said with its cell', (_, changed, code, place) => {
    const { document, issues } = readRows(changed);
    expect(document).toBeNull();
    expect(issues.map((issue) => [issue.code, issue.cell])).toEqual([[code, { sheet: '评价规则', ...place }]]);
  });

  test('a block whose row is gone is said and left out', () => {
    const document: RulesetDocument = { id: 'a', indicators: [{ name: '税', weight: [{ value: '1' }] }, { name: '费', weight: '2' }] };
    const before = rowsOf(document);
    const changed = before.filter((line) => line[1] !== '税');
    expect(readRows(changed)).toMatchObject({ document: { id: 'a', indicators: [{ name: '费', weight: '2' }] }, issues: [{ code: 'rule-orphan', severity: 'warning' }] });
  });
});

describe('cells of paths', () => {
  const rows = rowsOf(zhejiang);
  const { places } = readRows(rows);
  const weight = cellAt(rows, 'indicators', '亩均税收', '权重');

  test.each([
    ['indicators[0].weight', weight],
    ['indicators[0]', { row: weight.row, column: 1 }],
    ['indicators', { row: blockRow(rows, 'indicators'), column: 1 }],
    ['indicators[0].benchmark.value', { row: weight.row, column: 1 }],
    ['grades.shares.B', { row: rows.findIndex((line) => line[1] === '占比 · B'), column: 2 }],
    ['sources.work-points.number', { row: blockRow(rows, 'sources') + 2, column: 4 }],
    ['nowhere[↑3].at', { row: 0, column: 0 }],
  ])('%s', (path, place) => expect(places.at(path)).toEqual(place));

  test('a missing key is the empty cell that waits for it', () => {
    expect(readRows(withCell(rows, weight, null)).places.forMissing('indicators[0]', 'weight')).toEqual(weight);
  });
});

describe('words of keys', () => {
  test.each([['zh', zh], ['en', en]] as const)('no two keys share a word in %s', (_, table) => {
    const words = Object.entries(table).filter(([key]) => key.startsWith('key.')).map(([, word]) => word.toLowerCase());
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test.each([['zh', zh], ['en', en]] as const)('no two columns of a block share a word in %s', (_, table) => {
    const words = Object.entries(table).filter(([key]) => key.startsWith('at.')).map(([key, word]) => `${key.split('.')[1]} ${word}`);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
