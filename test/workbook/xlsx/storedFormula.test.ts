import { shownFormula, storedFormula } from '../../../src/workbook/xlsx/storedFormula';

const pairs: readonly (readonly [shown: string, stored: string])[] = [
  ['MUJUN.SCORE(A1:N20)', '_xldudf_MUJUN_SCORE(A1:N20)'],
  ['IFERROR(MUJUN.GRADE(企业[#All],"MUJUN.X(",A1),"")', 'IFERROR(_xldudf_MUJUN_GRADE(企业[#All],"MUJUN.X(",A1),"")'],
  ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['FILTER(A:A,B:B="_xlfn.X")', '_xlfn._xlws.FILTER(A:A,B:B="_xlfn.X")'],
  ["SUM('XLOOKUP(A1)'!A1)", "SUM('XLOOKUP(A1)'!A1)"],
  ['SUM(A1)+COUNTIFS(A:A,1)', 'SUM(A1)+COUNTIFS(A:A,1)'],
];

describe('formulas as files hold them', () => {
  it.each(pairs)('%s is stored as %s', (shown, stored) => {
    expect(storedFormula(`=${shown}`)).toBe(stored);
    expect(shownFormula(stored)).toBe(shown);
  });

  it.each([
    ['_xldudf_MUJUN.SCORE(A1)', 'MUJUN.SCORE(A1)'],
    ['[2]!_xldudf_MUJUN_SCORE(A1)', 'MUJUN.SCORE(A1)'],
    ['_xlfn.LET(_xlpm.x,1,_xlpm.x)', 'LET(x,1,x)'],
    ['_xldudf_OTHER_F(A1)', '_xldudf_OTHER_F(A1)'],
  ])('%s is shown as %s', (stored, shown) => {
    expect(shownFormula(stored)).toBe(shown);
  });

  it('takes small letters for our functions', () => {
    expect(storedFormula('mujun.permu(1,2)')).toBe('_xldudf_MUJUN_PERMU(1,2)');
  });
});
