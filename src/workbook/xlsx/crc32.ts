import { nodeZlib } from './nodeZlib';

const tables = makeTables();

/** CRC-32 as zip files use it; pass the former result to continue over the next block. */
export function crc32(bytes: Uint8Array, former = 0): number {
  return nodeZlib?.crc32?.(bytes, former) ?? crc32Here(bytes, former);
}

/** The same where the host has none. */
export function crc32Here(bytes: Uint8Array, former = 0): number {
  const [t0, t1, t2, t3] = tables;
  let crc = ~former;
  let i = 0;
  for (const end = bytes.length - 3; i < end; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = t0[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Four tables, so that four bytes are taken at a step. */
function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = new Uint32Array(256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    first[n] = c;
  }
  const next = (table: Uint32Array): Uint32Array => table.map((c) => first[c & 255]! ^ (c >>> 8));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}
