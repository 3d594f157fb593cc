import { Fraction, pollutants, pollutionEquivalents, pollutionTotal } from '../../../src/engine';
import { bundledLibrary } from '../../support/library';

const F = (text: string): Fraction => Fraction.parse(text)!;

test.each([['COD排放量', '1', '吨', '1000'], ['氨氮排放量', '1', '吨', '1250'], ['二氧化硫排放量', '0.95', '千克', '1'], ['氮氧化物排放量', '19', '千克', '20']])('%s: %s in %s is %s equivalents', (field, amount, unit, equivalents) => {
  expect(pollutionEquivalents(F(amount), pollutants.find((one) => one.field === field)!, unit)?.toString()).toBe(equivalents);
});

test('a firm’s tonnes and its equivalents are two figures', () => {
  const total = pollutionTotal(new Map([['COD排放量', F('1.2')], ['氨氮排放量', F('0.1')], ['二氧化硫排放量', F('0.6')], ['氮氧化物排放量', F('0.9')]]))!;
  expect([total.tonnes.toString(), total.equivalents.toFixed(3), total.equivalents.eq(F('1325').add(F('30000/19')))]).toEqual(['2.8', '2903.947', true]);
});

test('a blank is named and in no sum; nothing known is no zero', () => {
  expect(pollutionTotal(new Map([['COD排放量', F('1')], ['氨氮排放量', null]]))).toMatchObject({ unknown: [{ field: '氨氮排放量' }] });
  expect(pollutionTotal(new Map([['COD排放量', null]]))).toBeNull();
});

test('every pollutant is a field of the catalogue in tonnes', () => {
  expect(pollutants.map(({ field }) => bundledLibrary().catalogue.byName.get(field)?.unit)).toEqual(['吨', '吨', '吨', '吨']);
});
