import { text, type Lang } from '../../text/text';
import type { SheetPurpose } from '../plan';
import type { SheetInfo } from '../port';
import type { WorkbookRecord } from '../record';

/**
 * Name of our sheet for a purpose: the one it has, also after the user renamed it; else the usual name,
 * numbered where a sheet of the user's already goes by it.
 */
export function sheetName(purpose: SheetPurpose, sheets: readonly SheetInfo[], record: WorkbookRecord, lang: Lang): string {
  const known = record.sheets.find((one) => one.purpose === purpose);
  const standing = known && sheets.find((sheet) => sheet.id === known.id && sheet.ours);
  if (standing !== undefined) return standing.name;
  const usual = text(lang, `sheets.name.${purpose}`);
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? usual : `${usual} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Defined name for a new region, not used by another. */
export function freeAnchor(record: WorkbookRecord): string {
  const used = new Set(record.regions.map((region) => region.anchor));
  for (let number = 1; ; number++) {
    const anchor = `_MUJUN_RESULT_${number}`;
    if (!used.has(anchor)) return anchor;
  }
}
