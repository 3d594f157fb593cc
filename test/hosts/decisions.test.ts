/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { commit, prepare, type Choices, type Prepared } from '../../src/app/evaluate';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import type { Workbook } from '../../src/workbook/port';
import { openExcel } from '../fake-excel/harness';
import { profiles } from '../fake-excel/host';
import { bundledLibrary } from '../support/library';
import { codes, firm, firms } from '../support/firms';

/** The second firm's tax is above its revenue. */
const values = firms().map((row, index) => (index === 2 ? firm('乙厂', codes[1], 4000.5) : row));
const evaluated = async (workbook: Workbook): Promise<Prepared> => {
  const choices: Choices = { sheet: (await workbook.sheets())[0]!.id, ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh' };
  const prepared = await prepare(workbook, bundledLibrary(), choices);
  await commit(workbook, prepared);
  return prepared;
};

test('a decision typed in Excel is kept by the next run, and travels with the file to the command line', async () => {
  const excel = openExcel({ sheets: [{ name: '企业', values }] }, profiles.web);
  await evaluated(excel.workbook);
  const seen = (await excel.look('数据问题'))!;
  const head = seen.values.findIndex((row) => row.includes('处理意见'));
  const row = seen.values.findIndex((cells) => cells.some((cell) => typeof cell === 'string' && cell.includes('more-than')));
  await excel.edit('数据问题', row, seen.values[head]!.indexOf('处理意见'), '核实无误');
  await excel.edit('数据问题', row, seen.values[head]!.indexOf('核对人'), '张三');
  await evaluated(excel.workbook);
  const { decisions } = await excel.workbook.record();

  const file = FileWorkbook.create([{ name: '企业', values }]);
  await file.apply({ region: null, sheets: [], record: { ...(await file.record()), decisions: decisions! } });
  const saved = FileWorkbook.open(file.bytes(), '企业.xlsx');
  const { findings } = await evaluated(saved);
  expect(findings.flatMap(({ decision }) => (decision === null ? [] : [[decision.verdict, decision.by]]))).toEqual([['sound', '张三']]);
});
