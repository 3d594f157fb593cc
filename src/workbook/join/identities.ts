import { cellText } from '../table/grid';
import { mergedValues } from '../table/identify';
import { readCode, organisationOf, type CodeReading } from './codeReading';
import { nameKey } from './nameKey';
import { matchOf, type JoinSource } from './source';
import type { Steps } from './steps';

/** For each source, by its number, some of its rows: places in `subjects.rows`; nothing for a source without any. */
export type RowsBySource = readonly (readonly number[] | undefined)[];

/** The numbers of the sources that have rows. */
export const sourcesOf = (rows: RowsBySource): number[] => rows.flatMap((mine, s) => (mine === undefined ? [] : [s]));

/** One way a firm is told on the sheets: a sound credit code with a name, or either alone. Rows told alike are one identity. */
export interface Identity {
  /** Sound credit code; '' where there is none to go by. */
  readonly code: string;
  /** Normalised name; '' where there is none. */
  readonly name: string;
  /** The name and the code as first written; a code whose digits are lost is not shown. */
  readonly shownName: string;
  readonly shownCode: string;
  /** A code that cannot be gone by, as evidence for a person. */
  readonly damaged: CodeReading | null;
  readonly rows: RowsBySource;
}

export interface Identities {
  readonly all: readonly Identity[];
  /** For each source, the rows that say neither a name nor a code to go by. */
  readonly nameless: readonly (readonly number[])[];
}

interface Mutable extends Omit<Identity, 'rows' | 'damaged' | 'shownCode'> {
  shownCode: string;
  damaged: CodeReading | null;
  readonly rows: (number[] | undefined)[];
}

/** Reads who each row of each sheet is, a sheet a step, and gathers the rows that say it alike. */
export function* identitiesOf(sources: readonly JoinSource[]): Steps<Identities> {
  const read: CodeReading[][] = [];
  for (const source of sources) {
    read.push(codesOf(source));
    yield;
  }
  const byOrganisation = organisations(read);
  const found = gathering(sources.length);
  const nameless: number[][] = [];
  for (const [s, source] of sources.entries()) {
    const lost: number[] = [];
    const codes = read[s] as readonly CodeReading[];
    source.subjects.names.forEach((shown, row) => {
      const reading = codes[row] as CodeReading;
      const code = soundCode(reading, byOrganisation);
      const name = nameKey(shown);
      // A faulty code without a name still tells rows of one sheet from those of another.
      const stand = name === '' && code === '' && reading.kind === 'faulty' ? `#${reading.code}` : name;
      if (code === '' && stand === '') return void lost.push(row);
      const identity = found.told(code, stand, shown);
      const rows = identity.rows[s];
      if (rows) rows.push(row);
      else identity.rows[s] = [row];
      if (code === '' && reading.kind !== 'none') {
        identity.damaged ??= reading;
        if (reading.kind !== 'lost') identity.shownCode ||= reading.code;
      }
    });
    nameless.push(lost);
    yield;
  }
  return { all: found.all, nameless };
}

/** Identities by code, then by name: few names share a code, so a list of them is as quick as a second map. */
function gathering(sources: number) {
  const all: Mutable[] = [];
  const byCode = new Map<string, Mutable[]>();
  const byName = new Map<string, Mutable>();
  const fresh = (code: string, name: string, shownName: string): Mutable => {
    const identity: Mutable = { code, name, shownName, shownCode: code, damaged: null, rows: new Array<undefined>(sources).fill(undefined) };
    all.push(identity);
    return identity;
  };
  return {
    all,
    told(code: string, name: string, shown: string): Mutable {
      if (code === '') {
        const known = byName.get(name);
        if (known === undefined) byName.set(name, fresh(code, name, shown));
        return known ?? (byName.get(name) as Mutable);
      }
      const known = byCode.get(code);
      const same = known?.find((one) => one.name === name);
      if (same !== undefined) return same;
      const identity = fresh(code, name, shown);
      if (known) known.push(identity);
      else byCode.set(code, [identity]);
      return identity;
    },
  };
}

/** A nine-character code is the firm's whose longer code holds it, where the sheets know exactly one. */
function soundCode({ kind, code }: CodeReading, byOrganisation: ReadonlyMap<string, string | null>): string {
  if (kind === 'sound') return code;
  return kind === 'organisation' ? (byOrganisation.get(code) ?? '') : '';
}

function organisations(read: readonly (readonly CodeReading[])[]): Map<string, string | null> {
  const codes = new Map<string, string | null>();
  if (!read.some((list) => list.some(({ kind }) => kind === 'organisation'))) return codes;
  for (const { kind, code } of read.flat()) {
    if (kind !== 'sound') continue;
    const known = codes.get(organisationOf(code));
    codes.set(organisationOf(code), known === undefined || known === code ? code : null);
  }
  return codes;
}

/** The code of each row; a blank cell under a merge reads the merge's first cell. */
function codesOf(source: JoinSource): CodeReading[] {
  const column = matchOf(source, '统一社会信用代码')?.column;
  if (column === undefined) return source.subjects.rows.map(() => readCode(null));
  const read = mergedValues(source.raw, column);
  return source.subjects.rows.map((row) => readCode(read(row)));
}

/** What a person is shown of an identity. */
export const shownAs = ({ shownName, shownCode }: Identity): string => cellText(shownName) || shownCode;
