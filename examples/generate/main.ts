import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../src/workbook/cell';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { bureauBooks } from './bureaus';
import { csvText, gbkBytes } from './csvFile';
import { faultySheet } from './faults';
import { bureauFiles } from './realShapes/bureaus';
import { cellFiles } from './realShapes/cells';
import { exportFiles } from './realShapes/exports';
import { fileFiles } from './realShapes/files';
import { groupFiles } from './realShapes/groups';
import { headerFiles } from './realShapes/headers';
import { pageFiles } from './realShapes/pages';
import { rowFiles } from './realShapes/rows';
import { wordingFiles } from './realShapes/wording';
import { expectedText } from './realShapes/expected';
import { generateFirms } from './firms';
import { preparationSamples } from './preparation';
import { xianSheet } from './xian';
import { zhejiangSheet } from './zhejiang';

/** `npm run examples`: writes every sample anew; the same bytes each time. */
const folder = join(__dirname, '..');

const files: readonly [name: string, bytes: () => Uint8Array][] = [
  ['zhejiang-2022.xlsx', () => FileWorkbook.create([zhejiangSheet()]).bytes()],
  ['xian-2022.xlsx', () => FileWorkbook.create([xianSheet()]).bytes()],
  ['with-faults.xlsx', () => FileWorkbook.create([faultySheet()]).bytes()],
  ...bureauBooks().map(([name, sheets]): [string, () => Uint8Array] => [`bureaus/${name}`, () => FileWorkbook.create(sheets).bytes()]),
  ['zhejiang-gbk.csv', () => gbkBytes(csvText(plainRows()))],
  ['zhejiang-utf8.csv', () => new TextEncoder().encode(`\ufeff${csvText(plainRows())}`)],
];

/** A plain export: one header row in words of a tax bureau's system, tax in 元 and land in ㎡. */
function plainRows(): CellValue[][] {
  const columns: readonly [header: string, cell: (firm: Readonly<Record<string, string | number>>) => CellValue][] = [
    ['纳税人名称', (firm) => firm.企业名称 ?? null], ['统一社会信用代码', (firm) => firm.统一社会信用代码 ?? null], ['所属街道', (firm) => firm.所属镇街 ?? null],
    // Whole multiples of 0.3 亩, which are exactly 200 ㎡ each.
    ['实际用地面积(平方米)', (firm) => Math.max(1, Math.round((firm.用地面积 as number) / 0.3)) * 200],
    ['实缴税金(元)', (firm) => Math.round((firm.税收实际贡献 as number) * 10000)], ['工业增加值(千元)', (firm) => Math.round((firm.工业增加值 as number) * 100) / 10],
    ['营业收入(万元)', (firm) => firm.营业收入 ?? null], ['综合能源消费量(吨标准煤)', (firm) => firm.综合能耗 ?? null], ['主要污染物排放量(千克)', (firm) => Math.round((firm.主要污染物排放量 as number) * 1000)],
    ['从业人员平均人数(人)', (firm) => firm.年平均职工人数 ?? null], ['研发费用(万元)', (firm) => firm.研发经费支出 ?? null], ['是否高企', (firm) => (firm.高新技术企业 === '是' ? 1 : 0)],
  ];
  const firms = generateFirms(60, 88);
  return [columns.map(([header]) => header), ...firms.map((firm) => columns.map(([, cell]) => cell(firm)))];
}

for (const inner of ['bureaus', 'preparation']) mkdirSync(join(folder, inner), { recursive: true });
for (const [name, sheets] of Object.entries(preparationSamples)) writeFileSync(join(folder, 'preparation', name), FileWorkbook.create(sheets()).bytes());
for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes());

/** Sheets as bureaus send them, each beside what it must be read as. */
const shapes = join(folder, 'real-shapes');
mkdirSync(shapes, { recursive: true });
for (const { file, bytes, expected } of [...bureauFiles(), ...headerFiles(), ...rowFiles(), ...cellFiles(), ...fileFiles(), ...pageFiles(), ...groupFiles(), ...wordingFiles(), ...exportFiles()]) {
  writeFileSync(join(shapes, file), bytes());
  writeFileSync(join(shapes, `${file}.json`), expectedText(expected));
}
