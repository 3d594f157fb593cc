import type { Evaluation, FieldCatalogue, Table } from '../../engine';
import type { Lang } from '../../text/text';
import type { ColumnMatch, SubjectColumns } from '../layout';

/** A run that documents are drawn up from. */
export interface Documented {
  readonly evaluation: Evaluation;
  readonly table: Table;
  readonly subjects: SubjectColumns;
  readonly matches: readonly ColumnMatch[];
  readonly catalogue: FieldCatalogue;
  /** Name of the user's sheet. */
  readonly source: string;
  readonly lang: Lang;
}

/** What a row's subject is called: its name, else its code, else its row. */
export const subjectName = ({ subjects }: Pick<Documented, 'subjects'>, row: number): string =>
  subjects.names[row] || subjects.ids[row] || String((subjects.rows[row] ?? row) + 1);
