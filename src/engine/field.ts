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
}

export interface FieldCatalogue {
  readonly fields: readonly Field[];
  readonly byName: ReadonlyMap<string, Field>;
}

export function fieldCatalogue(fields: readonly Field[]): FieldCatalogue {
  return { fields, byName: new Map(fields.map((field) => [field.name, field])) };
}
