import type { Issue, Label } from '../../../engine';
import type { Comparison, Sides } from '../../../engine/analyse/comparison';
import type { IndicatorGrowth } from '../../../engine/analyse/growth';
import type { Pair } from '../../../engine/analyse/pairs';
import type { SubjectColumns } from '../../layout';

/** Two runs side by side, with what a reader needs to know of them. */
export interface Analysed {
  readonly comparison: Comparison;
  /** Whether before is another year's table, not the same one under another rule. */
  readonly isYears: boolean;
  /** By indicator, of the comparison's subjects; nothing for one table under two rulesets. */
  readonly growth: readonly IndicatorGrowth[];
  /** Rows whose code or name stands twice on their side, so that they were paired with nobody. */
  readonly ambiguous: readonly Pair[];
  /** Fields filled from the year before. */
  readonly carried: readonly string[];
  readonly issues: readonly Issue[];
  /** Whether the grades before are those that the other table has, not worked out. */
  readonly isPublished: boolean;
  /** Sheet ids; null for a sheet of another file. */
  readonly sheets: Sides<string | null>;
  readonly subjects: Sides<SubjectColumns>;
  /** What the sides are called. */
  readonly titles: Sides<Label>;
}

/** What a subject of a comparison is called, and its code where it has one. */
export function named({ subjects }: Pick<Analysed, 'subjects'>, { before, after }: Pair): { readonly name: string; readonly code: string } {
  const side = after === null ? subjects.before : subjects.after;
  const row = (after ?? before) as number;
  const [name, code] = [side.names[row] ?? '', side.ids[row] ?? ''];
  return { name: name || code || String((side.rows[row] ?? row) + 1), code: code === name ? '' : code };
}
