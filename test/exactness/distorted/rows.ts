import { Fraction } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook/cell';
import { figures, insert, subjects, sumOf, type Distortion } from './distortion';
import type { Line } from './sheet';

/** Rows that are no subject, and rows that are several of one. */
export const rows: Readonly<Record<string, Distortion>> = {
  total: (sheet, random) => {
    if (sheet.object) return;
    const label = random.pick(['合计', '小计', '总计', '合 计', '全县合计：', '云溪镇小计', '总计（9家）']);
    insert(sheet, random, { kind: 'other', across: random.oneIn(2) && sheet.columns[0]?.id !== 'name' ? label : undefined, cells: { name: label, ...Object.fromEntries(figures(sheet).map(({ id }) => [id, sumOf(subjects(sheet), id)])) } } as Line);
  },
  subtotals: (sheet, random) => {
    if (sheet.object || sheet.lines.some((line) => line.kind !== 'subject' || line.group !== undefined)) return;
    const [size, above] = [random.whole(2, 4), random.oneIn(2)];
    sheet.lines = Array.from({ length: Math.ceil(sheet.lines.length / size) }, (_, i) => sheet.lines.slice(i * size, (i + 1) * size)).flatMap((some, i): Line[] => {
      const sums: Line = { kind: 'other', cells: { name: `云溪${i}镇小计`, ...Object.fromEntries(figures(sheet).map(({ id }) => [id, sumOf(some, id)])) } };
      return above ? [sums, ...some] : [...some, sums];
    });
  },
  plotSubtotal: (sheet) => {
    const last = sheet.lines.findLastIndex((line) => line.group !== undefined);
    if (last < 0 || sheet.lines[last]!.cells.code === null) return;
    const some = sheet.lines.filter((line) => line.group === sheet.lines[last]!.group);
    sheet.lines.splice(last + 1, 0, { kind: 'other', cells: { name: some[0]!.cells.name!, code: '小计', ...Object.fromEntries(figures(sheet).map(({ id }) => [id, sumOf(some, id)])) } });
  },
  example: (sheet, random) => void (!sheet.object && sheet.lines.unshift({ kind: 'other', across: random.pick(['示例', '例：某某公司', '填写示例']), cells: Object.fromEntries(figures(sheet).map(({ id }) => [id, 12.5])) })),
  average: (sheet, random) => void (!sheet.object && insert(sheet, random, { kind: 'other', cells: { name: random.pick(['平均', '平均值', '全县平均', '最大值']), ...Object.fromEntries(figures(sheet).map(({ id }) => [id, 12.5])) } })),
  ofWhich: (sheet, random) => void (!sheet.object && insert(sheet, random, { kind: 'other', cells: { name: random.pick(['其中：规上', '其中:高新技术企业', '规上企业小计']), ...Object.fromEntries(figures(sheet).map(({ id }) => [id, 7])) } })),
  totalWithoutWord: (sheet, random) => {
    // Where a row has no year its year cannot be told, and three firms with two figures are what a sum is known by.
    if (sheet.object || subjects(sheet).length < 4 || sheet.lines.some((line) => line.sums || line.group !== undefined || line.kind === 'earlier')) return;
    insert(sheet, random, { kind: 'other', cells: {}, sums: true });
  },
  blankLine: (sheet, random) => void (!sheet.object && insert(sheet, random, { kind: 'other', cells: {} })),
  section: (sheet, random) => void (!sheet.object && sheet.merged && insert(sheet, random, { kind: 'other', cells: {}, across: random.pick(['一、云溪镇', '二、规下工业企业', '（三）经济开发区（12家）']), merge: true })),
  unitSections: (sheet, random) => {
    // The unit stands in the titles of sections alone: 万元 above, 元 below.
    const money = figures(sheet).filter((column) => column.unit === '万元' && column.unitIn === 'header');
    const plain = sheet.lines.every((line) => line.kind === 'subject' && line.group === undefined && money.every(({ id }) => typeof line.cells[id] === 'number'));
    if (sheet.object || sheet.halves || money.length === 0 || !plain || figures(sheet).some((column) => column.unitIn === 'corner')) return;
    const half = random.whole(1, sheet.lines.length - 1);
    for (const column of money) Object.assign(column, { unitIn: 'corner', mixed: true });
    for (const line of sheet.lines.slice(half)) for (const { id } of money) line.cells[id] = Fraction.parse(String(line.cells[id]))!.mul(Fraction.of(10000n)).toNumber();
    const title = (words: string): Line => ({ kind: 'other', cells: {}, across: words, merge: sheet.merged });
    sheet.lines.splice(half, 0, title('二、规下企业（单位：元）'));
    sheet.lines.unshift(title('一、规上企业（单位：万元）'));
  },
  headerAgain: (sheet, random) => void (!sheet.object && insert(sheet, random, { kind: 'other', cells: {}, headerAgain: true })),
  remarks: (sheet, random) => void (!sheet.object && sheet.below.push(...random.pick<CellValue[][]>([[[], ['备注：用地面积以登记为准，1亩=666.67平方米。']], [['注：1.税收为实际入库数；'], ['2.缺数的填“-”。']], [['填表人：张三', null, '审核人：李四', 44621]], [[], ['说明：本表一式两份']]]))),
  hidden: (sheet, random) => void (random.pick(subjects(sheet)).hidden = true),
  filtered: (sheet) => subjects(sheet).forEach((line, i) => void (i % 3 > 0 && (line.hidden = true))),
  plots: (sheet, random) => {
    if (sheet.object || !sheet.merged || sheet.file === 'csv' || sheet.lines.some((line) => line.kind === 'earlier')) return;
    const line = random.pick(subjects(sheet));
    if (line.group !== undefined || figures(sheet).every(({ id }) => line.cells[id] === null)) return;
    const group = sheet.lines.indexOf(line) + 1000 * random.whole(1, 9);
    line.group = group;
    const copies = Array.from({ length: random.whole(1, 3) }, (): Line => ({ ...line, cells: { ...line.cells }, wanted: { ...line.wanted!, values: { ...line.wanted!.values } } }));
    sheet.lines.splice(sheet.lines.indexOf(line) + 1, 0, ...copies);
  },
  townMerged: (sheet, random) => {
    if (sheet.object || !sheet.merged || sheet.file === 'csv' || sheet.columns.some((column) => column.id === 'area')) return;
    const size = random.whole(2, 4);
    sheet.columns.splice(random.whole(0, 2), 0, { id: 'area', levels: ['所属镇街'], unit: null, unitIn: 'header' });
    subjects(sheet).forEach((line, i) => void (line.cells.area = `云溪${Math.floor(i / size)}镇`));
    sheet.mergeEqual.push('area');
  },
  lastYear: (sheet, random) => {
    if (sheet.object || sheet.halves || sheet.columns.some((column) => column.id === 'year') || sheet.lines.some((line) => line.group !== undefined)) return;
    sheet.columns.splice(random.whole(0, 2), 0, { id: 'year', levels: ['年份'], unit: null, unitIn: 'header' });
    const write = random.pick<(year: number) => CellValue>([(year) => year, (year) => `${year}年`, (year) => String(year), (year) => `${year}年度`]);
    const now = subjects(sheet);
    for (const line of now) line.cells.year = write(2021);
    const years = random.oneIn(3) ? [2020, 2019] : [2020];
    const before = years.flatMap((year) => now.filter((_, i) => i === 0 || !random.oneIn(4)).map((line): Line => ({ kind: 'earlier', cells: { ...line.cells, year: write(year) } })));
    if (random.oneIn(2)) sheet.lines.push(...before);
    else sheet.lines.unshift(...before);
  },
  nameOnly: (sheet, random) => {
    const line = random.pick(subjects(sheet));
    if (line.group !== undefined || subjects(sheet).length < 4) return;
    for (const { id, field } of figures(sheet)) {
      line.cells[id] = null;
      line.wanted!.values[field!] = null;
    }
  },
};
