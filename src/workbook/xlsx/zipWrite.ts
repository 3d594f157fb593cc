import { crc32 } from './crc32';
import { deflateStream, deflateWhole, joined } from './deflate';
import type { ZipEntry } from './zipRead';

/** 1 January 2000: files of equal content are equal byte for byte, whenever they were written. */
const TIME = 0x28210000;
const UTF8_NAMES = 0x0800;

/** Compresses one part. */
export function pack(name: string, content: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(content), packed: deflateWhole(content), size: content.length, time: TIME };
}

/** Compresses a part that is written piece by piece. */
export function packStream(name: string): { push(content: Uint8Array): void; end(): ZipEntry } {
  const deflate = deflateStream();
  let crc = 0;
  let size = 0;
  return {
    push(content) {
      crc = crc32(content, crc);
      size += content.length;
      deflate.push(content);
    },
    end() {
      return { name, method: 8, crc, packed: joined(deflate.end()), size, time: TIME };
    },
  };
}

/** A zip file of the entries in this order; compressed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const size = entries.reduce((sum, entry, i) => sum + 76 + 2 * names[i]!.length + entry.packed.length, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    at = fields(view, at + 4, entry, names[i]!);
    at += 2;
    bytes.set(names[i]!, at);
    bytes.set(entry.packed, at + names[i]!.length);
    at += names[i]!.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    const after = fields(view, at + 6, entry, names[i]!);
    view.setUint32(after + 12, offsets[i]!, true);
    bytes.set(names[i]!, after + 16);
    at = after + 16 + names[i]!.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields both headers share, from “version needed” to the name's length; returns where they end. */
function fields(view: DataView, at: number, entry: ZipEntry, name: Uint8Array): number {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, name.length, true);
  return at + 24;
}
