import { rowsByText } from '../evaluate/apportion';
import { frameScope } from '../evaluate/frame';
import { bindText } from '../expression/bind';
import { treeOf } from '../expression/tree';
import type { Indicator } from '../ruleset/types';
import { type Effect, effectOn, together } from './effect';
import { type Direction, type Filed, filedAt } from './filedUnit';
import type { Reopened } from './reopen';

/** A figure of the subject that an indicator hangs on, and which way it helps. */
export interface Lever {
  readonly field: string;
  /** Rows whose cell holds the figure: one, or every row that repeats a figure split over them. */
  readonly rows: readonly number[];
  /** null where the cell is blank. */
  readonly filed: Filed | null;
  /** Both where it helps one indicator and harms another, or where that cannot be told. */
  readonly directions: readonly Direction[];
  readonly indicators: readonly { readonly indicator: Indicator; readonly side: 'numerator' | 'denominator' | 'both'; readonly helps: Direction | null }[];
  /** What the figure does to every name that hangs on it: fields worked out of it, indicators. */
  readonly effects: ReadonlyMap<string, Effect>;
}

/** The figures of the subject that its indicators hang on, in the order of the indicators. */
export function leversOf(opened: Reopened): Lever[] {
  const { evaluation: { ruleset }, table } = opened;
  const fields = new Set(ruleset.indicators.flatMap(({ numerator, denominator }) => [...numerator.fields, ...(denominator?.fields ?? [])].flatMap((name) => leavesOf(name, opened))));
  return [...fields].flatMap((field): Lever[] => {
    const column = table.columns.get(field);
    if (column?.kind !== 'number') return [];
    const rows = rowsOf(field, opened);
    const effects = effectsOf(field, opened);
    const indicators = ruleset.indicators.flatMap((indicator): Lever['indicators'][number][] => {
      const [above, below] = [sideEffect(indicator.numerator, effects, opened), indicator.denominator ? sideEffect(indicator.denominator, effects, opened) : 0];
      if (above === 0 && below === 0) return [];
      const effect = effects.get(indicator.name) ?? null;
      const isUp = indicator.better === 'higher' ? 1 : -1;
      const helps = effect === null || effect === 0 ? null : effect === isUp ? 'more' : 'less';
      return [{ indicator, side: above === 0 ? 'denominator' : below === 0 ? 'numerator' : 'both', helps }];
    });
    const helping = new Set(indicators.map(({ helps }) => helps));
    const directions: Direction[] = helping.size === 1 && !helping.has(null) ? ([...helping] as Direction[]) : ['more', 'less'];
    return [{ field, rows, filed: filedAt(field, column, rows[0] as number), directions, indicators, effects }];
  });
}

/** The table's own fields that a name is made of. */
function leavesOf(name: string, opened: Reopened): string[] {
  const rule = opened.evaluation.ruleset.derive.find((one) => one.name === name);
  return rule ? rule.value.fields.flatMap((field) => leavesOf(field, opened)) : [name];
}

const sideEffect = (side: Indicator['numerator'], effects: ReadonlyMap<string, Effect>, { own }: Reopened): Effect => effectOn(treeOf(side), effects, own);

function effectsOf(field: string, opened: Reopened): ReadonlyMap<string, Effect> {
  const { evaluation: { ruleset }, own, prepared, parameters, row } = opened;
  const rowScope = frameScope(prepared.rows, parameters);
  // Where rows are merged, a row's own figures decide what is worked out on it; the own scope holds the sums.
  const scopeAt = ruleset.derive.some(({ per }) => per === 'row') && prepared.partition ? atRow(rowScope, row) : own;
  const effects = new Map<string, Effect>([[field, 1]]);
  for (const { by, field: split } of ruleset.apportion) if (by.fields.some((name) => effects.has(name))) effects.set(split, null);
  for (const rule of ruleset.derive) {
    const effect = effectOn(treeOf(rule.value), effects, rule.per === 'row' ? scopeAt : own);
    if (effect !== 0) effects.set(rule.name, rule.kind === 'number' ? effect : null);
  }
  for (const { name, numerator, denominator } of ruleset.indicators) {
    const ratio = denominator ? ({ type: 'arithmetic', op: '/', left: treeOf(numerator), right: treeOf(denominator) } as const) : treeOf(numerator);
    const effect = effectOn(ratio, effects, own);
    if (effect !== 0) effects.set(name, together(effects.get(name) ?? 0, effect));
  }
  return effects;
}

type Numbers = NonNullable<ReturnType<Reopened['own']['numbers']>>;

/** A scope whose first row is a given one. */
function atRow(scope: Reopened['own'], row: number): Reopened['own'] {
  const moved = (numbers: Numbers): Numbers => ({ ...numbers, exact: () => numbers.exact(row) });
  return { ...scope, numbers: (name) => { const found = scope.numbers(name); return found && moved(found); } };
}

/** The row itself, the row that counts where its figures do not, or all rows that repeat a figure given once for them. */
function rowsOf(field: string, { evaluation: { ruleset }, table, prepared, parameters, row, lead }: Reopened): number[] {
  const own = prepared.partition && prepared.partition.counts[row] === 0 ? lead : row;
  const rule = ruleset.apportion.find((one) => one.field === field);
  const column = table.columns.get(field);
  if (!rule || column?.kind !== 'number') return [own];
  const mates = rowsByText(bindText(rule.over, frameScope(prepared.rows, parameters)), table.size).find((rows) => rows.includes(own)) ?? [own];
  const given = mates.filter((each) => !Number.isNaN(column.values[each]));
  return given.length > 0 ? given : [own];
}
