import type { Fraction } from '../../../src/engine';
import type { LandRecord } from '../../../src/engine/prepare/land';
import type { Party } from '../../../src/engine/prepare/party';
import type { PowerRecord } from '../../../src/engine/prepare/power';
import { f } from '../evaluate/small';

type Number = string | number;
const number = (value: Number | undefined): Fraction | null => (value === undefined ? null : f(value));
export const party = (name: string): Party => ({ code: '', name });

export interface LandSketch {
  readonly firm?: string; readonly lessor?: string; readonly lessee?: string;
  readonly own?: Number; readonly taken?: Number; readonly out?: Number; readonly stated?: Number;
  readonly plot?: string; readonly share?: Number; readonly floor?: Number; readonly since?: string;
  readonly apart?: Readonly<Record<string, Number>>;
}

/** Land records from as little as a test has to say; the row is the cell's row. */
export const land = (...rows: readonly LandSketch[]): LandRecord[] => rows.map((row, at) => ({
  at: { sheet: '用地', row: at, column: 0 },
  firm: row.firm === undefined ? null : party(row.firm), lessor: row.lessor === undefined ? null : party(row.lessor), lessee: row.lessee === undefined ? null : party(row.lessee),
  own: number(row.own), taken: number(row.taken), out: number(row.out), stated: number(row.stated),
  plot: row.plot ?? '', share: number(row.share), floor: number(row.floor), since: row.since ?? null,
  apart: new Map(Object.entries(row.apart ?? {}).map(([field, value]) => [field, f(value)])),
}));

export interface PowerSketch {
  readonly firm?: string; readonly meters?: string; readonly main?: string;
  readonly amount?: Number; readonly self?: Number; readonly share?: Number; readonly reading?: Number; readonly area?: Number;
}

/** Power records; meters are parted by blanks. */
export const power = (...rows: readonly PowerSketch[]): PowerRecord[] => rows.map((row, at) => ({
  at: { sheet: '用电', row: at, column: 0 },
  firm: row.firm === undefined ? null : party(row.firm), meters: row.meters?.split(' ') ?? [], main: row.main ?? '',
  amount: number(row.amount), self: number(row.self), share: number(row.share), reading: number(row.reading), area: number(row.area),
}));

export const shown = (values: readonly (Fraction | null)[]): (string | null)[] => values.map((value) => value?.toString() ?? null);
