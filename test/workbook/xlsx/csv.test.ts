import { csvValue, readCsv } from '../../../src/workbook/xlsx/csv';

const gbk = new Uint8Array([0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0x31, 0x0a, 0xbc, 0xd7, 0x2c, 0x32]);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a CSV field', () => {
  it.each<[string, unknown]>([
    ['12.5', 12.5],
    ['-3', -3],
    ['0', 0],
    ['0.50', 0.5],
    ['007', '007'],
    ['00.5', '00.5'],
    ['123456789012345', 123456789012345],
    ['1234567890123456', '1234567890123456'],
    ['91330100MA27U00A0B', '91330100MA27U00A0B'],
    ['1E5', '1E5'],
    ['1,234.5', '1,234.5'],
    ['25%', '25%'],
    ['', null],
    ['  ', null],
    ['TRUE', true],
    ['false', false],
    ['#N/A', { error: '#N/A' }],
    ['="007"', '007'],
    ['="说""好"""', '说"好"'],
    ['\t913301', '913301'],
    [' 甲 ', ' 甲 '],
    [' 5 ', 5],
    ['=1+1', '=1+1'],
  ])('%j stands for %j', (field, value) => {
    expect(csvValue(field)).toEqual(value);
  });
});

describe('a CSV file', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', bytes('企业,1\n甲,2')],
    ['UTF-8 with a mark', bytes('\ufeff企业,1\r\n甲,2\r\n')],
    ['GBK', gbk],
    ['UTF-16 with tabs, as Excel’s Unicode text', new Uint8Array(Buffer.from('\ufeff企业\t1\r\n甲\t2\r\n', 'utf16le'))],
    ['semicolons', bytes('企业;1\n甲;2\n')],
  ])('is read from %s', (_, file) => {
    expect(readCsv(file)).toEqual([['企业', 1], ['甲', 2]]);
  });

  it('keeps line breaks and commas inside quotation marks', () => {
    expect(readCsv(bytes('名称,备注\n"甲,乙","第一行\n第二行"'))).toEqual([['名称', '备注'], ['甲,乙', '第一行\n第二行']]);
  });

  it('fills short rows and drops blank ones at the end', () => {
    expect(readCsv(bytes('a,b,c\n1\n\n2,3\n\n\n'))).toEqual([['a', 'b', 'c'], [1, null, null], [null, null, null], [2, 3, null]]);
  });
});
