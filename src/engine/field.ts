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
  /** Fields whose column may stand in for this one, said to the user when it does. */
  readonly standIns?: readonly string[];
  /** The field whose value of the year before this is; headers name it by that field's names. */
  readonly lastYearOf?: string;
}

export interface FieldCatalogue {
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
}

/** Before a number field's name: its value of the year before. */
export const LAST_YEAR = '上年';

/** The catalogue of these fields, and of last year's value of every number among them (上年税收实际贡献). */
export function fieldCatalogue(own: readonly Field[]): FieldCatalogue {
  const names = new Set(own.map(({ name }) => name));
  const fields = [...own, ...own.flatMap((field) => (names.has(LAST_YEAR + field.name) ? [] : lastYearsOf(field)))];
  return { fields, byName: new Map(fields.map((field) => [field.name, field])) };
}

function lastYearsOf({ name, en, kind, unit, lastYearOf }: Field): Field[] {
  if (kind !== 'number' || lastYearOf !== undefined) return [];
  const lowered = /^[A-Z][a-z]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en;
  return [{ name: LAST_YEAR + name, en: `Last year: ${lowered}`, kind, ...(unit !== undefined && { unit }), lastYearOf: name }];
}
