import { evaluate } from '../engine';
import { aggregate, type Aggregate } from '../engine/analyse/aggregate';
import type { TargetResult } from '../engine/evaluation';
import type { Lang } from '../text/text';
import { aggregateSheet } from '../workbook/documents/aggregateSheet';
import type { Documented } from '../workbook/documents/documented';
import type { Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
import type { Library } from './library';
import { planSheets } from './planSheets';

/** A text that differs from row to row is a name, not a key: no report has more groups than this. */
const MOST_GROUPS = 400;

/** Text fields of the table that subjects can be added up by, in the order of the catalogue. */
export function keysOf({ table, catalogue }: Pick<Documented, 'table' | 'catalogue'>): readonly string[] {
  return catalogue.fields.flatMap(({ name, kind, role }) => {
    const column = table.columns.get(name);
    if (kind !== 'text' || role === 'name' || role === 'code' || column?.kind !== 'text') return [];
    const values = new Set(column.values.filter((value) => value !== null && value.trim() !== ''));
    return values.size > 0 && values.size <= MOST_GROUPS ? [name] : [];
  });
}

export const aggregatesOf = ({ evaluation, table }: Documented, by: readonly string[]): readonly Aggregate[] => by.map((key) => aggregate(evaluation, table, key));

/** Rulesets with targets of their own that the table has every figure for. */
export function targetRulesets({ table }: Documented, library: Library): readonly string[] {
  return library.rulesets.filter(({ targets, needs }) => targets.length > 0 && needs.required.every((field) => table.columns.has(field))).map(({ id }) => id);
}

/** What a run comes to against its own targets and those of another ruleset. @throws RangeError for a ruleset the library does not have */
export function targetsOf({ evaluation, table }: Documented, library: Library, other: string | null): readonly TargetResult[] {
  if (other === null) return evaluation.targets;
  const ruleset = library.get(other);
  if (ruleset === undefined) throw new RangeError(`no ruleset ${other}`);
  return [...evaluation.targets, ...evaluate(table, ruleset).targets];
}

/** The plan that puts 分组汇总 into the workbook. */
export const planAggregates = (workbook: Workbook, run: Documented, by: readonly string[], targets: readonly TargetResult[], lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ nameOf }) => ({ sheets: [aggregateSheet(nameOf('aggregate'), run, aggregatesOf(run, by), targets)] }));
