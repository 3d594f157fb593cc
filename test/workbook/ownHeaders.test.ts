import { ownHeaders } from '../../src/workbook/ownHeaders';
import type { Plan } from '../../src/workbook/plan';
import { plan } from '../hosts/plans';

const beside = plan('1');

test('our columns are known by the first rows of the region, not by what stands below', () => {
  const header = beside.region!.values[0]!;
  const deep: Plan = { ...beside, region: { ...beside.region!, values: [header, ['x'], ['y'], ['下面']] } };
  expect([...header].every((title) => ownHeaders(deep).has(title))).toBe(true);
  expect(ownHeaders(deep).has('下面')).toBe(false);
});

test('they are known as well when the results go to a sheet of their own', () => {
  const moved: Plan = { ...beside, region: null, sheets: [{ ...beside.sheets[0]!, purpose: 'results', values: [['评价结果'], ['说明'], ['亩均税收（万元/亩）', '总分']] }] };
  expect([...ownHeaders(moved)]).toEqual(['评价结果', '说明', '亩均税收（万元/亩）', '总分']);
});
