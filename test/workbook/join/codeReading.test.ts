import { corrections, organisationOf, readCode } from '../../../src/workbook/join/codeReading';

test.each([
  ['a sound code', '91350100M000100Y43', 'sound', '91350100M000100Y43'],
  ['lower case, full width, blanks', ' ９１350100m000100y43', 'sound', '91350100M000100Y43'],
  ['O for 0, the check then holds', '9135O1OOM000100Y43', 'sound', '91350100M000100Y43'],
  ['I for 1, the check then holds', '9I350100M000I00Y43', 'sound', '91350100M000100Y43'],
  ['a check that does not hold', '91350100M000100Y4Z', 'faulty', '91350100M000100Y4Z'],
  ['eighteen digits as a number', 913501001234567000, 'lost', '913501001234567'],
  ['as Excel shows such a number', '9.1350E+17', 'lost', '9135'],
  ['an organisation code', 'M000100Y-4', 'organisation', 'M000100Y4'],
  ['an organisation code that does not check', 'M000100Y-5', 'faulty', 'M000100Y-5'],
  ['a dash', '—', 'none', ''],
  ['无', '无', 'none', ''],
  ['an empty cell', null, 'none', ''],
  ['an error', { error: '#N/A' }, 'none', ''],
] as const)('%s', (_, cell, kind, code) => expect(readCode(cell)).toEqual({ kind, code }));

test('the organisation code stands inside the longer one', () => expect(organisationOf('91350100M000100Y43')).toBe('M000100Y4'));

test('a code with one wrong character, or two exchanged, has the true one among its corrections', () => {
  expect(corrections('91350100M000100Y53')).toContain('91350100M000100Y43');
  expect(corrections('91350100M000010Y43')).toContain('91350100M000100Y43');
  expect(corrections('91350100M000100Y4')).toEqual([]);
});
