import { generateFirms } from '../examples/generate/firms';
import { auditSheet } from '../src/app/auditSheet';
import { bundledLibrary } from '../src/cli/folder';
import type { CellValue } from '../src/workbook/cell';
import { buildTable } from '../src/workbook/table/build';
import { findTable } from '../src/workbook/table/find';
import { matchColumns } from '../src/workbook/table/match';
import { rawFromMatrix } from '../src/workbook/table/matrix';

/**
 * From cells to the engine's table, audited: `node bin/ts.cjs bench/table.ts [rows]`. The first run is cold. Fails when
 * the median run takes more than a second of the processor, or its audit more than 200 ms: a busy machine stretches only the clock.
 */
const rows = Number(process.argv[2] ?? 31_000);
const CEILING = { total: 1000, audit: 200 };
const RUNS = 5;
const { catalogue, get } = bundledLibrary();
const needs = get('zhejiang-2022')!.needs;

/** Every field the firms have, last year's tax and value added, the parts of the land and heads insured: what a full sheet brings. */
const firms = generateFirms(rows, 1).map((firm, row): Record<string, CellValue> => {
  const [area, tax, added, staff] = ['用地面积', '税收实际贡献', '工业增加值', '年平均职工人数'].map((field) => firm[field] as number) as [number, number, number, number];
  // One firm in a thousand has its tax in 元, one its area in ㎡.
  const slipped = { ...(row % 1000 === 7 && { 税收实际贡献: tax * 10_000 }), ...(row % 1000 === 11 && { 用地面积: Math.round((area * 20_000) / 3) / 10 }) };
  return { ...firm, ...slipped, 上年税收实际贡献: tax, 上年工业增加值: Math.round(added * 97) / 100, 自有用地面积: area, 参保人数: staff };
});
const columns = Object.keys(firms[0]!).filter((field) => !['过渡期年数', '军工企业', '公益性企业', '新升规未满1年', '应急医疗物资重点生产企业', '农产品保供稳价企业', '残疾人集中就业企业', '新设立企业'].includes(field));
if (columns.length !== 30) throw new Error(`${columns.length} columns`);
const raw = rawFromMatrix([columns, ...firms.map((firm) => columns.map((field) => firm[field] ?? null))], 'bench');

function processor(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

const times = Array.from({ length: RUNS }, () => {
  const before = process.cpuUsage();
  const start = performance.now();
  const layout = findTable(raw)!;
  const found = performance.now();
  const matches = matchColumns(layout, raw, catalogue, needs);
  const matched = performance.now();
  const { table, subjects } = buildTable(raw, layout, matches, catalogue, needs);
  const built = performance.now();
  const beforeAudit = process.cpuUsage();
  const findings = auditSheet(table, { raw, layout, matches, subjects }, catalogue);
  const audited = performance.now();
  const [whole, ofAudit] = [processor(before), processor(beforeAudit)];
  const ms = (from: number, to: number): string => `${Math.round(to - from)} ms`;
  console.log(`${rows} × ${columns.length}: find ${ms(start, found)}, match ${ms(found, matched)}, build ${ms(matched, built)}, audit ${ms(built, audited)} (${findings.length} findings), total ${ms(start, audited)}; processor: audit ${Math.round(ofAudit)} ms, total ${Math.round(whole)} ms`);
  return { total: whole, audit: ofAudit };
});

const median = (part: keyof typeof CEILING): number => times.map((one) => one[part]).sort((a, b) => a - b)[RUNS >> 1] as number;
if (rows <= 31_000 && (median('total') > CEILING.total || median('audit') > CEILING.audit)) process.exitCode = 1;
