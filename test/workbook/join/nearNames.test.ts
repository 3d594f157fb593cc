import { nearnessOf, nearPairs } from '../../../src/workbook/join/nearNames';
import { finished } from '../../../src/workbook/join/steps';

test.each([
  ['云川恒达机械有限公司', '云川恒达机械股份有限公司', 'form'],
  ['恒达(浙江)机械有限公司', '恒达浙江机械有限公司', 'form'],
  ['浙江云川恒达机械有限公司', '云川恒达机械有限公司', 'form'],
  ['云川恒达机械有限公司(停产)', '云川恒达机械有限公司', 'remark'],
  ['恒达(浙江)机械有限公司', '浙江恒达机械有限公司', 'remark'],
  ['云川机械恒达有限公司', '云川恒达机械有限公司', 'order'],
  ['云川恒大机械有限公司', '云川恒达机械有限公司', 'letter'],
  ['云川恒达机有限公司', '云川恒达机械有限公司', 'letter'],
  ['恒达机械', '云川恒达机械制造有限公司', 'part'],
  ['云川恒达有限公司石渡分公司', '云川恒达有限公司', 'part'],
  ['云川水泥一厂', '云川水泥二厂', null],
  ['云川水泥3号厂', '云川水泥4号厂', null],
  ['云川天地机械有限公司', '云川玄黄机械有限公司', null],
  ['甲厂', '乙厂', null],
])('%s and %s: %s', (one, other, how) => {
  expect(nearnessOf(one, other)).toBe(how);
  expect(nearnessOf(other, one)).toBe(how);
});

test('the pairs found by keys are those found by comparing each with each', () => {
  const letters = ['恒', '达', '宏', '大', '云', '川'];
  const names = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `云川${a}${b}${c}机械有限公司`)));
  const some = names.filter((_, i) => i % 3 === 0);
  const others = [...names.filter((_, i) => i % 7 === 1), '恒达宏机械', '云川恒达云机械有限公司(停产)', '川云恒达大机械有限公司'];
  const slow = some.flatMap((name, a) => others.flatMap((other, b) => (((how) => (how === null ? [] : [`${a} ${b} ${how}`]))(nearnessOf(name, other)))));
  const fast = finished(nearPairs(some, others)).map(({ a, b, how }) => `${a} ${b} ${how}`);
  expect(fast.sort()).toEqual(slow.sort());
  expect(finished(nearPairs(others, some)).map(({ a, b, how }) => `${b} ${a} ${how}`).sort()).toEqual(slow.sort());
});
