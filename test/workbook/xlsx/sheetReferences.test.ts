import { retargeted } from '../../../src/workbook/xlsx/sheetReferences';

describe('formulas that name a sheet', () => {
  it.each<[string, string]>([
    ['企业!A1+企业!$B$2:C3', "'新 表'!A1+'新 表'!$B$2:C3"],
    ["'企业'!A:A", "'新 表'!A:A"],
    ['"企业!A1"&企业!名称', `"企业!A1"&'新 表'!名称`],
    ['我的企业!A1', '我的企业!A1'],
    ["'企业 2'!A1", "'企业 2'!A1"],
    ['SUM(企业!A1,1)', "SUM('新 表'!A1,1)"],
  ])('%s follow its new name', (formula, expected) => {
    expect(retargeted(formula, '企业', '新 表')).toBe(expected);
  });

  it.each<[string, string]>([
    ['企业!A1+1', '#REF!+1'],
    ["SUM('企业'!$A$1:B2,C3)", 'SUM(#REF!,C3)'],
    ['企业!A:B', '#REF!'],
    ['企业!1:2', '#REF!'],
    ['企业!合计*2', '#REF!*2'],
    ['"企业!A1"', '"企业!A1"'],
  ])('%s lose it', (formula, expected) => {
    expect(retargeted(formula, '企业', null)).toBe(expected);
  });

  it('do not tell capital letters apart, and know doubled apostrophes', () => {
    expect(retargeted("'It''s'!A1+sheet1!A1", "it's", 'x')).toBe('x!A1+sheet1!A1');
    expect(retargeted('SHEET1!A1', 'Sheet1', '表')).toBe('表!A1');
  });
});
