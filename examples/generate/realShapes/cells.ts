import type { CellValue } from '../../../src/workbook/cell';
import { generateFirms } from '../firms';
import { blockAt, firmLines } from './block';
import { code, except, fullWidth, grouped, name, numbers, plain, rewritten, said, serial, text, type ColumnSpec, type Written } from './columns';
import { book, type RealFile } from './file';

/** Cells as they come: numbers as text, words for nothing, percentages, dates, codes that Excel or a typist has damaged. */
export function cellFiles(): RealFile[] {
  return [textNumbers(), nothings(), unitsInCells(), percentages(), dates(), severalInOne(), damagedCodes(), untidyCodes(), namesOnly()];
}

const firms = generateFirms(12, 12, '青屿', '339996');
const land = numbers('用地面积（亩）', '用地面积', '亩');
const tax = numbers('税收实际贡献（万元）', '税收实际贡献', '万元');
const added = numbers('工业增加值（万元）', '工业增加值', '万元');
const sheet = (file: string, columns: readonly ColumnSpec[], some = firms): RealFile => book(file, { name: '数据', blocks: [blockAt(0, 0, { columns: [serial, ...columns], lines: firmLines(some) })] });

/** Digits as text, thousands separators, full-width digits, signs that keep text text. */
function textNumbers(): RealFile {
  const read = 'text-read-as-number';
  return sheet('41-numbers-as-text.xlsx', [
    name, code, rewritten(land, (decimal) => decimal), rewritten(tax, (decimal) => fullWidth(decimal), read), rewritten(added, (decimal) => `'${decimal}`, read), rewritten(numbers('研发经费支出（万元）', '研发经费支出', '万元'), (decimal) => ` ${decimal}\u00a0`),
    { ...numbers('营业收入（元）', '营业收入', '元'), cell: ({ 营业收入: revenue }): Written => said(grouped(`${Math.round(Number(revenue) * 10000)}.50`), `${Math.round(Number(revenue) * 10000)}.5`, read) },
  ]);
}

const NOTHING: readonly CellValue[] = ['-', '/', '—', '无', '暂无', '——', '－', 'N/A', '未填报', '#N/A', { error: '#N/A' }, { error: '#DIV/0!' }];

function nothings(): RealFile {
  const nothing = (column: ColumnSpec): ColumnSpec => ({ ...column, cell: (firm, i) => (i % 2 === 1 ? column.cell(firm, i) : said(NOTHING[i] ?? null, null, 'number-none')) });
  const blanks = except(added, { 2: said(null, null, 'number-blank'), 5: said('  ', null, 'number-blank'), 7: said('待定', null, 'number-none') });
  return sheet('42-words-for-nothing.xlsx', [name, code, land, nothing(tax), blanks, { ...nothing(numbers('研发经费支出（万元）', '研发经费支出', '万元')), cell: (firm, i) => (i % 2 === 0 ? plain(i * 1.5) : said(NOTHING[i] ?? null, null, 'number-none')) }]);
}

/** 20000㎡ among 亩, 1.2万 and 3万元 among 元; 约120 is no number. */
function unitsInCells(): RealFile {
  const read = 'text-read-as-number';
  return sheet('43-units-in-cells.xlsx', [
    name, code, except(land, { 1: said('20000㎡', '30', read), 3: said('30亩', '30', read), 5: said('2公顷', '30', read), 7: said('1000㎡', '1.5', read) }),
    except({ ...tax, header: ['税收实际贡献（元）'], unit: '元', cell: (_, i) => plain(1000000 + i * 12345.5) }, { 2: said('120万', '1200000', read), 4: said('35.5万元', '355000', read), 6: said('￥888000', '888000', read), 8: said('约120', null, 'text-in-number-cell'), 9: said('(5000)', '-5000', read) }),
  ]);
}

/** A ratio as 27.4% in text, as 0.274 in a number, under a header without a unit. */
function percentages(): RealFile {
  const density: ColumnSpec = { header: ['建筑密度'], field: '建筑密度', unit: '', cell: (_, i) => (i % 3 === 0 ? plain((30 + i) / 100) : said(`${30 + i}.5%`, `0.${305 + i * 10}`, 'text-read-as-number')) };
  return sheet('44-percent-as-text.xlsx', [name, code, land, tax, density]);
}

/** Dates as numbers and as text beside the figures, and a year that is no period of the data. */
function dates(): RealFile {
  return sheet('45-dates.xlsx', [name, code, text('成立日期', (_, i) => 36526 + i * 200), text('高新技术企业认定日期', (_, i) => `20${15 + (i % 6)}年${(i % 12) + 1}月`), text('投产年份', (_, i) => 2008 + (i % 9)), land, tax]);
}

/** Several meters and several figures in one cell: the words stay, two figures are no number. */
function severalInOne(): RealFile {
  const meters = text('用电户号', (_, i) => [`3301${i}001`, `3301${i}002`, `3301${i}003`].slice(0, (i % 3) + 1).join(['，', '、', '\n', '/'][i % 4]), '用电户号');
  const used = except(numbers('用电量（万千瓦时）', '用电量', '万千瓦时'), { 1: said('120、350', null, 'text-in-number-cell'), 4: said('120\n350', null, 'text-in-number-cell'), 6: said('120+35', null, 'text-in-number-cell'), 8: said('120/35', null, 'text-in-number-cell') });
  return sheet('46-several-in-one-cell.xlsx', [name, code, meters, used, land]);
}

const byName = (i: number): Record<string, string> => ({ id: String(firms[i]?.企业名称) });

/** Codes typed as numbers: 9.135E+17 has lost three digits, so the name says who it is. */
function damagedCodes(): RealFile {
  const damage: Readonly<Record<number, CellValue>> = { 0: 913300000000123000, 3: '9.1339E+17', 6: '913399990000456000', 9: 913300000000123000 };
  const damaged = except(code, Object.fromEntries(Object.entries(damage).map(([i, cell]) => [i, said(cell, null, 'code-digits-lost')])));
  return sheet('47-codes-damaged-by-excel.xlsx', [name, damaged, land, tax], firms.map((firm, i) => (i in damage ? { ...firm, ...byName(i) } : firm)));
}

/** Blanks, tabs, lower case and full width around sound codes. */
function untidyCodes(): RealFile {
  const untidy = (write: (code: string) => string): ((firm: (typeof firms)[number]) => Written) => (firm) => {
    const sound = String(firm.统一社会信用代码);
    // Blanks around a code are taken off like those around any text; more than that is said.
    return said(write(sound), null, write(sound).trim() === sound ? undefined : 'code-tidied');
  };
  const writes = [(one: string) => `${one} `, (one: string) => `${one}\t`, (one: string) => `${one.toLowerCase()} `, fullWidth, (one: string) => `\u00a0${one}\n`, (one: string) => `${one.slice(0, 8)} ${one.slice(8)}`];
  return sheet('48-untidy-codes.xlsx', [name, { ...code, cell: (firm, i) => (i < writes.length ? untidy(writes[i] as (one: string) => string)(firm) : code.cell(firm, i)) }, land, tax]);
}

/** No codes at all, a name twice, one with blanks in it, one missing. */
function namesOnly(): RealFile {
  const some = firms.slice(0, 8).map((firm, i) => {
    const called = i === 5 ? String(firms[1]?.企业名称) : i === 6 ? '' : String(firm.企业名称);
    return { ...firm, 企业名称: called, id: i === 6 ? '8' : called };
  });
  const names: ColumnSpec = { ...name, cell: (firm, i) => (i === 5 ? said(firm.企业名称 ?? null, null, 'name-twice') : i === 6 ? said(null, null, 'name-blank') : i === 2 ? said(`  ${String(firm.企业名称)} `) : said(firm.企业名称 ?? null)) };
  return sheet('49-names-only.xlsx', [names, land, tax], some);
}
