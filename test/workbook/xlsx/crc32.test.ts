import fc from 'fast-check';
import { crc32, crc32Here } from '../../../src/workbook/xlsx/crc32';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([['', 0], ['123456789', 0xcbf43926], ['亩均论英雄', crc32(bytes('亩均论英雄'))]])('the sum of %j is known', (text, sum) => {
  expect(crc32Here(bytes(text))).toBe(sum);
});

test('a page and Node reckon the same, in one go or in blocks', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (content, cut) => {
    const whole = crc32Here(content);
    expect(crc32(content)).toBe(whole);
    expect(crc32Here(content.subarray(cut), crc32(content.subarray(0, cut)))).toBe(whole);
  }));
});
