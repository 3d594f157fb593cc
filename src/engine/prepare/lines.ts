import type { DerivedResult } from '../evaluation';
import { derive, derivedColumn } from '../evaluate/derive';
import { type Frame, frameScope, plainFrame, withNumbers } from '../evaluate/frame';
import { settleParameters } from '../evaluate/parameters';
import { parseExpression } from '../expression/parse';
import type { Issue } from '../issue';
import { computedNumbers } from '../number/column';
import type { Fraction } from '../number/fraction';
import type { Derived } from '../ruleset/preparation';
import type { Ruleset } from '../ruleset/types';
import type { FlagColumn } from '../table';
import { unitDimension } from '../units';

/** What a firm has by field, one entry a firm; null where no record says. */
export type Amounts = ReadonlyMap<string, readonly (Fraction | null)[]>;

/**
 * The lines of a ruleset that work out amounts like `base` from it (评价税收 from 税收实际贡献), and the lines those read,
 * in order; [] where it has none.
 */
export function linesFrom({ derive: lines }: Ruleset, base: string, unit: string): readonly Derived[] {
  const like = lines.filter((line) => line.kind === 'number' && line.per === 'row' && unitDimension(line.unit) === unitDimension(unit));
  const reading = new Set([base]);
  for (const line of like) if (line.value.fields.some((field) => reading.has(field))) reading.add(line.name);
  reading.delete(base);
  for (const line of [...like].reverse()) if (reading.has(line.name)) line.value.fields.filter((field) => like.some(({ name }) => name === field)).forEach((field) => reading.add(field));
  return like.filter(({ name }) => reading.has(name));
}

/** The fields that lines read and none of them works out, `base` first. */
export const itemsOf = (lines: readonly Derived[], base: string): readonly string[] =>
  [...new Set([base, ...lines.flatMap(({ value }) => value.fields)])].filter((field) => lines.every(({ name }) => name !== field));

/** A line that is not a ruleset's. @throws RangeError for an expression that cannot be read: a programmer's mistake */
export function lineOf(name: string, label: Derived['label'], unit: string, text: string, absentAsZero: readonly string[]): Derived {
  const parsed = parseExpression(text);
  if (!('expression' in parsed)) throw new RangeError(`${name}: ${parsed.fault.code}`);
  return { name, label, kind: 'number', unit, value: parsed.expression, per: 'row', absentAsZero: absentAsZero.filter((field) => parsed.expression.fields.includes(field)), cite: '' };
}

export interface WorkedOut {
  readonly lines: readonly DerivedResult[];
  readonly issues: readonly Issue[];
}

/** Works the lines out for every firm, as an evaluation would. */
export function workOut(
  lines: readonly Derived[], size: number, amounts: Amounts, flags: ReadonlyMap<string, FlagColumn>, rules: Pick<Ruleset, 'parameters'> | null, given: Readonly<Record<string, string>>,
): WorkedOut {
  const parameters = rules?.parameters ?? [];
  const known = Object.fromEntries(Object.entries(given).filter(([name]) => parameters.some((one) => one.name === name)));
  const { values } = settleParameters(parameters, known);
  const issues: Issue[] = [];
  let frame: Frame = plainFrame({ size, columns: flags });
  for (const [field, of] of amounts) frame = withNumbers(frame, field, computedNumbers(size, (row) => of[row] ?? null));
  for (const line of lines) {
    const outcome = derive(line, frame, values);
    frame = outcome.frame;
    issues.push(...outcome.issues);
  }
  const scope = frameScope(frame, values);
  return { lines: lines.map((line) => derivedColumn(line, frame, scope)), issues };
}
