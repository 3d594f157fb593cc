import { useEffect, useState } from 'react';

import type { Prepared } from '../../../app/evaluate';
import type { Selection, Workbook } from '../../../workbook/port';

/**
 * The firm whose row is selected in the table, or the one chosen in the pane since; null for none. A selection
 * elsewhere leaves the firm that was.
 */
export function useSelectedRow(workbook: Workbook, prepared: Prepared | null, shown: boolean): [row: number | null, choose: (row: number | null) => void] {
  const [row, choose] = useState<number | null>(null);
  useEffect(() => {
    if (prepared === null || !shown) return undefined;
    let isOver = false;
    const follow = (selection: Selection | null): void => {
      const found = selection === null ? null : rowOf(selection, prepared);
      if (!isOver && found !== null) choose(found);
    };
    // A host that fails to tell what is selected leaves the search box.
    workbook.selection().then(follow, () => undefined);
    const stop = workbook.onSelected(follow);
    return () => {
      isOver = true;
      stop();
    };
  }, [workbook, prepared, shown]);
  const isThere = row !== null && prepared !== null && row < prepared.subjects.rows.length;
  return [isThere ? row : null, choose];
}

/** The first firm that the selection reaches into. */
function rowOf({ sheet, area }: Selection, { raw, subjects }: Prepared): number | null {
  if (sheet !== raw.sheet.id) return null;
  const found = subjects.rows.findIndex((row) => row >= area.row && row < area.row + area.rows);
  return found < 0 ? null : found;
}
