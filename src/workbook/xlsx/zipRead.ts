import { FileError } from './fileError';

/** One part of the package, still compressed, as it stands in the file. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored · 8 deflated */
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  /** Length when inflated. */
  readonly size: number;
  /** DOS time and date. */
  readonly time: number;
}

/** What a file may ask of us at most. A real sheet compresses about 10:1; a bomb 1000:1. */
export const limits = {
  file: 300_000_000,
  entries: 10_000,
  part: 1_000_000_000,
  /** Parts that are read whole into one string. */
  wholePart: 64_000_000,
  total: 1_500_000_000,
  ratio: 250,
  ratioFrom: 4_000_000,
} as const;

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The entries of a zip file, in the order of its directory, without inflating anything.
 * @throws FileError for whatever is broken, too big or unsafe.
 */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > limits.file) throw new FileError('too-large', { megabytes: Math.round(bytes.length / 1e6), limit: limits.file / 1e6 });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const records = directory(view, bytes);
    refuseBombs(records);
    refuseOverlap(records);
    return records.filter((record) => !record.name.endsWith('/'));
  } catch (error) {
    // DataView reads past the end raise RangeError: the directory points outside the file.
    if (error instanceof RangeError) throw new FileError('corrupt', { part: 'zip' }, { cause: error });
    throw error;
  }
}

interface Located extends ZipEntry {
  readonly from: number;
  readonly to: number;
}

function directory(view: DataView, bytes: Uint8Array): readonly Located[] {
  const { count, offset } = endOfDirectory(view);
  if (count > limits.entries) throw new FileError('zip-bomb');
  const seen = new Set<string>();
  const records: Located[] = [];
  for (let i = 0, at = offset; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new FileError('corrupt', { part: 'zip' });
    const record = central(view, bytes, at);
    const key = record.name.toLowerCase();
    // Two parts of one name: every reader would take another one.
    if (seen.has(key)) throw new FileError('corrupt', { part: record.name });
    seen.add(key);
    records.push(record);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return records;
}

function endOfDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - 22;
  let at = last;
  // The record is 22 bytes and a comment of at most 65,535.
  while (at >= 0 && at >= last - 65_535 && view.getUint32(at, true) !== END) at--;
  if (at < 0 || at < last - 65_535) throw new FileError('truncated');
  const count = view.getUint16(at + 10, true);
  const offset = view.getUint32(at + 16, true);
  if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
  if (at < 20 || view.getUint32(at - 20, true) !== END64_LOCATOR) throw new FileError('corrupt', { part: 'zip' });
  const end64 = Number(view.getBigUint64(at - 12, true));
  return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) };
}

function central(view: DataView, bytes: Uint8Array, at: number): Located {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (!isSafe(name)) throw new FileError('unsafe-name', { part: name.slice(0, 80) });
  if (view.getUint16(at + 8, true) & 1) throw new FileError('encrypted');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new FileError('corrupt', { part: name });
  const { size, packedSize, offset } = sizes(view, at, at + 46 + nameLength);
  if (view.getUint32(offset, true) !== LOCAL) throw new FileError('corrupt', { part: name });
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const to = from + packedSize;
  if (to > bytes.length) throw new FileError('truncated');
  if (method === 0 && packedSize !== size) throw new FileError('corrupt', { part: name });
  return { name, method, crc: view.getUint32(at + 16, true), packed: bytes.subarray(from, to), size, time: view.getUint32(at + 12, true), from: offset, to };
}

/** 32-bit sizes, or the 64-bit ones of the extra field where those are full. */
function sizes(view: DataView, at: number, extraAt: number): { size: number; packedSize: number; offset: number } {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  const extraEnd = extraAt + view.getUint16(at + 30, true);
  for (let p = extraAt; p + 4 <= extraEnd; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let q = p + 4;
    const next = (): number => { q += 8; return Number(view.getBigUint64(q - 8, true)); };
    if (size === 0xffffffff) size = next();
    if (packedSize === 0xffffffff) packedSize = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { size, packedSize, offset };
}

/** Part names are paths inside the package and must not lead outside it. */
const isSafe = (name: string): boolean =>
  name !== '' && !name.split('/').includes('..') && !/^\/|\\|\0|^[a-z]:/i.test(name);

function refuseBombs(records: readonly Located[]): void {
  let total = 0;
  for (const { size, packed } of records) {
    total += size;
    const ratio = size / Math.max(1, packed.length);
    if (size > limits.part || total > limits.total || (size > limits.ratioFrom && ratio > limits.ratio)) throw new FileError('zip-bomb');
  }
}

/** Entries that share bytes are how small files declare endless content. */
function refuseOverlap(records: readonly Located[]): void {
  const spans = [...records].sort((a, b) => a.from - b.from);
  spans.forEach((span, i) => {
    if (i > 0 && span.from < spans[i - 1]!.to) throw new FileError('zip-bomb');
  });
}
