import { coreWithoutRemarks, nameCore, nameKey } from '../../../src/workbook/join/nameKey';

describe('one name written in many ways has one key', () => {
  const hengda = '云川恒达机械有限公司';
  test.each([
    ['as it is', '云川恒达机械有限公司'],
    ['blanks inside and around', ' 云川 恒达\u3000机械有限公司\t'],
    ['a line break', '云川恒达机械\n有限公司'],
    ['有限责任公司', '云川恒达机械有限责任公司'],
    ['the county written out', '云川县恒达机械有限公司'],
    ['province and county written out', '浙江省云川县恒达机械有限公司'],
    ['a running number in front', '12、云川恒达机械有限公司'],
    ['a mark behind', '云川恒达机械有限公司*'],
    ['a zero-width blank', '云川恒达\u200b机械有限公司'],
  ])('%s', (_, written) => expect(nameKey(written)).toBe(hengda));
});

test.each([
  ['full width letters and brackets', 'ＡＢＣ（浙江）科技有限公司', 'ABC(浙江)科技有限公司'],
  ['square brackets', '恒达【浙江】机械有限公司', '恒达(浙江)机械有限公司'],
  ['lower case', 'abc科技有限公司', 'ABC科技有限公司'],
  ['股份公司', '浙江恒达股份公司', '浙江恒达股份有限公司'],
  ['the province alone stays part of the name', '浙江省恒达集团有限公司', '浙江恒达集团有限公司'],
  ['an autonomous region', '广西壮族自治区桂林市恒达有限公司', '桂林恒达有限公司'],
  ['a municipality and its district', '北京市朝阳区恒达科技有限公司', '朝阳恒达科技有限公司'],
  ['a city keeps apart districts of one name', '杭州市余杭区恒达有限公司', '杭州余杭恒达有限公司'],
  ['a dot in a foreign name', '约翰·迪尔（天津）有限公司', '约翰迪尔(天津)有限公司'],
  ['nothing', '   ', ''],
])('%s', (_, written, key) => expect(nameKey(written)).toBe(key));

test.each([
  ['城市 names no place', '新城市建设有限公司', '新城建设有限公司'],
  ['市政 names no place', '云川市政工程有限公司', '云川政工程有限公司'],
  ['园区 names no place', '科创园区开发有限公司', '科创园开发有限公司'],
  ['a joint stock company may be another firm', '云川恒达股份有限公司', '云川恒达有限公司'],
  ['a branch is not its firm', '云川恒达有限公司', '云川恒达有限公司石渡分公司'],
  ['the same district of two cities', '杭州市鼓楼区恒达有限公司', '南京市鼓楼区恒达有限公司'],
  ['a county and its province', '浙江恒达机械有限公司', '云川恒达机械有限公司'],
  ['plants', '云川水泥一厂', '云川水泥二厂'],
])('%s: two keys', (_, one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));

test('the core leaves out what near names differ in', () => {
  expect(nameCore('浙江恒达(云川)机械股份有限公司')).toBe('恒达云川机械');
  expect(nameCore('云川恒达集团')).toBe('云川恒达');
  expect(coreWithoutRemarks('云川恒达机械有限公司(停产)')).toBe('云川恒达机械');
});
