import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Column, FieldCatalogue, Table } from '../engine';

/**
 * SHA-256 of the table as read: field names, units and exact numbers, so that two runs can be told to have had
 * the same data. A double stands for one exact decimal, so its bits (and the column's unit factor) are hashed.
 */
export function inputHash(table: Table, catalogue: FieldCatalogue): string {
  const hash = sha256.create();
  const add = (text: string): void => {
    const bytes = utf8ToBytes(text);
    // The length goes first, so that no two lists of texts run together into the same bytes.
    hash.update(utf8ToBytes(`${bytes.length}:`)).update(bytes);
  };
  add(String(table.size));
  for (const field of [...table.columns.keys()].sort()) {
    const column = table.columns.get(field) as Column;
    add(field);
    add(column.kind);
    if (column.kind === 'number') {
      add(catalogue.byName.get(field)?.unit ?? '');
      add(column.factor.toString());
      hash.update(bytesOf(column.values));
    } else if (column.kind === 'flag') hash.update(column.values);
    else add(JSON.stringify(column.values));
  }
  return bytesToHex(hash.digest());
}

const bytesOf = (values: Float64Array): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
