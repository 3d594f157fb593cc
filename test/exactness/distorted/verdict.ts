import type { Issue } from '../../../src/engine';
import { parseArea } from '../../../src/workbook/address';
import type { Read } from './readBack';
import type { Place } from './render';
import type { Wanted } from './sheet';

/** exact: read as it was made · asked: where it was not, an issue names the very place as doubtful · misread: anything else. */
export type Verdict = { readonly kind: 'exact' } | { readonly kind: 'asked' | 'misread'; readonly differences: readonly Difference[] };

/** What is not as it should be, in words, and whether an issue fit for it names the place. */
export interface Difference {
  readonly what: string;
  readonly named: boolean;
}

/** Codes that say a row was left out, or taken in, on a guess. */
const LEFT_OUT = ['row-passed-over', 'total-by-sum', 'rows-of-earlier-year'];
const TAKEN_IN = ['name-blank', 'years-mixed'];
/** Codes that say a column's figures may be meant in another unit. */
const UNIT = /^unit-(?:proposed|doubtful|conflict|percent|fraction|ratio|sections)/;

/** Holds what was read against what was put on the sheet. */
export function verdictOf(wanted: readonly Wanted[], places: readonly Place[], { subjects, issues }: Read): Verdict {
  const differences: Difference[] = [];
  const add = (what: string, named: boolean): void => void differences.push({ what, named });
  const got = new Map(subjects.map((subject, i) => [key(subject), { subject, i }]));
  const at = (row: number, codes: readonly string[]): boolean => issues.some(({ code, cell }) => codes.includes(code) && cell?.row === row);
  wanted.forEach((want, i) => {
    const place = places[i] as Place;
    const { row } = place;
    const found = got.get(key(place));
    if (found === undefined) return add(`${want.name} in row ${row + 1} is not read`, at(row, LEFT_OUT) || inOtherTable(issues, place));
    const { subject } = found;
    if (subject.name !== want.name || subject.id !== want.id) add(`row ${row + 1} is ${subject.name} ${subject.id}, not ${want.name} ${want.id}`, at(row, TAKEN_IN));
    for (const [field, value] of Object.entries(want.values)) {
      const is = subject.values[field] ?? null;
      if (is !== value) add(`${field} in row ${row + 1} is ${String(is)}, not ${String(value)}`, is !== null && value !== null && issues.some((issue) => issue.field === field && UNIT.test(issue.code)));
      // What is missing is said at its cell.
      else if (value === null && !issues.some((issue) => issue.row === found.i && issue.field === field)) add(`${field} in row ${row + 1} is missing without a word`, false);
    }
  });
  const known = new Set(places.map(key));
  for (const { name, ...place } of subjects) if (!known.has(key(place))) add(`row ${place.row + 1} is read as ${name}`, at(place.row, TAKEN_IN));
  if (differences.length === 0) return { kind: 'exact' };
  return { kind: differences.every(({ named }) => named) ? 'asked' : 'misread', differences };
}

const key = ({ row, column }: Place): string => `${row} ${column}`;

/** Another table with the same header is named, and the place is in it. */
const inOtherTable = (issues: readonly Issue[], place: Place): boolean => issues.some(({ code, params }) =>
  code === 'table-with-same-header' && String(params?.areas).split('、').map((name) => parseArea(name)!).some(({ row, column, rows, columns }) => place.row > row && place.row < row + rows && place.column >= column && place.column < column + columns));
