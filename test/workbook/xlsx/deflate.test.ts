import { inflateRawSync } from 'node:zlib';
import { deflateStream, deflateWhole, joined } from '../../../src/workbook/xlsx/deflate';

/** Three megabytes that do not repeat in an obvious way, so that several seams are crossed. */
const content = Uint8Array.from({ length: 3 << 20 }, (_, i) => (i * i + (i >> 7)) & 0xff);

test('what is packed whole unpacks to the same', () => {
  expect(Buffer.compare(inflateRawSync(deflateWhole(content)), content)).toBe(0);
});

test.each([1000, 65_536, 1_500_000])('pieces of %i bytes make one stream', (size) => {
  const stream = deflateStream();
  for (let at = 0; at < content.length; at += size) stream.push(content.subarray(at, at + size));
  expect(Buffer.compare(inflateRawSync(joined(stream.end())), content)).toBe(0);
});

test('nothing at all is a stream too', () => {
  expect(inflateRawSync(joined(deflateStream().end())).length).toBe(0);
});
