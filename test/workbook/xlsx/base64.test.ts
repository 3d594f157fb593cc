import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../../src/workbook/xlsx/base64';

describe('bytes as text', () => {
  it('come back as they went', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => Buffer.compare(fromBase64(toBase64(bytes)), bytes) === 0));
    const long = Uint8Array.from({ length: 100_001 }, (_, i) => i % 251);
    expect(Buffer.compare(fromBase64(toBase64(long)), long)).toBe(0);
  });

  it('are what every other program calls base64', () => {
    expect(toBase64(new Uint8Array([0, 255, 16, 32]))).toBe('AP8QIA==');
  });
});
