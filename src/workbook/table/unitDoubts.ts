import type { Field, Issue, IssueParams } from '../../engine/index';
import type { ColumnMatch, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { likelierUnit } from './magnitude';

/**
 * Warnings where what speaks for a column's unit does not agree: header and number format, or the unit and the size of the
 * numbers. Both readings are named and the numbers are used as they stand; a person's own choice is not doubted.
 */
export function unitDoubts(raw: RawSheet, layout: TableLayout, match: ColumnMatch, field: Field): Issue[] {
  if (match.unitFrom === 'chosen') return [];
  const cell = { sheet: raw.sheet.name, row: layout.headerRow + layout.headerRows - 1, column: match.column };
  const warning = (code: string, params: IssueParams): Issue => ({ severity: 'warning', code, field: field.name, params: { field: field.name, header: match.header, unit: match.unit ?? '', ...params }, cell });
  const doubts: Issue[] = [];
  const format = match.evidence.find((one) => one.kind === 'format');
  // A header of percent over cells of percent is no contradiction: the format is what Excel shows of a fraction.
  if (format && format.unit !== match.unit && format.unit !== '') doubts.push(warning('unit-conflict', { format: format.text, other: format.unit }));
  const size = match.evidence.find((one) => one.kind === 'magnitude');
  if (size && !size.fits) {
    const likelier = likelierUnit(size.median, size.unit, field);
    if (field.unit === '') doubts.push(warning(size.unit === '%' ? 'unit-percent-doubtful' : 'unit-fraction-doubtful', { median: String(size.median) }));
    else if (likelier !== null) doubts.push(warning('unit-doubtful', { median: String(size.median), likelier }));
  }
  const ratio = match.evidence.find((one) => one.kind === 'ratio');
  if (ratio && !ratio.fits && size?.fits !== false) doubts.push(warning('unit-ratio-doubtful', { to: ratio.to, ratio: shortRatio(ratio.ratio) }));
  if (match.unitFrom === 'assumed' && field.unit === '' && size) doubts.push(warning('unit-percent-proposed', { median: String(size.median) }));
  if (match.unitFrom === 'assumed' && field.unit === '吨' && /当量/.test(match.header) && !/二氧化碳|co2|碳/i.test(match.header)) doubts.push(warning('unit-equivalents', {}));
  return doubts;
}

/** Three digits, as people say a ratio. */
const shortRatio = (ratio: number): string => String(Number(ratio.toPrecision(3)));
