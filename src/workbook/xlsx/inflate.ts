import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { FileError } from './fileError';
import { nodeZlib, type Zlib } from './nodeZlib';
import { limits, type ZipEntry } from './zipRead';

const STEP = 1 << 16;
/** Parts up to this size are unpacked at once where Node does it natively; larger ones stream, to hold less of them. */
const AT_ONCE = 1 << 26;

/**
 * The content of an entry, block by block, never more than it declares.
 * @throws FileError zip-bomb when it grows past its declared size, corrupt when it is damaged.
 */
export function* inflateBlocks(entry: ZipEntry): Generator<Uint8Array> {
  let crc = 0;
  let size = 0;
  for (const block of rawBlocks(entry)) {
    size += block.length;
    if (size > entry.size) throw new FileError('zip-bomb');
    crc = crc32(block, crc);
    yield block;
  }
  if (size !== entry.size || crc !== entry.crc) throw new FileError('corrupt', { part: entry.name });
}

/** The whole content of a small entry. */
export function inflateWhole(entry: ZipEntry): Uint8Array {
  if (entry.size > limits.wholePart) throw new FileError('too-large', { megabytes: Math.round(entry.size / 1e6), limit: limits.wholePart / 1e6 });
  const content = entry.method === 0 ? entry.packed : inflateExactly(entry);
  if (crc32(content) !== entry.crc) throw new FileError('corrupt', { part: entry.name });
  return content;
}

/** fflate stops by itself at the end of `out`, so a lie about the size cannot grow. */
function inflateExactly(entry: ZipEntry): Uint8Array {
  try {
    const content = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    if (content.length === entry.size) return content;
  } catch (error) {
    throw new FileError('corrupt', { part: entry.name }, { cause: error });
  }
  throw new FileError('corrupt', { part: entry.name });
}

function* rawBlocks(entry: ZipEntry): Generator<Uint8Array> {
  if (entry.method === 0) {
    yield entry.packed;
    return;
  }
  if (nodeZlib !== null && entry.size <= AT_ONCE) {
    const whole = inflateNatively(nodeZlib, entry);
    for (let at = 0; at < whole.length; at += STEP) yield whole.subarray(at, at + STEP);
    return;
  }
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((block) => { ready.push(block); });
  for (let at = 0; at < entry.packed.length || at === 0; at += STEP) {
    try {
      inflate.push(entry.packed.subarray(at, at + STEP), at + STEP >= entry.packed.length);
    } catch (error) {
      throw new FileError('corrupt', { part: entry.name }, { cause: error });
    }
    yield* ready;
    ready = [];
  }
}

/** One byte more than declared is allowed for, so that a lie about the size shows instead of being cut off. */
function inflateNatively(zlib: Zlib, entry: ZipEntry): Uint8Array {
  try {
    return zlib.inflateRawSync(entry.packed, { maxOutputLength: entry.size + 1, chunkSize: Math.max(64, entry.size + 1) });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new FileError('zip-bomb', {}, { cause: error });
    throw new FileError('corrupt', { part: entry.name }, { cause: error });
  }
}
