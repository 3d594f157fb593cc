import { useEffect, useMemo, useState } from 'react';

import type { Prepared } from '../../app/evaluate';
import type { Selection, Workbook } from '../../workbook/port';

/** Rows of the table that the last selection in it reached into, in their order; a selection elsewhere leaves those that were. */
export function useSelectedRows(workbook: Workbook, prepared: Prepared | null, shown: boolean): readonly number[] {
  const [rows, setRows] = useState<readonly number[]>([]);
  useEffect(() => {
    if (prepared === null || !shown) return undefined;
    let isOver = false;
    const follow = (selection: Selection | null): void => {
      const found = selection === null ? [] : rowsOf(selection, prepared);
      if (!isOver && found.length > 0) setRows(found);
    };
    // A host that fails to tell what is selected leaves the search box.
    workbook.selection().then(follow, () => undefined);
    const stop = workbook.onSelected(follow);
    return () => {
      isOver = true;
      stop();
    };
  }, [workbook, prepared, shown]);
  return useMemo(() => rows.filter((row) => row < (prepared?.subjects.rows.length ?? 0)), [rows, prepared]);
}

/** The first of the selected rows, or the row chosen in the pane since; null for none. */
export function useChosenRow(selected: readonly number[]): [row: number | null, choose: (row: number | null) => void] {
  const [chosen, setChosen] = useState<{ readonly since: readonly number[]; readonly row: number | null } | null>(null);
  const row = chosen?.since === selected ? chosen.row : (selected[0] ?? null);
  return [row, (next) => setChosen({ since: selected, row: next })];
}

function rowsOf({ sheet, area }: Selection, { raw, subjects }: Prepared): readonly number[] {
  if (sheet !== raw.sheet.id) return [];
  return subjects.rows.flatMap((row, at) => (row >= area.row && row < area.row + area.rows ? [at] : []));
}
