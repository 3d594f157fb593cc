import type { Random } from '../../../examples/generate/random';
import { Fraction } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook/cell';
import type { Column, Line, Sheet } from './sheet';

/** Changes a sheet as bureaus do, and what is wanted of it where the change takes something away. */
export type Distortion = (sheet: Sheet, random: Random) => void;

const subjects = (sheet: Sheet): Line[] => sheet.lines.filter((line) => line.kind === 'subject');
const figures = (sheet: Sheet): Column[] => sheet.columns.filter((column) => column.field !== undefined);
const insert = (sheet: Sheet, random: Random, line: Line): void => {
  // Not among the rows of one merged name: a merge would swallow the line.
  const places = Array.from({ length: sheet.lines.length + 1 }, (_, i) => i).filter((i) => sheet.lines[i]?.group === undefined || sheet.lines[i]?.group !== sheet.lines[i - 1]?.group);
  sheet.lines.splice(random.pick(places), 0, line);
};
const sumOf = (lines: readonly Line[], id: string): number => {
  const sum = lines.reduce((total, line) => (typeof line.cells[id] === 'number' ? total.add(Fraction.parse(String(line.cells[id]))!) : total), Fraction.ZERO);
  return sum.toNumber();
};

export const distortions: Readonly<Record<string, Distortion>> = {
  title: (sheet, random) => void sheet.above.unshift({ cells: [random.pick(['云川县2021年度工业企业亩均效益综合评价数据表', '附件2', '规上企业数据汇总表（2021年）', '填报单位：云川县经信局'])], across: random.oneIn(2) }),
  blankAbove: (sheet) => void sheet.above.push({ cells: [], across: false }),
  corner: (sheet, random) => {
    // One corner speaks for the money; what is counted otherwise keeps its unit in the header.
    const money = figures(sheet).filter((column) => column.unit === '万元');
    if (money.length === 0 || figures(sheet).some((column) => column.unitIn === 'corner')) return;
    for (const column of money) if (column.unitIn === 'header') column.unitIn = 'corner';
    if (!money.some((column) => column.unitIn === 'corner')) return;
    sheet.above.push({ cells: [...Array.from({ length: random.whole(0, 3) }, () => null), '单位：万元'], across: false });
  },
  unitRow: (sheet) => {
    if (sheet.between.includes('units') || sheet.object) return;
    for (const column of figures(sheet)) if (column.unitIn === 'header') column.unitIn = 'row';
    if (figures(sheet).some((column) => column.unitIn === 'row')) sheet.between.push('units');
  },
  keyRow: (sheet) => void (!sheet.object && !sheet.between.includes('keys') && sheet.between.push('keys')),
  numberRow: (sheet) => void (!sheet.object && sheet.columns.length > 4 && !sheet.between.includes('numbers') && sheet.between.push('numbers')),
  blankBelowHeader: (sheet) => void (!sheet.object && sheet.between.length < 3 && sheet.between.push('blank')),
  parent: (sheet, random) => {
    if (sheet.object || sheet.columns.some((column) => column.levels.length > 2)) return;
    const from = sheet.columns.findIndex((column) => column.field !== undefined);
    const to = Math.min(sheet.columns.length, from + random.whole(2, 4));
    const run = sheet.columns.slice(from, to).filter((column) => column.field !== undefined);
    if (run.length < 2) return;
    for (const column of run) column.levels.unshift(column.levels.length > 1 ? '企业情况' : '主要指标');
  },
  contacts: (sheet, random) => {
    if (sheet.object || sheet.columns.some((column) => column.id.startsWith('contact'))) return;
    const place = random.whole(2, sheet.columns.length);
    // Between the columns of one parent it would part them.
    if (sheet.columns[place]?.levels.length === 2 && sheet.columns[place - 1]?.levels.length === 2) return;
    const added = ['法定代表人', '日常联系人'].flatMap((parent, i): Column[] => ['姓名', '联系电话'].map((child, j) => ({ id: `contact${i}${j}`, levels: [parent, child], unit: null, unitIn: 'header' })));
    sheet.columns.splice(place, 0, ...added);
    subjects(sheet).forEach((line, i) => Object.assign(line.cells, { contact00: `王${i}`, contact01: `0000-${1000000 + i}`, contact10: `李${i}`, contact11: `1380000${1000 + i}` }));
  },
  words: (sheet, random) => {
    const [id, header, cell] = random.pick<readonly [string, string, (i: number) => CellValue]>([
      ['serial', '序号', (i) => i + 1], ['town', '所属镇街', (i) => `云溪${i % 3}镇`], ['note', '备注', (i) => (i % 4 === 1 ? '2021年新注册' : null)], ['date', '成立日期', (i) => 36526 + i * 31], ['mark', '高新技术企业', (i) => (i % 2 ? '是' : '否')],
    ]);
    if (sheet.columns.some((column) => column.id === id)) return;
    sheet.columns.splice(id === 'serial' ? 0 : sheet.columns.length, 0, { id, levels: [header], unit: null, unitIn: 'header' });
    subjects(sheet).forEach((line, i) => void (line.cells[id] = cell(i)));
  },
  total: (sheet, random) => {
    if (sheet.object) return;
    const label = random.pick(['合计', '小计', '总计', '合 计', '全县合计：', '云溪镇小计', '总计（9家）']);
    insert(sheet, random, { kind: 'other', across: random.oneIn(2) && sheet.columns[0]?.id !== 'name' ? label : undefined, cells: { name: label, ...Object.fromEntries(figures(sheet).map(({ id }) => [id, sumOf(subjects(sheet), id)])) } } as Line);
  },
  blankLine: (sheet, random) => void (!sheet.object && insert(sheet, random, { kind: 'other', cells: {} })),
  section: (sheet, random) => void (!sheet.object && sheet.merged && insert(sheet, random, { kind: 'other', cells: {}, across: random.pick(['一、云溪镇', '二、规下工业企业', '（三）经济开发区（12家）']), merge: true })),
  headerAgain: (sheet, random) => void (!sheet.object && insert(sheet, random, { kind: 'other', cells: {}, headerAgain: true })),
  remarks: (sheet, random) => void (!sheet.object && sheet.below.push(...random.pick<CellValue[][]>([[[], ['备注：用地面积以登记为准，1亩=666.67平方米。']], [['注：1.税收为实际入库数；'], ['2.缺数的填“-”。']], [['填表人：张三', null, '审核人：李四', 44621]], [[], ['说明：本表一式两份']]]))),
  hidden: (sheet, random) => void (random.pick(subjects(sheet)).hidden = true),
  asText: (sheet, random) => rewriteColumn(sheet, random, (decimal) => decimal),
  grouped: (sheet, random) => rewriteColumn(sheet, random, (decimal) => decimal.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ','))),
  fullWidth: (sheet, random) => rewriteColumn(sheet, random, (decimal) => decimal.replace(/[\d.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))),
  blanksAround: (sheet, random) => rewriteColumn(sheet, random, (decimal) => random.pick([` ${decimal}`, `${decimal}\u00a0`, `'${decimal}`, `\u3000${decimal} `])),
  unitInCell: (sheet, random) => {
    const column = random.pick(figures(sheet));
    for (const line of subjects(sheet)) if (typeof line.cells[column.id] === 'number' && random.oneIn(3)) line.cells[column.id] = `${String(line.cells[column.id])}${column.unit ?? ''}`;
  },
  nothing: (sheet, random) => {
    for (let i = random.whole(1, 4); i > 0; i--) {
      const [line, column] = [random.pick(subjects(sheet)), random.pick(figures(sheet))];
      // A plot's row with nothing at all in it, not even a dash, is a blank row under its merged name.
      line.cells[column.id] = random.pick<CellValue>(['-', '/', '—', '无', '暂无', { error: '#N/A' }, '#N/A', '——', 'N/A', '未报', ...(line.group === undefined ? [null, '  '] : [])]);
      line.wanted!.values[column.field!] = null;
    }
  },
  garbage: (sheet, random) => {
    const [line, column] = [random.pick(subjects(sheet)), random.pick(figures(sheet))];
    line.cells[column.id] = random.pick<CellValue>(['约120', '120、35', '120\n350', '三十', '1.2.3', '见附件', '120+35', '3O']);
    line.wanted!.values[column.field!] = null;
  },
  otherUnit: (sheet, random) => {
    const column = random.pick(figures(sheet));
    const [unit, times] = ({ 万元: ['元', 10000], 亩: ['公顷', 0], 万千瓦时: ['千瓦时', 10000], 吨: ['千克', 1000] } as Record<string, [string, number]>)[column.unit ?? ''] ?? ['', 0];
    if (times === 0 || column.unitIn === 'corner' || sheet.lines.some((line) => line.cells[column.id] !== undefined && typeof line.cells[column.id] !== 'number')) return;
    for (const line of sheet.lines) if (typeof line.cells[column.id] === 'number') line.cells[column.id] = Fraction.parse(String(line.cells[column.id]))!.mul(Fraction.of(times)).toNumber();
    column.unit = unit;
  },
  damagedCode: (sheet, random) => {
    const line = random.pick(subjects(sheet));
    if (line.group !== undefined) return;
    line.cells.code = random.pick<CellValue>([913300000000123000, '9.1339E+17', 9.135e17, null]);
    line.wanted!.id = line.wanted!.name;
  },
  untidyCode: (sheet, random) => {
    const line = random.pick(subjects(sheet));
    const code = line.cells.code;
    if (typeof code !== 'string' || code.length !== 18) return;
    line.cells.code = random.pick([`${code} `, `${code}\t`, `\u00a0${code}`, code.toLowerCase(), `${code.slice(0, 9)} ${code.slice(9)}`, `'${code}`, code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))]);
  },
  gap: (sheet, random) => void (!sheet.object && sheet.gaps.push(random.whole(1, sheet.columns.length - 1))),
  offset: (sheet, random) => void (sheet.at = [random.whole(0, 9), random.whole(0, 5)]),
  summaryBeside: (sheet) => void (sheet.beside = true),
  summaryBelow: (sheet) => void (sheet.under = true),
  plots: (sheet, random) => {
    if (sheet.object || !sheet.merged || sheet.file === 'csv' || sheet.lines.some((line) => line.kind === 'earlier')) return;
    const line = random.pick(subjects(sheet));
    if (line.group !== undefined || figures(sheet).every(({ id }) => line.cells[id] === null)) return;
    const group = sheet.lines.indexOf(line) + 1000 * random.whole(1, 9);
    line.group = group;
    const copies = Array.from({ length: random.whole(1, 3) }, (): Line => ({ ...line, cells: { ...line.cells }, wanted: { ...line.wanted!, values: { ...line.wanted!.values } } }));
    sheet.lines.splice(sheet.lines.indexOf(line) + 1, 0, ...copies);
  },
  lastYear: (sheet, random) => {
    if (sheet.object || sheet.columns.some((column) => column.id === 'year') || sheet.lines.some((line) => line.group !== undefined)) return;
    sheet.columns.splice(random.whole(0, 2), 0, { id: 'year', levels: ['年份'], unit: null, unitIn: 'header' });
    const write = random.pick<(year: number) => CellValue>([(year) => year, (year) => `${year}年`, (year) => String(year), (year) => `${year}年度`]);
    const now = subjects(sheet);
    for (const line of now) line.cells.year = write(2021);
    const before = now.filter((_, i) => i === 0 || !random.oneIn(4)).map((line): Line => ({ kind: 'earlier', cells: { ...line.cells, year: write(2020) } }));
    if (random.oneIn(2)) sheet.lines.push(...before);
    else sheet.lines.unshift(...before);
  },
  object: (sheet) => {
    const plain = sheet.columns.every((column) => column.levels.length === 1) && sheet.between.length === 0 && sheet.lines.every((line) => line.kind !== 'other' && line.group === undefined) && sheet.mergeEqual.length === 0 && sheet.gaps.length === 0;
    if (plain && sheet.below.length === 0) sheet.object = true;
  },
  brokenHeader: (sheet, random) => void (random.pick(figures(sheet)).broken = true),
  unitBelowName: (sheet) => {
    // The unit is the lowest header cell, below the name: 税收 over 万元.
    if (sheet.object || sheet.columns.some((column) => column.levels.length > 2)) return;
    for (const column of figures(sheet)) if (column.unitIn === 'header') column.unitIn = 'child';
  },
  townMerged: (sheet, random) => {
    if (sheet.object || !sheet.merged || sheet.file === 'csv' || sheet.columns.some((column) => column.id === 'area')) return;
    const size = random.whole(2, 4);
    sheet.columns.splice(random.whole(0, 2), 0, { id: 'area', levels: ['所属镇街'], unit: null, unitIn: 'header' });
    subjects(sheet).forEach((line, i) => void (line.cells.area = `云溪${Math.floor(i / size)}镇`));
    sheet.mergeEqual.push('area');
  },
  totalWithoutWord: (sheet, random) => {
    // Where a row has no year its year cannot be told, and three firms with two figures are what a sum is known by.
    if (sheet.object || subjects(sheet).length < 4 || sheet.lines.some((line) => line.sums || line.group !== undefined || line.kind === 'earlier')) return;
    insert(sheet, random, { kind: 'other', cells: {}, sums: true });
  },
  nameOnly: (sheet, random) => {
    const line = random.pick(subjects(sheet));
    if (line.group !== undefined || subjects(sheet).length < 4) return;
    for (const { id, field } of figures(sheet)) {
      line.cells[id] = null;
      line.wanted!.values[field!] = null;
    }
  },
  zero: (sheet, random) => {
    const [line, column] = [random.pick(subjects(sheet)), random.pick(figures(sheet).slice(1))];
    line.cells[column.id] = random.pick<CellValue>([0, '0', '0.00']);
    line.wanted!.values[column.field!] = '0';
  },
  negative: (sheet, random) => {
    const [line, column] = [random.pick(subjects(sheet)), sheet.columns.find(({ id }) => id === '税收实际贡献')!];
    if (column.unit !== '万元' || column.unitIn === 'corner') return;
    line.cells[column.id] = random.pick<CellValue>([-120.5, '-120.5', '(120.5)', '－120.5', '-120.50']);
    line.wanted!.values[column.field!] = '-120.5';
  },
  emptyColumn: (sheet, random) => {
    if (sheet.columns.some((column) => column.id === 'empty')) return;
    // A column put into the middle of a parent's would part them.
    const places = Array.from({ length: sheet.columns.length - 1 }, (_, i) => i + 2).filter((i) => sheet.columns[i] === undefined || sheet.columns[i]!.levels.length === 1 || sheet.columns[i]!.levels[0] !== sheet.columns[i - 1]?.levels[0]);
    sheet.columns.splice(random.pick(places), 0, { id: 'empty', levels: [sheet.columns.some((column) => column.id === 'note') ? '核对人' : '备注'], unit: null, unitIn: 'header' });
  },
  loose: (sheet, random) => void (!sheet.beside && !sheet.under && sheet.loose.push([random.whole(0, 4), random.whole(1, 3), random.pick<CellValue>(['待核', '√', '与去年一致', 3])])),
  keysAbove: (sheet) => void (!sheet.object && sheet.above.length < 4 && sheet.above.push({ cells: sheet.columns.map((_, i) => (i === 0 ? null : `W${i}`)), across: false })),
  average: (sheet, random) => void (!sheet.object && insert(sheet, random, { kind: 'other', cells: { name: random.pick(['平均', '平均值', '全县平均', '最大值']), ...Object.fromEntries(figures(sheet).map(({ id }) => [id, 12.5])) } })),
  ofWhich: (sheet, random) => void (!sheet.object && insert(sheet, random, { kind: 'other', cells: { name: random.pick(['其中：规上', '其中:高新技术企业', '规上企业小计']), ...Object.fromEntries(figures(sheet).map(({ id }) => [id, 7])) } })),
  notMerged: (sheet) => {
    if (sheet.mergeEqual.length > 0 || sheet.lines.some((line) => line.group !== undefined || line.merge)) return;
    sheet.merged = false;
  },
  asFile: (sheet, random) => {
    const flat = sheet.mergeEqual.length === 0 && !sheet.lines.some((line) => line.group !== undefined);
    sheet.file = flat && random.oneIn(2) ? 'csv' : 'xlsx';
  },
};

/** Some cells of a column, or all, written as text. */
function rewriteColumn(sheet: Sheet, random: Random, write: (decimal: string) => string): void {
  const column = random.pick(figures(sheet));
  const all = random.oneIn(2);
  for (const line of subjects(sheet)) {
    const value = line.cells[column.id];
    if (typeof value === 'number' && Math.abs(value) < 1e15 && (all || random.oneIn(3))) line.cells[column.id] = write(String(value));
  }
}
