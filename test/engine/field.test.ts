import { fieldFactor } from '../../src/engine';

const water = { unit: '吨', equals: { from: '立方米', to: '吨' } };

test.each([
  ['吨', '1'], ['万吨', '10000'], ['立方米', '1'], ['万立方米', '10000'], ['千克', '0.001'], ['亩', undefined],
])('water in %s is brought to tonnes by %s', (unit, factor) => expect(fieldFactor(unit, water)?.toString()).toBe(factor));

test('nothing else in cubic metres is tonnes', () => expect(fieldFactor('立方米', { unit: '吨' })).toBeNull());
