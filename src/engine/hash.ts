import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * JSON with sorted keys and no spaces, so that the same data gives the same text everywhere.
 * Maps are written as objects; whatever has `toJSON` (fractions) by that.
 * @example canonicalJson({ b: '1', a: [] }) // '{"a":[],"b":"1"}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sorted);
  if ('toJSON' in value && typeof value.toJSON === 'function') return value.toJSON();
  const entries: readonly (readonly [string, unknown])[] = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** SHA-256 of the text in UTF-8, as lower-case hexadecimal. */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)));
}
