import { LAST_YEAR, sha256, type Field, type FieldCatalogue, type Ruleset } from '../../engine/index';
import type { ColumnChoices, ColumnMatch, Header, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import type { RememberedMapping } from '../record';
import { decideUnit } from './decideUnit';
import { evidenceOf, type Evidence } from './evidence';
import { headerKey, senseOf, type HeaderSense } from './headerKey';
import { possibleFields, type Possible } from './possible';
import { settleTogether } from './unitsTogether';
import { withRatios } from './unitRatios';

/** Below this a likeness is shown to the person and not taken. */
export const TAKEN_FROM = 0.8;

interface Column {
  readonly header: Header;
  readonly sense: HeaderSense;
  readonly evidence: Evidence;
  readonly possible: readonly Possible[];
}

interface Taken {
  readonly field: Field;
  readonly confidence: number;
  readonly how: ColumnMatch['how'];
  readonly unit?: string | null;
}

/**
 * Says which column holds which field: a person's choices first, then what the workbook remembers, then exact names,
 * synonyms and likeness; each field goes to its best column, and a near-equal field may stand in for a needed one.
 */
export function matchColumns(
  layout: TableLayout, raw: RawSheet, catalogue: FieldCatalogue, needs: Ruleset['needs'],
  choices: ColumnChoices = {}, remembered: RememberedMapping = {},
): ColumnMatch[] {
  const columns = layout.headers.map((header): Column => {
    const sense = senseOf(header.bare);
    const evidence = evidenceOf(raw, layout, header.column);
    return { header, sense, evidence, possible: possibleFields(header, sense, evidence, catalogue) };
  });
  const taken = new Map<number, Taken | null>();
  for (const column of columns) settle(taken, column, choices, remembered, catalogue);
  assignBest(taken, columns);
  assignYearBefore(taken, columns, catalogue);
  standIn(taken, columns, catalogue, needs);
  const matches = columns.map((column) => matchOf(column, taken.get(column.header.column), layout.cornerUnit));
  return withRatios(settleTogether(matches, raw, layout, catalogue), raw, layout, catalogue);
}

/** A key for this header, whatever the order of its columns: what a person settles is remembered under it. */
export function headerSignature(layout: TableLayout): string {
  return sha256(layout.headers.map((header) => headerKey(header.text)).sort().join('\n')).slice(0, 16);
}

/** What to remember of a person's choices, by header text. */
export function rememberChoices(layout: TableLayout, choices: ColumnChoices, before: RememberedMapping = {}): RememberedMapping {
  const chosen = layout.headers.flatMap((header) => {
    const choice = choices[header.column];
    return choice === undefined ? [] : [[header.text, { field: choice?.field ?? null, unit: choice?.unit ?? null }] as const];
  });
  return { ...before, ...Object.fromEntries(chosen) };
}

function settle(taken: Map<number, Taken | null>, { header }: Column, choices: ColumnChoices, remembered: RememberedMapping, catalogue: FieldCatalogue): void {
  const choice = choices[header.column];
  const word = choice === undefined ? recalled(remembered, header.text) : (choice ?? { field: null, unit: null });
  if (word === undefined) return;
  const field = word.field === null ? undefined : catalogue.byName.get(word.field);
  if (word.field !== null && field === undefined) return;
  const how = choice === undefined ? 'remembered' : 'chosen';
  if (field === undefined) return void taken.set(header.column, null);
  // The last word wins when two columns were given the same field; a choice goes before a memory.
  for (const [column, other] of taken) {
    if (other?.field !== field) continue;
    if (how === 'remembered' && other.how === 'chosen') return;
    taken.set(column, null);
  }
  taken.set(header.column, { field, confidence: 1, how, unit: word.unit });
}

/** What is remembered for a header, however its blanks and brackets are written this time. */
function recalled(remembered: RememberedMapping, text: string): RememberedMapping[string] | undefined {
  if (remembered[text] !== undefined) return remembered[text];
  const key = headerKey(text);
  return Object.entries(remembered).find(([other]) => headerKey(other) === key)?.[1];
}

/** Surest pairs first; between equals the later year, the current period, then the leftmost column. */
function assignBest(taken: Map<number, Taken | null>, columns: readonly Column[]): void {
  const used = new Set([...taken.values()].flatMap((entry) => (entry === null ? [] : [entry.field])));
  const pairs = columns.flatMap((column) => column.possible.map((possible) => ({ column, possible })));
  pairs.sort((a, b) =>
    b.possible.confidence - a.possible.confidence || Number(a.column.sense.earlier) - Number(b.column.sense.earlier) ||
    (b.column.sense.year ?? 0) - (a.column.sense.year ?? 0) || a.column.header.column - b.column.header.column);
  for (const { column, possible } of pairs) {
    if (possible.confidence < TAKEN_FROM || taken.has(column.header.column) || used.has(possible.field)) continue;
    taken.set(column.header.column, possible);
    used.add(possible.field);
  }
}

/** Of two columns of one quantity, 2021年税收 beside 2022年税收, the one of the year before holds last year's value. */
function assignYearBefore(taken: Map<number, Taken | null>, columns: readonly Column[], catalogue: FieldCatalogue): void {
  const taking = new Map([...taken.values()].flatMap((entry) => (entry === null ? [] : [[entry.field.name, entry] as const])));
  const yearOf = (field: string): number | null | undefined => columns.find(({ header }) => taken.get(header.column)?.field.name === field)?.sense.year;
  for (const { header, sense, possible } of columns) {
    const [best] = possible;
    if (taken.has(header.column) || sense.year === null || best === undefined || best.confidence < TAKEN_FROM) continue;
    // The year before 评价等级 is 上年等级.
    const field = catalogue.byName.get(LAST_YEAR + best.field.name) ?? catalogue.byName.get(LAST_YEAR + best.field.name.replace(/^评价/, ''));
    if (field === undefined || taking.has(field.name) || yearOf(best.field.name) !== sense.year + 1) continue;
    const found: Taken = { field, confidence: best.confidence, how: best.how };
    taken.set(header.column, found);
    taking.set(field.name, found);
  }
}

/** A needed field without a column may be read from the column of a field that nobody needs. */
function standIn(taken: Map<number, Taken | null>, columns: readonly Column[], catalogue: FieldCatalogue, needs: Ruleset['needs']): void {
  const needed = [...needs.required, ...needs.optional];
  for (const name of needed) {
    const field = catalogue.byName.get(name);
    if (field === undefined || [...taken.values()].some((entry) => entry?.field === field)) continue;
    for (const other of field.standIns ?? []) {
      if (needed.includes(other)) continue;
      const column = columns.find(({ header }) => taken.get(header.column)?.field.name === other);
      const stood = column && taken.get(column.header.column);
      // Near-equal and merely alike would be two guesses in one.
      if (column === undefined || !stood || stood.how === 'similar') continue;
      const { unit } = stood;
      taken.set(column.header.column, { field, confidence: 0.7, how: 'stand-in', ...(unit === undefined ? {} : { unit }) });
      break;
    }
  }
}

function matchOf(column: Column, taken: Taken | null | undefined, cornerUnit: string | null): ColumnMatch {
  const { header, possible } = column;
  const candidates = possible.filter((other) => other.field !== taken?.field).slice(0, 4).map((other) => other.field.name);
  const unused = { column: header.column, header: header.text, field: null, unit: null, unitFrom: null, evidence: [] } as const;
  // A person said that the column is not used: nothing about it is in doubt.
  if (taken === null) return { ...unused, confidence: 1, how: 'chosen', candidates: [] };
  if (taken === undefined) return { ...unused, confidence: possible[0]?.confidence ?? 0, how: 'none', candidates };
  const { unit, unitFrom, evidence } = decideUnit(header, taken.field, taken.unit, cornerUnit, column.evidence);
  // A unit nobody wrote is a guess, however sure the name is; heads and years come in one unit only.
  const guessed = unitFrom === 'assumed' && !['人', '年'].includes(taken.field.unit ?? '');
  const confidence = guessed ? Math.min(taken.confidence, 0.75) : taken.confidence;
  return { column: header.column, header: header.text, field: taken.field.name, unit, unitFrom, evidence, confidence, how: taken.how, candidates };
}
