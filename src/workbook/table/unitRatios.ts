import { unitFactor, type Field, type FieldCatalogue } from '../../engine/index';
import type { ColumnMatch, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { middleOf, numberAt, spreadRows } from './evidence';
import { unitsOf, plausible, ratioOf } from './magnitude';

/** Fewer firms than this with both numbers say nothing. */
const FEWEST = 5;

/**
 * Holds columns against each other: tax to revenue, electricity to output. Where no unit was stated, the one is taken
 * that makes the ratio a possible one; where one was, the evidence says whether it is, and the numbers stay as they stand.
 */
export function withRatios(matches: readonly ColumnMatch[], raw: RawSheet, layout: TableLayout, catalogue: FieldCatalogue): ColumnMatch[] {
  const byField = new Map(matches.flatMap((match) => (match.field === null ? [] : [[match.field, match] as const])));
  return matches.map((match) => {
    const field = catalogue.byName.get(match.field ?? '');
    const rule = field && ratioOf(field.name);
    const partner = rule?.to.map((name) => byField.get(name)).find((other) => other !== undefined && !['assumed', null].includes(other.unitFrom));
    const partnerField = catalogue.byName.get(partner?.field ?? '');
    if (field === undefined || rule === undefined || partner === undefined || partnerField === undefined || match.unit === null) return match;
    const plain = ratioOfColumns(raw, layout, match.column, partner.column);
    const below = unitFactor(partner.unit as string, partnerField.unit ?? '')?.toNumber();
    if (plain === null || below === undefined) return match;
    const ratioIn = (unit: string): number => (plain * (unitFactor(unit, field.unit ?? '')?.toNumber() ?? NaN)) / below;
    const may = (unit: string): boolean => ratioIn(unit) >= rule.least && ratioIn(unit) <= rule.most;
    const unit = match.unitFrom === 'assumed' && !may(match.unit) ? (otherUnit(match, field, may) ?? match.unit) : match.unit;
    const magnitude = match.evidence.filter((one) => one.kind !== 'ratio' && (one.kind !== 'magnitude' || unit === match.unit));
    return { ...match, unit, evidence: [...magnitude, { kind: 'ratio', unit, to: partner.header, ratio: ratioIn(unit), fits: may(unit) }] };
  });
}

function otherUnit(match: ColumnMatch, field: Field, may: (unit: string) => boolean): string | undefined {
  const median = match.evidence.find((one) => one.kind === 'magnitude')?.median;
  return unitsOf(field).find((unit) => may(unit) && (median === undefined || plausible(median, unit, field) !== false));
}

/** The middle of the ratios of two columns' bare numbers, over firms where both are above zero. */
function ratioOfColumns(raw: RawSheet, layout: TableLayout, above: number, below: number): number | null {
  const ratios = spreadRows(layout).flatMap((row) => {
    const [a, b] = [numberAt(raw, row, above), numberAt(raw, row, below)];
    return a !== null && b !== null && a > 0 && b > 0 ? [a / b] : [];
  });
  const { median, positive } = middleOf(ratios);
  return positive < FEWEST ? null : median;
}
