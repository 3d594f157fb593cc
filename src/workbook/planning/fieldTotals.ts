import type { Evaluation, FieldCatalogue, Fraction } from '../../engine';

export interface FieldTotal {
  readonly field: string;
  readonly unit: string;
  readonly total: Fraction;
  /** Subjects that have the number. */
  readonly count: number;
}

/** Sums over the subjects evaluated of every number that an indicator reads, derived ones too, in order of first use. */
export function fieldTotals({ ruleset, totalOf }: Evaluation, catalogue: FieldCatalogue): readonly FieldTotal[] {
  const fields = new Set(ruleset.indicators.flatMap((one) => [...one.numerator.fields, ...(one.denominator?.fields ?? [])]));
  return [...fields].flatMap((field): FieldTotal[] => {
    const total = totalOf(field);
    const unit = catalogue.byName.get(field)?.unit ?? ruleset.derive.find(({ name }) => name === field)?.unit ?? '';
    return total === null ? [] : [{ field, unit, total: total.sum, count: total.count }];
  });
}
