import { entryOf, expected, sameStored, sampleOf, storedOf, valueOf, type Stored } from '../../../src/workbook/officejs/cells';
import { understood } from '../../fake-excel/model/content';

describe('entryOf', () => {
  it.each<[Stored, string | number | boolean]>([
    [null, ''],
    ['', ''],
    [12.5, 12.5],
    [true, true],
    ['A', 'A'],
    ['新升规企业，原则上不降档', '新升规企业，原则上不降档'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-', "'-"],
    ['@某', "'@某"],
    ["'引号", "''引号"],
    ['0013', "'0013"],
    ['1e5', "'1e5"],
    ['2021-1-2', "'2021-1-2"],
    ['3月4日', "'3月4日"],
    ['二〇二一年一月', "'二〇二一年一月"],
    ['12%', "'12%"],
    ['TRUE', "'TRUE"],
    ['#N/A', "'#N/A"],
    [{ error: '#N/A' }, '#N/A'],
    [{ formula: '=A1' }, '=A1'],
  ])('puts %j as %j', (stored, entry) => expect(entryOf(stored)).toBe(entry));

  it('comes back from Excel as it went in, whatever the text looks like', () => {
    for (const text of ['=1+1', '0013', 'TRUE', '2021-1-2', "'a", '甲', '12%', '-1', '1.5e3', '#REF!']) expect(understood(entryOf(text), 'General')).toMatchObject({ value: text, formula: null });
  });
});

describe('storedOf', () => {
  it.each<[string | number, string | number, string | undefined, Stored]>([
    ['', '', undefined, null],
    [2, '=1+1', undefined, { formula: '=1+1' }],
    ['', '=""', undefined, { formula: '=""' }],
    ['=1+1', '=1+1', undefined, '=1+1'],
    ['#N/A', '#N/A', 'Error', { error: '#N/A' }],
    ['#N/A', '#N/A', 'String', '#N/A'],
    ['#N/A', '=NA()', 'Error', { formula: '=NA()' }],
  ])('takes value %j with formula %j', (value, formula, type, stored) => expect(storedOf(value, formula, type)).toEqual(stored));
});

describe('sameStored', () => {
  it.each<[Stored, Stored, boolean]>([
    [0.1 + 0.2, 0.3, true],
    [88.1234, 88.1235, false],
    [1, '1', false],
    [null, '', false],
    [{ error: '#N/A' }, { error: '#N/A' }, true],
    [{ error: '#N/A' }, '#N/A', false],
  ])('compares %j with %j at the 15 digits Excel shows', (a, b, same) => expect(sameStored(a, b)).toBe(same));
});

it('takes an empty text for an empty cell', () => {
  expect(expected('')).toBeNull();
  expect(valueOf('')).toBeNull();
});

it.each<[Stored, string]>([[null, ''], [1.5, '1.5'], ['很长'.repeat(40), '很长'.repeat(20)], [{ error: '#N/A' }, '#N/A'], [{ formula: '=SUM(A1)' }, '=SUM(A1)']])('shows %j in short', (stored, sample) => expect(sampleOf(stored)).toBe(sample));
