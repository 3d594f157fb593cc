import { inputHash } from '../../src/app/inputHash';
import { Fraction, type Column, type Table } from '../../src/engine';
import { bundledLibrary } from '../support/library';

const { catalogue } = bundledLibrary();
const number = (values: number[], factor = Fraction.ONE): Column => ({ kind: 'number', values: Float64Array.from(values), factor });
const table = (columns: Record<string, Column>): Table => ({ size: 2, columns: new Map(Object.entries(columns)) });
const base = { 用地面积: number([1, 2]), 企业名称: { kind: 'text', values: ['甲', null] }, 高新技术企业: { kind: 'flag', values: Uint8Array.of(1, 0) } } satisfies Record<string, Column>;
const hash = (columns: Record<string, Column>): Promise<string> => inputHash(table(columns), catalogue);

test('the same table has the same hash, whatever the order of its columns', async () => {
  expect(await hash({ 高新技术企业: base.高新技术企业, 企业名称: base.企业名称, 用地面积: number([1, 2]) })).toBe(await hash(base));
});

test.each([
  ['a number', { 用地面积: number([1, 2.0000000000000004]) }],
  ['a blank', { 用地面积: number([1, NaN]) }],
  ['the unit', { 用地面积: number([1, 2], Fraction.of(15)) }],
  ['a name', { 企业名称: { kind: 'text', values: ['甲', '乙'] } }],
  ['blank for empty', { 企业名称: { kind: 'text', values: ['甲', ''] } }],
  ['a mark', { 高新技术企业: { kind: 'flag', values: Uint8Array.of(1, 2) } }],
  ['a further column', { 营业收入: number([1, 2]) }],
] satisfies [string, Record<string, Column>][])('%s changes it', async (_, change) => {
  expect(await hash({ ...base, ...change })).not.toBe(await hash(base));
});

test('a page without the host’s digest gets the same hash', async () => {
  const withHost = await hash(base);
  const subtle = jest.spyOn(globalThis.crypto, 'subtle', 'get').mockReturnValue(undefined as never);
  expect(await hash(base)).toBe(withHost);
  subtle.mockRestore();
});
