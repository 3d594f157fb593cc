import { citedNumbers } from '../../../src/engine';
import type { RulesetDocument } from '../../../src/engine';

const listed = (document: RulesetDocument) =>
  citedNumbers({ document }).map(({ path, text, cite, assumed }) => `${path} ${text} ${cite ?? '-'} ${assumed?.zh ?? '-'}`);

test('the clause nearest to a number counts', () => {
  const indicator = { name: '甲', weight: '30', 'weight-cite': '办法 三', value: '税 * 0.5 / 地', benchmark: { as: 'given', value: '2/37', cite: '通知 一' }, cite: '附件 二' };
  expect(listed({ indicators: [indicator] })).toEqual([
    'indicators[0].weight 30 办法 三 -',
    'indicators[0].value 0.5 附件 二 -',
    'indicators[0].benchmark.value 2/37 通知 一 -',
  ]);
});

test('an assumption speaks only where no clause does', () => {
  const assume = [{ about: 'weight', zh: '左右' }, { about: 'floor', zh: '最低0分' }];
  expect(listed({ assume, each: { floor: '0', cap: 'none' }, indicators: [{ weight: '30', cite: '办法 三' }, { weight: '70' }] })).toEqual([
    'each.floor 0 - 最低0分',
    'indicators[0].weight 30 办法 三 -',
    'indicators[1].weight 70 - 左右',
  ]);
});

test('digits inside a name or in quotes are no numbers', () => {
  const when = '新升规未满1年 and 行业代码 in ("26", "27") and 用地面积 >= 3 and PM2.5 < 35%';
  expect(listed({ scope: [{ when, cite: '办法 二' }] })).toEqual(['scope[0].when 3 办法 二 -', 'scope[0].when 35% 办法 二 -']);
});

test('a parameter’s default rests on its own words, its bounds on the clause', () => {
  expect(listed({ parameters: [{ default: '7%', min: '0%', max: '10%', cite: '方案 三', assumption: { zh: '先取7%' } }] })).toEqual([
    'parameters[0].default 7% - 先取7%', 'parameters[0].min 0% 方案 三 -', 'parameters[0].max 10% 方案 三 -',
  ]);
});

test('a number that rests on nothing is listed with neither', () => {
  expect(listed({ score: { places: '2' }, grades: { shares: { A: '25%' } }, adjust: [{ when: '甲', raise: '1' }] })).toEqual([
    'score.places 2 - -', 'grades.shares.A 25% - -', 'adjust[0].raise 1 - -',
  ]);
});
