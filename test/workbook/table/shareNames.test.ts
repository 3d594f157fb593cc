import { spelledShare } from '../../../src/workbook/table/shareNames';

const FIELDS: Readonly<Record<string, string>> = { 研发费用: '研发经费支出', 税收: '税收实际贡献', 营业收入: '营业收入', 主营业务收入: '主营业务收入' };

test.each([
  ['研发费用占营业收入的比例', '研发经费占比'],
  ['研发费用与主营业务收入之比', '研发经费占比'],
  ['税收占营业收入比重', null],
  ['研发费用占税收比重', null],
  ['研发费用', null],
])('%s is %s', (key, field) => expect(spelledShare(key, (name) => FIELDS[name])).toBe(field));
