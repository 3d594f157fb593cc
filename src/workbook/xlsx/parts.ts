import { FileError } from './fileError';
import { inflateBlocks, inflateWhole } from './inflate';
import type { ZipEntry } from './zipRead';
import { pack } from './zipWrite';

/** The parts of a package in file order, by lower-case name: part names do not tell case apart. */
export type Parts = ReadonlyMap<string, ZipEntry>;

export const partsOf = (entries: readonly ZipEntry[]): Parts => new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));

/** The part's entry, or null where there is none. */
export const findPart = (parts: Parts, name: string): ZipEntry | null => parts.get(name.toLowerCase()) ?? null;

export function thePart(parts: Parts, name: string): ZipEntry {
  const entry = findPart(parts, name);
  if (!entry) throw new FileError('missing-part', { part: name });
  return entry;
}

/** A small XML part as text. */
export function partText(entry: ZipEntry): string {
  const bytes = inflateWhole(entry);
  try {
    return decoderFor(bytes).decode(bytes);
  } catch (error) {
    throw new FileError('corrupt', { part: entry.name }, { cause: error });
  }
}

/** A large XML part as text, piece by piece. */
export function* partTextBlocks(entry: ZipEntry): Generator<string> {
  let decoder: TextDecoder | null = null;
  for (const block of inflateBlocks(entry)) {
    if (block.length === 0) continue;
    decoder ??= decoderFor(block);
    let text: string;
    try {
      text = decoder.decode(block, { stream: true });
    } catch (error) {
      throw new FileError('corrupt', { part: entry.name }, { cause: error });
    }
    yield text;
  }
}

/** XML parts are UTF-8 or UTF-16, told apart by their first two bytes. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  const [a, b] = bytes;
  const encoding = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

/** Changes being made to a package. The package itself is never altered: dropping the draft undoes everything. */
export interface Draft {
  has(name: string): boolean;
  text(name: string): string;
  /** A part to be streamed. */
  entry(name: string): ZipEntry;
  /** New or changed XML part. */
  write(name: string, xml: string): void;
  /** A part compressed already. */
  place(entry: ZipEntry): void;
  remove(name: string): void;
  /** The package as the draft has it now; parts keep their places, new ones stand behind. */
  parts(): Parts;
}

const NONE = new Uint8Array(0);

export function draftOf(parts: Parts): Draft {
  const changed = new Map<string, ZipEntry | string>();
  const now = new Map<string, ZipEntry | null>(parts);
  return {
    has: (name) => (now.get(name.toLowerCase()) ?? null) !== null,
    text(name) {
      const text = changed.get(name.toLowerCase());
      if (typeof text === 'string') return text;
      return partText(this.entry(name));
    },
    entry(name) {
      const entry = now.get(name.toLowerCase());
      if (!entry) throw new FileError('missing-part', { part: name });
      return entryOf(changed.get(name.toLowerCase()), entry);
    },
    write(name, xml) {
      const key = name.toLowerCase();
      changed.set(key, xml);
      // Keeps the place of a part that is there, and the spelling of its name.
      now.set(key, { name: now.get(key)?.name ?? name, method: 0, crc: 0, packed: NONE, size: 0, time: 0 });
    },
    place(entry) {
      changed.set(entry.name.toLowerCase(), entry);
      now.set(entry.name.toLowerCase(), entry);
    },
    remove(name) {
      changed.delete(name.toLowerCase());
      // The place stays, so that a part written again under the name stands where it stood.
      if (now.has(name.toLowerCase())) now.set(name.toLowerCase(), null);
    },
    parts: () => new Map([...now].flatMap(([key, entry]) => (entry ? [[key, entryOf(changed.get(key), entry)] as const] : []))),
  };
}

function entryOf(change: ZipEntry | string | undefined, entry: ZipEntry): ZipEntry {
  if (change === undefined) return entry;
  return typeof change === 'string' ? pack(entry.name, new TextEncoder().encode(asUtf8(change))) : change;
}

/** Parts we change are written as UTF-8, whatever they were before. */
const asUtf8 = (xml: string): string => xml.replace(/^(<\?xml[^>]*encoding=["'])utf-16["']/i, (_, head: string) => `${head}UTF-8${head.at(-1)}`);
