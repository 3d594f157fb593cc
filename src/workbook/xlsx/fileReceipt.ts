import type { CellValue } from '../cell';
import type { SheetPurpose } from '../plan';
import type { Receipt } from '../port';
import type { Parts } from './parts';

/** What a file needs to take a run back: the file before, what was written, and how the file was after. */
export interface FileReceipt {
  readonly host: 'file';
  /** The whole file before, as base64. */
  readonly before: string;
  /** Names and checksums of the parts after. */
  readonly after: string;
  readonly region: { readonly anchor: string; readonly values: Values } | null;
  readonly sheets: readonly { readonly purpose: SheetPurpose; readonly values: Values }[];
}

type Values = readonly (readonly CellValue[])[];

/** The receipt's data. @throws RangeError for another host's receipt */
export function fileReceipt(receipt: Receipt): FileReceipt {
  const data = receipt.data as Partial<FileReceipt> | null;
  if (data?.host !== 'file') throw new RangeError('not a receipt of a file');
  return data as FileReceipt;
}

/** Two packages with the same fingerprint hold the same parts. */
export const fingerprint = (parts: Parts): string => [...parts.values()].map((entry) => `${entry.name} ${entry.crc.toString(16)} ${entry.size}`).join('\n');
