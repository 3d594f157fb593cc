import type { Fraction } from './number/fraction';
import { unitFactor } from './units';

/** One entry of the field catalogue (rulesets/fields.yaml): a quantity or mark that rulesets may name. */
export interface Field {
  /** The Chinese term; expressions use it as the identifier. */
  readonly name: string;
  readonly en: string;
  readonly kind: 'number' | 'text' | 'flag';
  /** What the field is to the table, beyond a column. */
  readonly role?: 'name' | 'code' | 'group';
  /** Unit the engine works in; numbers only. '' for pure numbers. */
  readonly unit?: string;
  /** Other names that sheets use for exactly this. */
  readonly synonyms?: readonly string[];
  /** A unit of another kind that measures this as well, with what one of it is: a 立方米 of water is a 吨. */
  readonly equals?: { readonly from: string; readonly to: string };
  /** Fields whose column may stand in for this one, said to the user when it does. */
  readonly standIns?: readonly string[];
  /** The field whose value of the year before this is; headers name it by that field's names. */
  readonly lastYearOf?: string;
}

export interface FieldCatalogue {
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
}

/**
 * What a number of a field in `unit` is multiplied by to be in the unit the engine works in; null where the unit does not
 * measure the field.
 * @example fieldFactor('万立方米', catalogue.byName.get('用水量')!)?.toString() // '10000'
 */
export function fieldFactor(unit: string, field: Pick<Field, 'unit' | 'equals'>): Fraction | null {
  const direct = unitFactor(unit, field.unit ?? '');
  if (direct !== null || field.equals === undefined) return direct;
  const ofOther = unitFactor(unit, field.equals.from);
  const toOwn = unitFactor(field.equals.to, field.unit ?? '');
  return ofOther === null || toOwn === null ? null : ofOther.mul(toOwn);
}

/** The grade as the table has it: what 等级 means to a ruleset that gives no grades itself. */
export const GIVEN_GRADE = '评价等级';

/** Before a number field's name: its value of the year before. */
export const LAST_YEAR = '上年';

/** The catalogue of these fields, and of last year's value of every number among them (上年税收实际贡献). */
export function fieldCatalogue(own: readonly Field[]): FieldCatalogue {
  const names = new Set(own.map(({ name }) => name));
  const fields = [...own, ...own.flatMap((field) => (names.has(LAST_YEAR + field.name) ? [] : lastYearsOf(field)))];
  return { fields, byName: new Map(fields.map((field) => [field.name, field])) };
}

function lastYearsOf({ name, en, kind, unit, equals, lastYearOf }: Field): Field[] {
  if (kind !== 'number' || lastYearOf !== undefined) return [];
  const lowered = /^[A-Z][a-z]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en;
  return [{ name: LAST_YEAR + name, en: `Last year: ${lowered}`, kind, ...(unit !== undefined && { unit }), ...(equals !== undefined && { equals }), lastYearOf: name }];
}
