import type { StandardResult, TargetResult } from '../evaluation';
import { bindExact, bindNumber, bindText, type ParameterValue } from '../expression/bind';
import { Fraction } from '../number/fraction';
import { isAmount } from '../ruleset/derive';
import type { Standard, StandardIs, StandardRow, Target } from '../ruleset/types';
import { NO, UNKNOWN, YES } from '../table';
import { bindChoice } from './choice';
import type { Conditions } from './conditions';
import { exactColumn } from './measure';
import type { Outcomes } from './outcomes';

type Status = StandardResult['status'][number];
const flagOf: Readonly<Record<'pass' | 'fail' | 'unknown', number>> = { pass: YES, fail: NO, unknown: UNKNOWN };

/** Who meets each standard, and in which rows who does not; a later condition may read it by name. */
export function standardResults(
  standards: readonly Standard[], outcomes: Outcomes, parameters: ReadonlyMap<string, ParameterValue>, conditions: Conditions, isConcerned: (row: number) => boolean,
): StandardResult[] {
  return standards.map((standard): StandardResult => {
    const { scope } = outcomes;
    const applies = standard.when ? conditions.bind(standard.when, standard.label) : () => true;
    const rows = standard.rows.map((row) => boundRow(row, outcomes, parameters, conditions));
    const status: Status[] = [];
    const failing: string[][] = [];
    const missing: string[][] = [];
    for (let row = 0; row < scope.size; row++) {
      const met = isConcerned(row) && applies(row) ? rows.map((one) => ({ name: one.name, isMet: one.isMet(row) })) : null;
      failing.push(met?.filter(({ isMet }) => isMet === false).map(({ name }) => name) ?? []);
      missing.push(met?.filter(({ isMet }) => isMet === null).map(({ name }) => name) ?? []);
      status.push(met && (failing[row]!.length > 0 ? 'fail' : missing[row]!.length > 0 ? 'unknown' : 'pass'));
    }
    outcomes.flag(standard.name, Uint8Array.from(status, (each) => (each === null ? NO : flagOf[each])));
    const { name, label, cite } = standard;
    return { name, label, cite, status, failing, missing, rows: rows.map(({ result }) => result) };
  });
}

interface BoundRow {
  readonly name: string;
  /** null where a figure is missing. */
  isMet(row: number): boolean | null;
  readonly result: StandardResult['rows'][number];
}

function boundRow(row: StandardRow, { scope }: Outcomes, parameters: ReadonlyMap<string, ParameterValue>, conditions: Conditions): BoundRow {
  const { name, label, unit, cite } = row;
  const value = bindExact(row.value, scope);
  const limit = bindChoice(row.than, scope, conditions, label);
  const is = row.isParameter === null ? row.is : (String(parameters.get(row.isParameter)) as StandardIs);
  return {
    name,
    isMet(at) {
      const [own, than] = [value(at), limit.number(at)];
      return own && than ? meets(own, is, than) : null;
    },
    result: { name, label, unit, cite, values: exactColumn(scope.size, value), limits: exactColumn(scope.size, (at) => limit.number(at)) },
  };
}

/** 以上、以下 include their limit; 超过、低于 do not. */
export function meets(value: Fraction, is: StandardIs, limit: Fraction): boolean {
  const order = value.cmp(limit);
  return is === 'at-least' ? order >= 0 : is === 'above' ? order > 0 : is === 'at-most' ? order <= 0 : order < 0;
}

/**
 * The aggregate of the subjects concerned beside each published number: Σ numerator ÷ Σ denominator over those who have both;
 * of amounts without a denominator the sum, of other numbers the mean.
 */
export function targetResults(targets: readonly Target[], { scope }: Outcomes, isConcerned: (row: number) => boolean): TargetResult[] {
  return targets.map(({ name, label, unit, cite, by, values, is, numerator, denominator }) => {
    const keyOf = by ? bindText(by, scope) : () => [...values.keys()][0] ?? '';
    const [above, below] = [bindNumber(numerator, scope), denominator && bindNumber(denominator, scope)];
    const keys = [...values.keys()];
    const slots = Int32Array.from({ length: scope.size }, (_, row) => {
      const isPresent = !Number.isNaN(above.doubles[row]) && (!below || (below.doubles[row] as number) > 0);
      return isConcerned(row) && isPresent ? slotOf(keys, keyOf(row) ?? '') : -1;
    });
    const sums = above.sums(slots, keys.length);
    const bases = below?.sums(slots, keys.length);
    const rows = keys.map((key, slot) => {
      const target = values.get(key)!;
      const count = slots.reduce((total, each) => total + (each === slot ? 1 : 0), 0);
      const base = bases ? (bases[slot] as Fraction) : isAmount(unit) ? Fraction.ONE : Fraction.of(Math.max(1, count));
      const actual = count === 0 ? null : (sums[slot] as Fraction).div(base);
      return { key, target, actual, isMet: actual && meets(actual, is, target) };
    });
    return { name, label, unit, cite, rows };
  });
}

/** A city is one city with 市 behind its name or without: documents write 杭州, tables 杭州市. */
function slotOf(keys: readonly string[], name: string): number {
  const exact = keys.indexOf(name);
  return exact >= 0 ? exact : keys.findIndex((key) => bare(key) === bare(name));
}

const bare = (name: string): string => name.trim().replace(/(?<=.)市$/, '');
