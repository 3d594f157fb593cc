import { fieldFactor, type Field, type FieldCatalogue } from '../../engine/index';
import type { ColumnMatch, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { middleOf, numberAt, spreadRows } from './evidence';
import { plausible } from './magnitude';
import { againstMiddle, ratioUsual, unitChoices } from './unitOdds';

/** Fewer firms than this with a number, or with both, say nothing. */
const FEWEST = 5;
/** How much better than the fields' own units others must be together, in nats: e³ is twenty to one. */
const SURE = 3;

interface Candidate {
  readonly match: ColumnMatch;
  readonly field: Field;
  readonly median: number;
  /** Numbers of rows spread over the table; NaN where there is none. */
  readonly sample: Float64Array;
  readonly choices: readonly { readonly unit: string; readonly against: number; readonly size: number }[];
}

interface Pair {
  readonly above: number;
  readonly below: number;
  /** Of the bare numbers. */
  readonly ratio: number;
  readonly against: (ratio: number) => number;
}

/**
 * Settles the units that nobody wrote, all at once: tax in 元 makes a yield per mu that no firm has, and one per head, and a
 * share of revenue. What is written stays as it is and holds the rest; what is taken in another unit than its field's is
 * proposed, never taken silently.
 */
export function settleTogether(matches: readonly ColumnMatch[], raw: RawSheet, layout: TableLayout, catalogue: FieldCatalogue): ColumnMatch[] {
  if (!matches.some((match) => isOpen(match, catalogue))) return [...matches];
  const rows = spreadRows(layout);
  const columns = matches.flatMap((match) => candidateOf(match, raw, rows, catalogue) ?? []);
  const pairs = pairsOf(columns);
  const own = columns.map(() => 0);
  const best = bestOf(columns, pairs, own);
  if (costOf(columns, pairs, own) - costOf(columns, pairs, best) < SURE) return [...matches];
  const changed = new Map(columns.flatMap((column, i) => (best[i] === 0 ? [] : [[column.match, proposed(columns, pairs, best, i)] as const])));
  return matches.map((match) => changed.get(match) ?? backToOwn(match, columns));
}

const isOpen = ({ field, unitFrom }: ColumnMatch, { byName }: FieldCatalogue): boolean => unitFrom === 'assumed' && unitChoices(field ?? '', byName.get(field ?? '')?.unit ?? '').length > 0;

/** The first choice of an open column is its field's own unit; a written one has no other. */
function candidateOf(match: ColumnMatch, raw: RawSheet, rows: readonly number[], catalogue: FieldCatalogue): Candidate | null {
  const field = catalogue.byName.get(match.field ?? '');
  if (field?.kind !== 'number') return null;
  const size = fieldFactor(match.unit ?? '', field)?.toNumber();
  if (size === undefined) return null;
  const choices = isOpen(match, catalogue) ? unitChoices(field.name, field.unit ?? '') : [{ unit: match.unit ?? '', against: 0, size }];
  const sample = Float64Array.from(rows, (row) => numberAt(raw, row, match.column) ?? NaN);
  const { median, positive } = middleOf([...sample]);
  return median === null || positive < FEWEST ? null : { match, field, median, sample, choices };
}

function pairsOf(columns: readonly Candidate[]): Pair[] {
  return columns.flatMap((above, a) => columns.flatMap((below, b): Pair[] => {
    const against = ratioUsual(above.field.name, below.field.name);
    if (against === null || (above.choices.length < 2 && below.choices.length < 2)) return [];
    const { median, positive } = middleOf([...above.sample].map((x, i) => {
      const y = below.sample[i] as number;
      return x > 0 && y > 0 ? x / y : NaN;
    }));
    return median === null || positive < FEWEST ? [] : [{ above: a, below: b, ratio: median, against }];
  }));
}

const sizeOf = (columns: readonly Candidate[], chosen: readonly number[], i: number): number => columns[i]!.choices[chosen[i]!]!.size;

function costOf(columns: readonly Candidate[], pairs: readonly Pair[], chosen: readonly number[]): number {
  const alone = columns.map(({ field, median, choices }, i) => againstMiddle(field.name, median * sizeOf(columns, chosen, i)) + choices[chosen[i]!]!.against);
  const together = pairs.map(({ above, below, ratio, against }) => against((ratio * sizeOf(columns, chosen, above)) / sizeOf(columns, chosen, below)));
  return [...alone, ...together].reduce((sum, one) => sum + one, 0);
}

/** The best choice found from several beginnings: columns of one kind are often all in one unit, and one by one none would move. */
function bestOf(columns: readonly Candidate[], pairs: readonly Pair[], own: readonly number[]): readonly number[] {
  const units = [...new Set(columns.flatMap(({ choices }) => choices.map(({ unit }) => unit)))];
  const all = (unit: string): number[] => columns.map(({ choices }) => Math.max(0, choices.findIndex((one) => one.unit === unit)));
  const beginnings = [own, ...units.map(all), ...units.flatMap((one, i) => units.slice(i + 1).map((other) => all(one).map((at, c) => at || all(other)[c]!)))];
  return beginnings.map((from) => improved(columns, pairs, from)).reduce((a, b) => (costOf(columns, pairs, b) < costOf(columns, pairs, a) ? b : a), own);
}

/** Column by column the best unit beside the others', until none changes. */
function improved(columns: readonly Candidate[], pairs: readonly Pair[], from: readonly number[]): readonly number[] {
  let chosen = from;
  for (let round = 0; round < columns.length; round++) {
    const before = chosen;
    columns.forEach(({ choices }, i) => {
      if (choices.length < 2) return;
      const tried = choices.map((_, at) => chosen.map((one, c) => (c === i ? at : one)));
      chosen = tried.reduce((a, b) => (costOf(columns, pairs, b) < costOf(columns, pairs, a) ? b : a), chosen);
    });
    if (chosen === before) break;
  }
  return chosen;
}

/** The column in the unit found, with the size of its numbers where that says it, else with the ratio that says it most. */
function proposed(columns: readonly Candidate[], pairs: readonly Pair[], chosen: readonly number[], i: number): ColumnMatch {
  const { match, field, median, choices } = columns[i]!;
  const { unit } = choices[chosen[i]!]!;
  const others = match.evidence.filter(({ kind }) => kind !== 'magnitude' && kind !== 'ratio');
  const gain = ({ above, below, ratio, against }: Pair): number => {
    const now = (ratio * sizeOf(columns, chosen, above)) / sizeOf(columns, chosen, below);
    return against(above === i ? now / sizeOf(columns, chosen, i) : now * sizeOf(columns, chosen, i)) - against(now);
  };
  const [telling] = pairs.filter(({ above, below }) => above === i || below === i).sort((a, b) => gain(b) - gain(a));
  const isTold = plausible(median, field.unit ?? '', field) === false || telling === undefined || gain(telling) <= 0;
  if (isTold) return { ...match, unit, evidence: [...others, { kind: 'magnitude', unit, median, fits: true }] };
  const partner = columns[telling.above === i ? telling.below : telling.above]!;
  const ratio = (telling.ratio * sizeOf(columns, chosen, telling.above)) / sizeOf(columns, chosen, telling.below);
  return { ...match, unit, evidence: [...others, { kind: 'ratio', unit, to: partner.match.header, ratio: telling.above === i ? ratio : 1 / ratio, fits: true }] };
}

/** A column that seemed to be in another unit by itself and is in its field's own beside the rest. */
function backToOwn(match: ColumnMatch, columns: readonly Candidate[]): ColumnMatch {
  const own = columns.find((one) => one.match === match);
  if (own === undefined || own.choices.length < 2 || match.unit === own.field.unit) return match;
  const unit = own.field.unit ?? '';
  return { ...match, unit, evidence: match.evidence.map((one) => (one.kind === 'magnitude' ? { ...one, unit, fits: plausible(own.median, unit, own.field) !== false } : one)) };
}
