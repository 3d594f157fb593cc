import { fieldFactor, type Field } from '../../engine/index';
import type { ColumnMatch, Header, UnitEvidence } from '../layout';
import type { Evidence } from './evidence';
import { formatUnit } from './formatUnit';
import { likelierUnit, plausible } from './magnitude';
import { loneUnit, splitUnit, unitFor } from './unitText';

type Decided = Pick<ColumnMatch, 'unit' | 'unitFrom' | 'evidence'>;

/** Fewer numbers than this say nothing by their size. */
const FEWEST = 5;

/**
 * The unit of a column's numbers, with everything that speaks for it or against it. What a person chose goes first, then
 * the header (with the row of units), the number format, the corner; where none says anything the field's own unit is
 * assumed, or another where the numbers could not be in that one.
 */
export function decideUnit(header: Header, field: Field, chosen: string | null | undefined, cornerUnit: string | null, cells: Evidence): Decided {
  const wanted = field.unit ?? '';
  if (field.kind !== 'number') return { unit: null, unitFrom: null, evidence: [] };
  const evidence: UnitEvidence[] = [];
  const written = header.unit === null ? null : unitFor(header.unit, wanted);
  if (written !== null) evidence.push({ kind: inHeader(header) ? 'header' : 'unit-row', unit: written, text: header.text });
  const format = cells.format === null ? null : formatUnit(cells.format);
  const formatted = format !== null && fieldFactor(format, field) !== null ? format : null;
  if (formatted !== null) evidence.push({ kind: 'format', unit: formatted, text: cells.format as string });
  const corner = cornerUnit?.split('、').map((unit) => unitFor(unit, wanted)).find((unit) => fieldFactor(unit, field) !== null);
  if (corner !== undefined && wanted !== '') evidence.push({ kind: 'corner', unit: corner, text: cornerUnit as string });
  const decided = settled(chosen, written, formatted, corner, wanted);
  return sized(decided, field, cells, evidence);
}

function settled(chosen: string | null | undefined, written: string | null, formatted: string | null, corner: string | undefined, wanted: string): Pick<ColumnMatch, 'unit' | 'unitFrom'> {
  // '' is a person's word only about pure numbers: fractions, not percent.
  if (typeof chosen === 'string' && (chosen !== '' || wanted === '')) return { unit: chosen, unitFrom: 'chosen' };
  // A cell shown as 3.40% holds 0.034, whatever the header says about percent.
  if (formatted === '' && wanted === '') return { unit: '', unitFrom: 'format' };
  if (written !== null) return { unit: written, unitFrom: 'header' };
  if (formatted !== null) return { unit: formatted, unitFrom: 'format' };
  if (wanted === '') return { unit: null, unitFrom: null };
  return corner === undefined ? { unit: wanted, unitFrom: 'assumed' } : { unit: corner, unitFrom: 'corner' };
}

/** Holds the numbers against the unit, and where nobody stated one takes the unit they fit. */
function sized(decided: Pick<ColumnMatch, 'unit' | 'unitFrom'>, field: Field, cells: Evidence, evidence: UnitEvidence[]): Decided {
  const { median, positive } = cells;
  if (median === null || positive < FEWEST) return { ...decided, evidence };
  const fits = plausible(median, decided.unit ?? '', field);
  if (fits === null) return { ...decided, evidence };
  const stated = decided.unitFrom !== 'assumed' && decided.unitFrom !== null;
  const other = fits || stated ? null : likelierUnit(median, decided.unit ?? '', field);
  if (other === null) return { ...decided, evidence: [...evidence, { kind: 'magnitude', unit: decided.unit ?? '', median, fits }] };
  return { unit: other, unitFrom: 'assumed', evidence: [...evidence, { kind: 'magnitude', unit: other, median, fits: true }] };
}

/** The unit stands in the header's own cells; otherwise a row of units below says it. */
function inHeader({ text }: Header): boolean {
  return text.split(' / ').some((level) => splitUnit(level).unit !== null || loneUnit(level) !== null);
}
