import { generateFirms } from '../examples/generate/firms';
import { randomFrom } from '../examples/generate/random';
import { bundledLibrary } from '../src/cli/folder';
import type { CellValue } from '../src/workbook/cell';
import { joinInSteps } from '../src/workbook/join/join';
import { readSource, type JoinSource } from '../src/workbook/join/source';
import { rawFromMatrix } from '../src/workbook/table/matrix';

/**
 * Joining eight bureaus' sheets: `node bin/ts.cjs bench/join.ts [firms]`. One name in a hundred has a slip, one in fifty
 * another legal form, one code in twenty is missing, one in forty damaged. The first run is cold.
 */
const size = Number(process.argv[2] ?? 31_000);
const { catalogue } = bundledLibrary();
const firms = generateFirms(size, 1);
const bureaus = [['所属镇街', '所属行业'], ['税收实际贡献', '营业收入'], ['用地面积'], ['用电量'], ['综合能耗', '二氧化碳当量'], ['主要污染物排放量'], ['年平均职工人数', '工业增加值', '工业总产值'], ['研发经费支出', '高新技术企业']];

function sheet(fields: readonly string[], bureau: number): JoinSource {
  const random = randomFrom(bureau);
  const rows = firms.map((firm): CellValue[] => {
    const isBase = bureau === 0;
    const name = String(firm.企业名称);
    const written = !isBase && random.oneIn(100) ? name.replace(name[3] as string, '某') : !isBase && random.oneIn(50) ? name.replace('有限公司', '有限责任公司') : name;
    const code = !isBase && random.oneIn(20) ? null : !isBase && random.oneIn(40) ? 9.135e17 : (firm.统一社会信用代码 ?? null);
    return [written, code, ...fields.map((field) => firm[field] ?? null)];
  });
  return readSource(rawFromMatrix([['企业名称', '统一社会信用代码', ...fields], ...rows], `表${bureau}`), { file: null, sheet: `表${bureau}` }, catalogue) as JoinSource;
}

for (let run = 0; run < 3; run++) {
  const start = performance.now();
  const sources = bureaus.map(sheet);
  const read = performance.now();
  const cpu = process.cpuUsage();
  const steps = joinInSteps(sources, catalogue, { base: 0, decisions: [], prefer: {}, many: {} });
  let longest = 0;
  for (let last = performance.now(), step = steps.next(); ; step = steps.next()) {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (!step.done) continue;
    const { doubts, outside } = step.value;
    const used = process.cpuUsage(cpu);
    console.log(`${size} firms × ${bureaus.length} sheets: generate and read ${Math.round(read - start)} ms, join ${Math.round(last - read)} ms (${Math.round((used.user + used.system) / 1000)} ms of processor), longest step ${Math.round(longest)} ms; ${doubts.length} doubtful pairs, ${outside.length} firms off the list`);
    break;
  }
}
