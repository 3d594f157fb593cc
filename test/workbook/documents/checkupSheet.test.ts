import { checkupSheet } from '../../../src/workbook/documents/checkupSheet';
import { gradeNoticeSheet, rowsOfGrades, toldGrades } from '../../../src/workbook/documents/gradeNoticeSheet';
import { explainSubject } from '../../../src/engine/explain/explainSubject';
import { firms } from '../../support/firms';
import { runOver } from '../../support/documented';

test('a check-up has the firm’s grade, score and rank, and each indicator against benchmark and median', async () => {
  const run = await runOver(firms());
  const sheet = checkupSheet('企业体检表', run, [5], true);
  expect(sheet.values[3]).toEqual(['评价等级', 'C', null, null, '总分、排名', null, '78.5714 分，第 6 名／6 家', null, null]);
  // Tax 100 on 10 mu against Σ2100/Σ60 = 35 and a median of 35; nobody stands behind.
  expect(sheet.values[6]).toEqual(['亩均税收', '万元/亩', 10, 35, 35, 8.57, 30, 0, '红']);
  // All alike in value added: level with everybody, which counts half.
  expect(sheet.values[7]).toEqual(['亩均增加值', '万元/亩', 100, 100, 100, 20, 20, 0.5, '蓝']);
});

test('the radar holds the firm in percent of the group’s median, at most 200, and says so to a screen reader', async () => {
  const sheet = checkupSheet('企业体检表', await runOver(firms()), [0, 5], false);
  expect(sheet.charts.map(({ kind, series }) => [kind, series.length])).toEqual([['radar', 2], ['radar', 2]]);
  const [first, second] = sheet.charts.map(({ series }) => sheet.values[series[0]!.values.row]?.[series[0]!.values.column]);
  expect([first, second]).toEqual([171, 29]);
  expect(sheet.charts[1]?.altText).toContain('己厂与组内中位数相比，中位数为 100：亩均税收 29');
  expect(sheet.page.breaks).toHaveLength(1);
});

test('what would lift is the least change that a whole run confirms; earning less is no advice', async () => {
  const run = await runOver(firms());
  const words = checkupSheet('企业体检表', run, [5], true).values.map((row) => row[0]).filter((cell) => typeof cell === 'string' && cell.includes('可升为'));
  expect(words.length).toBeGreaterThan(0);
  expect(words.every((line) => String(line).includes('可升为 B 类'))).toBe(true);
  expect(words.some((line) => /营业收入由.*减少/.test(String(line)))).toBe(false);
});

test('notices go to the two lowest grades, a page each, with the numbers of the story', async () => {
  expect([toldGrades(['A', 'B', 'C', 'D']), toldGrades(['红', '黄', '蓝']), toldGrades(['合格', '不合格'])]).toEqual([['C', 'D'], ['黄', '蓝'], ['合格', '不合格']]);
  const run = await runOver(firms());
  const rows = rowsOfGrades(run.evaluation, toldGrades(run.evaluation.ruleset.grades.order));
  expect(rows).toEqual([5]);
  const sheet = gradeNoticeSheet('结果告知书', run, rows);
  const story = explainSubject(run.evaluation, run.table, 5);
  expect(sheet.values[2]?.[0]).toBe('己厂：');
  expect(sheet.values[3]?.[0]).toContain('贵单位评价等级为 C 类（帮扶提升）');
  expect(sheet.values[6]).toEqual(['亩均税收', 10, 35, '万元/亩', 8.57, '落后']);
  expect(story.indicators[0]?.points?.toFixed(2)).toBe('8.57');
});
