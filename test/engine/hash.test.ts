import { canonicalJson, sha256 } from '../../src/engine/hash';
import { Fraction } from '../../src/engine/number/fraction';

test('the same data gives the same text, whatever the order of keys', () => {
  expect(canonicalJson({ b: ['2', null], a: { d: 1, c: '亩' } })).toBe('{"a":{"c":"亩","d":1},"b":["2",null]}');
  expect(canonicalJson(new Map([['b', Fraction.of(1, 3)], ['a', Fraction.ONE]]))).toBe('{"a":"1","b":"1/3"}');
});

test('SHA-256 is the one of the standard, over UTF-8', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('亩')).toHaveLength(64);
});
