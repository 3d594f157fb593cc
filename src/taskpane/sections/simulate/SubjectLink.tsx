import { Link } from '@fluentui/react-components';

import type { Prepared } from '../../../app/evaluate';
import type { Workbook } from '../../../workbook/port';

interface Props {
  readonly prepared: Prepared;
  readonly row: number;
  readonly workbook: Workbook;
}

/** A subject's name, which brings its row into view. */
export function SubjectLink({ prepared: { subjects, layout, choices }, row, workbook }: Props) {
  const sheetRow = subjects.rows[row] ?? row;
  const name = subjects.names[row] || subjects.ids[row] || String(sheetRow + 1);
  return <Link as="button" inline onClick={() => void workbook.reveal(choices.sheet, { row: sheetRow, column: layout?.area.column ?? 0, rows: 1, columns: 1 })}>{name}</Link>;
}
