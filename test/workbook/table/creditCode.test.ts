import { checkCreditCode } from '../../../src/workbook/table/creditCode';

describe('a unified social credit code', () => {
  test.each([
    '11370881004339597L', '12341700686863395A', '11341700003244967K',
    '11341622003178357Q', '11330683002584812B', '91350100M000100Y43',
  ])('%s is valid', (code) => {
    expect(checkCreditCode(code)).toEqual({ code, fault: null, tidied: false, expected: null, suggestion: null });
  });

  test.each([
    ['91350100M000100Y4Z', 'character'],
    ['91310115MA1H8R7C6D', 'check'],
    ['11370881004339597K', 'check'],
    ['1137088100433959', 'length'],
    ['', 'empty'],
    ['  ', 'empty'],
    ['91350100000000000＊', 'character'],
  ])('%s is not: %s', (code, fault) => {
    expect(checkCreditCode(code).fault).toBe(fault);
  });

  test('names the check character that would fit', () => {
    expect(checkCreditCode('91310115MA1H8R7C6D').expected).toBe('7');
  });

  test.each([
    ['11370881004339597l', 'lower case'],
    ['１１３７０８８１００４３３９５９７Ｌ', 'full width'],
    [' 11370881 00433959 7L\t', 'blanks'],
  ])('%s is read through its %s', (text) => {
    expect(checkCreditCode(text)).toMatchObject({ code: '11370881004339597L', fault: null, tidied: true });
  });

  test('suggests the digit that a look-alike letter stands for', () => {
    expect(checkCreditCode('1137O881OO4339597L').suggestion).toBe('11370881004339597L');
  });
});
