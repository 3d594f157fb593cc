import { Fraction } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook/cell';
import type { Column } from './sheet';
import { figures, subjects, type Distortion } from './distortion';

/** Titles, units, keys and what headers are made of. */
export const headers: Readonly<Record<string, Distortion>> = {
  title: (sheet, random) => void sheet.above.unshift({ cells: [random.pick(['云川县2021年度工业企业亩均效益综合评价数据表', '附件2', '规上企业数据汇总表（2021年）', '填报单位：云川县经信局'])], across: random.oneIn(2) }),
  blankAbove: (sheet) => void sheet.above.push({ cells: [], across: false }),
  corner: (sheet, random) => {
    // One corner speaks for the money; what is counted otherwise keeps its unit in the header.
    const money = figures(sheet).filter((column) => column.unit === '万元');
    if (money.length === 0 || figures(sheet).some((column) => column.unitIn === 'corner')) return;
    for (const column of money) if (column.unitIn === 'header') column.unitIn = 'corner';
    if (!money.some((column) => column.unitIn === 'corner')) return;
    const also = random.oneIn(2) ? ['亩', '吨标煤'] : [];
    for (const column of figures(sheet)) if (also.includes(column.unit ?? '') && column.unitIn === 'header') column.unitIn = 'corner';
    const units = ['万元', ...also].join('、');
    const words = random.pick([`单位：${units}`, `（单位：${units}）`, `计量单位:${units}`, `云川县2021年度企业数据（单位：${units}）`]);
    sheet.above.push({ cells: [...Array.from({ length: random.whole(0, 3) }, () => null), words], across: false });
  },
  unitRow: (sheet) => {
    if (sheet.between.includes('units') || sheet.object) return;
    for (const column of figures(sheet)) if (column.unitIn === 'header') column.unitIn = 'row';
    if (figures(sheet).some((column) => column.unitIn === 'row')) sheet.between.push('units');
  },
  keyRow: (sheet) => void (!sheet.object && !sheet.between.includes('keys') && sheet.between.push('keys')),
  programKeys: (sheet) => void (!sheet.object && !sheet.between.includes('names') && sheet.between.push('names')),
  required: (sheet) => void (!sheet.object && !sheet.between.includes('required') && sheet.between.push('required')),
  numberRow: (sheet) => void (!sheet.object && sheet.columns.length > 4 && !sheet.between.includes('numbers') && sheet.between.push('numbers')),
  keysAbove: (sheet) => void (!sheet.object && sheet.above.length < 4 && sheet.above.push({ cells: sheet.columns.map((_, i) => (i === 0 ? null : `W${i}`)), across: false })),
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
      ['serial', '序号', (i) => i + 1], ['town', '所属镇街', (i) => `云溪${i % 3}镇`], ['note', '备注', (i) => (i % 4 === 1 ? '2021年新注册' : null)], ['date', '成立日期', random.pick<(i: number) => CellValue>([(i) => 36526 + i * 31, (i) => `200${i % 10}-03-0${1 + (i % 9)}`, (i) => `200${i % 10}年3月${1 + i}日`, (i) => `200${i % 10}.3`, (i) => 20010301 + i])], ['mark', '高新技术企业', (i) => (i % 2 ? '是' : '否')],
    ]);
    if (sheet.columns.some((column) => column.id === id)) return;
    sheet.columns.splice(id === 'serial' ? 0 : sheet.columns.length, 0, { id, levels: [header], unit: null, unitIn: 'header' });
    subjects(sheet).forEach((line, i) => void (line.cells[id] = cell(i)));
  },
  brokenHeader: (sheet, random) => void (random.pick(figures(sheet)).broken = true),
  unitBelowName: (sheet) => {
    // The unit is the lowest header cell, below the name: 税收 over 万元.
    if (sheet.object || sheet.columns.some((column) => column.levels.length > 2)) return;
    for (const column of figures(sheet)) if (column.unitIn === 'header') column.unitIn = 'child';
  },
  emptyColumn: (sheet, random) => {
    if (sheet.columns.some((column) => column.id === 'empty')) return;
    // A column put into the middle of a parent's would part them.
    const places = Array.from({ length: sheet.columns.length - 1 }, (_, i) => i + 2).filter((i) => sheet.columns[i] === undefined || sheet.columns[i]!.levels.length === 1 || sheet.columns[i]!.levels[0] !== sheet.columns[i - 1]?.levels[0]);
    sheet.columns.splice(random.pick(places), 0, { id: 'empty', levels: [sheet.columns.some((column) => column.id === 'note') ? '核对人' : '备注'], unit: null, unitIn: 'header' });
  },
  gap: (sheet, random) => void (!sheet.object && sheet.gaps.push(random.whole(1, sheet.columns.length - 1))),
  otherUnit: (sheet, random) => {
    const column = random.pick(figures(sheet));
    const [unit, times] = ({ 万元: ['元', 10000], 亩: ['公顷', 0], 万千瓦时: ['千瓦时', 10000], 吨: ['千克', 1000] } as Record<string, [string, number]>)[column.unit ?? ''] ?? ['', 0];
    if (times === 0 || column.unitIn === 'corner' || sheet.lines.some((line) => line.cells[column.id] !== undefined && typeof line.cells[column.id] !== 'number')) return;
    for (const line of sheet.lines) if (typeof line.cells[column.id] === 'number') line.cells[column.id] = Fraction.parse(String(line.cells[column.id]))!.mul(Fraction.of(times)).toNumber();
    column.unit = unit;
  },
};
