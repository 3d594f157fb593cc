import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Column, FieldCatalogue, Table } from '../engine';

/**
 * SHA-256 of the table as read: field names, units and exact numbers, so that two runs can be told to have had
 * the same data. A double stands for one exact decimal, so its bits (and the column's unit factor) are hashed.
 */
export async function inputHash(table: Table, catalogue: FieldCatalogue): Promise<string> {
  const parts: Uint8Array[] = [];
  const add = (text: string): void => {
    const bytes = utf8ToBytes(text);
    // The length goes first, so that no two lists of texts run together into the same bytes.
    parts.push(utf8ToBytes(`${bytes.length}:`), bytes);
  };
  add(String(table.size));
  for (const field of [...table.columns.keys()].sort()) {
    const column = table.columns.get(field) as Column;
    add(field);
    add(column.kind);
    if (column.kind === 'number') {
      add(catalogue.byName.get(field)?.unit ?? '');
      add(column.factor.toString());
      parts.push(bytesOf(column.values));
    } else if (column.kind === 'flag') parts.push(column.values);
    else add(JSON.stringify(column.values));
  }
  return bytesToHex(await digest(concatBytes(...parts)));
}

const bytesOf = (values: Float64Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** The host's own digest, ten times as fast; a page served without https has none. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  return subtle === undefined ? sha256(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes));
}
