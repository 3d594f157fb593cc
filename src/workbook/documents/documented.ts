import { isGraded, type Evaluation, type FieldCatalogue, type Table } from '../../engine';
import type { LightThresholds } from '../../engine/explain/standing';
import { text, type Lang } from '../../text/text';
import type { ColumnMatch, SubjectColumns } from '../layout';
import type { LastYearValues } from '../story/lastYearWords';

/** A run that documents are drawn up from. */
export interface Documented {
  readonly evaluation: Evaluation;
  /** The grade of each row, and the grades there are, best first: the ruleset's, or those the table brings where it gives none. */
  readonly grades: { readonly order: readonly string[]; readonly of: readonly (string | null)[] };
  readonly table: Table;
  readonly subjects: SubjectColumns;
  readonly matches: readonly ColumnMatch[];
  readonly catalogue: FieldCatalogue;
  /** What was carried in from last year's table; null without one. */
  readonly carried?: LastYearValues | null;
  /** From where on lights are green, blue, orange; quarters where nobody sets them. */
  readonly lights?: LightThresholds;
  /** Name of the user's sheet. */
  readonly source: string;
  readonly lang: Lang;
}

/** Says which fields a ruleset without grades of its own reads and the table lacks: what rests on them comes to nothing. Null where it lacks none. */
export function absentWords({ evaluation: { ruleset }, table }: Pick<Documented, 'evaluation' | 'table'>, lang: Lang): string | null {
  if (isGraded(ruleset)) return null;
  const absent = [...ruleset.needs.required, ...ruleset.needs.optional].filter((field) => !table.columns.has(field));
  return absent.length === 0 ? null : text(lang, 'document.absent', { fields: absent.join(lang === 'zh' ? '、' : ', ') });
}

/** What a row's subject is called: its name, else its code, else its row. */
export const subjectName = ({ subjects }: Pick<Documented, 'subjects'>, row: number): string =>
  subjects.names[row] || subjects.ids[row] || String((subjects.rows[row] ?? row) + 1);
