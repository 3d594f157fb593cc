import { CALORIFIC, coalFactor, energies, energyCalled, equivalentBasis, Fraction, overallEnergy, standardCoal, type CoalBasis } from '../../../src/engine';
import { bundledLibrary } from '../../support/library';

const F = (text: string): Fraction => Fraction.parse(text)!;
const at = (factor: string): CoalBasis => ({ kind: 'equivalent', perKilowattHour: F(factor) });

test.each([
  ['1000', '原煤', '吨', '714.3'], ['100', '洗精煤', '吨', '90'], ['1', '焦炭', '吨', '0.9714'], ['1', '原油', '吨', '1.4286'], ['1', '燃料油', '吨', '1.4286'], ['1', '汽油', '吨', '1.4714'],
  ['1', '煤油', '吨', '1.4714'], ['1', '柴油', '吨', '1.4571'], ['1', '液化石油气', '吨', '1.7143'], ['2', '天然气', '万立方米', '24.286'], ['10000', '天然气', '立方米', '12.143'],
  ['1000', '热力', '吉焦', '34.12'], ['1000', '热力', '兆焦', '0.03412'], ['1000000', '电力', '千瓦时', '122.9'], ['100', '电力', '万千瓦时', '122.9'], ['500', '原煤', '千克', '0.35715'],
])('%s of %s in %s is %s tonnes of standard coal by calorific value', (amount, energy, unit, tce) => {
  expect(standardCoal(F(amount), energyCalled(energy)!, CALORIFIC, unit)?.toString()).toBe(tce);
});

test('electricity by the equivalent value is at the factor entered, everything else stays', () => {
  expect(standardCoal(F('1000000'), energyCalled('electricity')!, at('0.300'), '千瓦时')?.toString()).toBe('300');
  expect(energies.filter((energy) => !coalFactor(energy, at('0.3')).eq(energy.tce)).map(({ field }) => field)).toEqual(['用电量']);
});

test('a unit that does not measure the energy gives nothing', () => expect(standardCoal(F('1'), energyCalled('电力')!, CALORIFIC, '吨')).toBeNull());

test('a firm’s overall use is the sum of what is known, and what is not known is named', () => {
  const { total, parts, unknown } = overallEnergy(new Map([['原煤消费量', F('100')], ['天然气消费量', F('2')], ['用电量', F('300')], ['柴油消费量', null]]), CALORIFIC);
  expect([total?.toString(), parts.length, unknown.map(({ field }) => field)]).toEqual(['464.416', 3, ['柴油消费量']]);
});

test('nothing known is no zero', () => expect(overallEnergy(new Map([['用电量', null]]), CALORIFIC).total).toBeNull());

test('every energy is a field of the catalogue in its unit', () => {
  const { byName } = bundledLibrary().catalogue;
  expect(energies.map(({ field, unit }) => [field, byName.get(field)?.unit === unit])).toEqual(energies.map(({ field }) => [field, true]));
});

test.each([['0.300', '3/10'], ['0.1229', '0.1229'], ['0.1228', null], ['3.0', null], ['无', null], ['', null]])('%s kg a kWh as a factor of 等价值 is %s', (given, factor) => {
  const basis = equivalentBasis(given);
  expect(basis?.kind === 'equivalent' ? basis.perKilowattHour.eq(F(factor!)) : basis).toBe(factor === null ? null : true);
});
