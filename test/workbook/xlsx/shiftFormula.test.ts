import { shiftFormula } from '../../../src/workbook/xlsx/shiftFormula';

describe('a formula copied elsewhere', () => {
  it.each<[string, number, number, string]>([
    ['A1+B$2+$C3+$D$4', 1, 1, 'B2+C$2+$C4+$D$4'],
    ['SUM(A1:B2)', 2, 0, 'SUM(A3:B4)'],
    ['SUM(A:B,$C:D)', 5, 1, 'SUM(B:C,$C:E)'],
    ['SUM(1:2,$3:4)', 1, 9, 'SUM(2:3,$3:5)'],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ['"A1"&A1&"""A1"', 1, 0, '"A1"&A2&"""A1"'],
    ["'A1 表'!A1+Sheet2!A1", 1, 0, "'A1 表'!A2+Sheet2!A2"],
    ['企业[[#This Row],[A1]]*A1', 1, 0, '企业[[#This Row],[A1]]*A2'],
    ['税收2021+A1', 1, 0, '税收2021+A2'],
    ['A1', -1, 0, '#REF!'],
    ['A1', 0, -1, '#REF!'],
    ['XFD1048576', 1, 0, '#REF!'],
    ['aa10*2', 1, 1, 'AB11*2'],
    ['A1', 0, 0, 'A1'],
    ['A1:INDEX(B:B,5)', 1, 0, 'A2:INDEX(B:B,5)'],
  ])('%s by %i rows and %i columns reads %s', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
