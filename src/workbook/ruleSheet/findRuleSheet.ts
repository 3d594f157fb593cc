import { text, type Lang } from '../../text/text';
import type { SheetInfo } from '../port';
import type { WorkbookRecord } from '../record';

const langs: readonly Lang[] = ['zh', 'en'];

/**
 * Sheets that may hold the workbook's ruleset, the likeliest first: the one we wrote, whatever its name is now;
 * then those called like one, since a sheet may have been copied in from another workbook.
 */
export function ruleSheetCandidates(sheets: readonly SheetInfo[], record: WorkbookRecord): readonly SheetInfo[] {
  const written = sheets.filter((sheet) => record.sheets.some((one) => one.purpose === 'rule' && one.id === sheet.id));
  const names = langs.map((lang) => text(lang, 'sheets.name.rule').toLowerCase());
  const called = sheets.filter(({ ours, name }) => !ours && names.includes(name.toLowerCase().replace(/\s*\(\d+\)$/, '')));
  return [...written, ...called];
}
