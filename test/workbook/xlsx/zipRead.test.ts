import { deflateSync, strToU8 } from 'fflate';
import { inflateBlocks, inflateWhole } from '../../../src/workbook/xlsx/inflate';
import { readZip, type ZipEntry } from '../../../src/workbook/xlsx/zipRead';
import { pack, writeZip } from '../../../src/workbook/xlsx/zipWrite';
import { packageOf } from './package';

const good = (): Uint8Array => packageOf({ 'a.xml': '<a/>'.repeat(50), 'xl/数据.xml': '<b/>' });
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
  return 'no error';
};
const changed = (bytes: Uint8Array, change: (view: DataView, bytes: Uint8Array) => void): Uint8Array => {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
};
/** Offset of the n-th record with this signature. */
const at = (bytes: Uint8Array, signature: number, n = 0): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i + 4 <= bytes.length; i++) if (view.getUint32(i, true) === signature && n-- === 0) return i;
  throw new Error('no such record');
};
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const entry = (over: Partial<ZipEntry>): ZipEntry => ({ ...pack('a.xml', strToU8('x'.repeat(1000))), ...over });

describe('reading a zip file', () => {
  it('lists entries in order without inflating them', () => {
    expect(readZip(good()).map(({ name, size }) => [name, size])).toEqual([['a.xml', 200], ['xl/数据.xml', 4]]);
  });

  it('gives the content of each', () => {
    expect(new TextDecoder().decode(inflateWhole(readZip(good())[1]!))).toBe('<b/>');
  });

  it('copies what it does not change byte for byte', () => {
    const entries = readZip(good());
    expect(readZip(writeZip(entries)).map(({ name, crc, packed }) => [name, crc, [...packed]])).toEqual(entries.map(({ name, crc, packed }) => [name, crc, [...packed]]));
  });

  it('passes over folders and a comment at the end', () => {
    const commented = changed(new Uint8Array([...packageOf({ 'xl/': new Uint8Array(0), 'a.xml': '<a/>' }), ...strToU8('remark')]), (view, bytes) => view.setUint16(at(bytes, END) + 20, 6, true));
    expect(readZip(commented).map(({ name }) => name)).toEqual(['a.xml']);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['a file cut short', () => good().subarray(0, good().length - 30), 'truncated'],
    ['a directory that points outside', () => changed(good(), (view, bytes) => view.setUint32(at(bytes, END) + 16, 0x7fffffff, true)), 'corrupt'],
    ['a directory of something else', () => changed(good(), (view, bytes) => view.setUint32(at(bytes, CENTRAL), 1, true)), 'corrupt'],
    ['an entry that goes past the end', () => changed(good(), (view, bytes) => view.setUint32(at(bytes, CENTRAL, 1) + 20, 0x00ffffff, true)), 'truncated'],
    ['an encrypted entry', () => changed(good(), (view, bytes) => view.setUint16(at(bytes, CENTRAL) + 8, 1, true)), 'encrypted'],
    ['a compression nobody here knows', () => changed(good(), (view, bytes) => view.setUint16(at(bytes, CENTRAL) + 10, 12, true)), 'corrupt'],
    ['a path that climbs out', () => packageOf({ '../../etc/passwd': 'x' }), 'unsafe-name'],
    ['an absolute path', () => packageOf({ '/etc/passwd': 'x' }), 'unsafe-name'],
    ['a path with a drive', () => packageOf({ 'C:/x': 'x' }), 'unsafe-name'],
    ['a path with backslashes', () => packageOf({ 'xl\\x': 'x' }), 'unsafe-name'],
    ['two parts of one name', () => packageOf({ 'a.xml': '1', 'A.XML': '2' }), 'corrupt'],
    ['a part of 2 GB', () => writeZip([entry({ size: 2_000_000_000 })]), 'zip-bomb'],
    ['a part that grows a thousandfold', () => writeZip([entry({ size: 5_000_000 })]), 'zip-bomb'],
    ['many parts that are too much together', () => writeZip(Array.from({ length: 500 }, (_, i) => entry({ name: `${i}.xml`, size: 3_900_000 }))), 'zip-bomb'],
    ['more entries than a workbook has', () => changed(good(), (view, bytes) => view.setUint16(at(bytes, END) + 10, 60_000, true)), 'zip-bomb'],
    ['entries that share their bytes', () => changed(good(), (view, bytes) => view.setUint32(at(bytes, CENTRAL, 1) + 42, 0, true)), 'zip-bomb'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(() => readZip(bytes()))).toBe(code);
  });
});

describe('inflating', () => {
  const text = strToU8('x'.repeat(1000));
  it.each<[string, ZipEntry, string, string]>([
    ['more content than declared', entry({ size: 10 }), 'corrupt', 'zip-bomb'],
    ['less content than declared', entry({ size: 2000 }), 'corrupt', 'corrupt'],
    ['content that is not what was packed', entry({ crc: 1 }), 'corrupt', 'corrupt'],
    ['a damaged stream', entry({ packed: deflateSync(text).map((byte, i) => (i === 0 ? 0xff : byte)) }), 'corrupt', 'corrupt'],
    ['a stream cut short', entry({ packed: deflateSync(text).subarray(0, 4) }), 'corrupt', 'corrupt'],
  ])('refuses %s', (_, broken, whole, streamed) => {
    expect(codeOf(() => inflateWhole(broken))).toBe(whole);
    expect(codeOf(() => [...inflateBlocks(broken)])).toBe(streamed);
  });

  it('refuses to hold a part of 100 MB as one text', () => {
    expect(codeOf(() => inflateWhole(entry({ size: 100_000_000 })))).toBe('too-large');
  });
});
