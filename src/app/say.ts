import type { Issue } from '../engine/issue';
import { text, textOf, type Lang } from '../text/text';
import { areaName, cellName } from '../workbook/address';
import { issueWords } from '../workbook/planning/issueWords';
import type { Conflict, SheetInfo } from '../workbook/port';

/**
 * An issue as a sentence with its place: the cell of the sheet, or the line and path of the ruleset.
 * @example '「企业表」F7：用地面积为 0，…'
 */
export function sayIssue(issue: Issue, lang: Lang): string {
  const words = issueWords(issue, lang);
  const place = placeOf(issue, lang);
  return place === '' ? words : text(lang, 'sheets.placed', { place, words });
}

function placeOf({ cell, path, line }: Issue, lang: Lang): string {
  if (cell !== undefined) return text(lang, 'sheets.place.cell', { sheet: cell.sheet, cell: cellName(cell.row, cell.column) });
  // A parameter's words name it; the path of a setting nobody wrote down leads nowhere.
  const written = line === undefined && path?.startsWith('parameters.') ? '' : (path ?? '');
  const parts = [line === undefined ? '' : text(lang, 'sheets.place.line', { line }), written];
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * A conflict as a sentence. Conflicts name sheets by id; one about another sheet than the user's
 * carries that sheet's name as its sample.
 */
export function sayConflict({ kind, sheet, area, sample }: Conflict, source: Pick<SheetInfo, 'id' | 'name'>, lang: Lang): string {
  return textOf(lang, `conflict.${kind}`, { sheet: sheet === source.id ? source.name : sample, area: area === null ? '' : areaName(area), sample });
}
