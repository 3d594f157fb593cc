import type { Random } from '../../../examples/generate/random';
import { Fraction } from '../../../src/engine';
import type { Column, Line, Sheet } from './sheet';

/** Changes a sheet as bureaus do, and what is wanted of it where the change takes something away. */
export type Distortion = (sheet: Sheet, random: Random) => void;

export const subjects = (sheet: Sheet): Line[] => sheet.lines.filter((line) => line.kind === 'subject');
export const figures = (sheet: Sheet): Column[] => sheet.columns.filter((column) => column.field !== undefined);

/** Puts a line anywhere but among the rows of one merged name: a merge would swallow it. */
export function insert(sheet: Sheet, random: Random, line: Line): void {
  const places = Array.from({ length: sheet.lines.length + 1 }, (_, i) => i).filter((i) => sheet.lines[i]?.group === undefined || sheet.lines[i]?.group !== sheet.lines[i - 1]?.group);
  sheet.lines.splice(random.pick(places), 0, line);
}

export function sumOf(lines: readonly Line[], id: string): number {
  const sum = lines.reduce((total, line) => (typeof line.cells[id] === 'number' ? total.add(Fraction.parse(String(line.cells[id]))!) : total), Fraction.ZERO);
  return sum.toNumber();
}
