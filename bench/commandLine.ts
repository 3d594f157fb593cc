import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { generateFirms } from '../examples/generate/firms';
import { FileWorkbook } from '../src/workbook/xlsx/fileWorkbook';

/** A large prefecture's list; the whole run, from the shell to both files written, in seconds on two cores. */
const FIRMS = 31_000;
const LIMIT = 5;
const RUNS = 5;

const columns = [
  '企业名称', '统一社会信用代码', '所属镇街', '所属行业', '用地面积', '税收实际贡献', '工业增加值', '营业收入', '综合能耗',
  '主要污染物排放量', '年平均职工人数', '研发经费支出', '公益性企业', '高新技术企业', '新升规未满1年',
] as const;

const folder = mkdtempSync(path.join(tmpdir(), 'mujun-bench-'));
try {
  const input = path.join(folder, 'firms.xlsx');
  const rows = generateFirms(FIRMS, 7).map((firm) => columns.map((column) => firm[column] ?? null));
  const book = FileWorkbook.create([{ name: '规上工业企业', values: [[...columns], ...rows] }]);
  writeFileSync(input, book.bytes());
  process.stdout.write(`${FIRMS} firms × ${columns.length} columns, ${(statSync(input).size / 1e6).toFixed(1)} MB\n`);

  const seconds = Array.from({ length: RUNS }, () => run(input)).sort((a, b) => a - b);
  const median = seconds[Math.floor(RUNS / 2)] as number;
  process.stdout.write(`mujun evaluate --out --json: ${seconds.map((one) => one.toFixed(2)).join(' ')} s, median ${median.toFixed(2)} s\n`);
  if (median > LIMIT) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function run(input: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [
    path.join(__dirname, '../bin/mujun.cjs'), 'evaluate', input, '--ruleset', 'zhejiang-2022',
    '--out', path.join(folder, 'out.xlsx'), '--json', path.join(folder, 'out.json'),
  ], { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr.slice(0, 1000));
  return (performance.now() - started) / 1000;
}
