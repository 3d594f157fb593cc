import { cellName } from '../address';
import type { Area, CellValue } from '../cell';
import { rangeOf } from './areas';
import { expected, sameStored } from './cells';
import { ReadBackError } from './excelError';
import { inBlocks } from './readSheet';
import type { Session, Work } from './session';
import type { Written } from './write';

/** Reads what was written back and compares it cell for cell. */
export async function verify(work: Work, written: Written): Promise<void> {
  if (written.area.rows === 0) return;
  const different = await differences(work.context, written.sheet, written.area, (answer, row, column) => holds(answer, written.values[row]![column]!), (cells) => {
    work.signal?.throwIfAborted();
    work.report(cells);
  });
  const [first] = different;
  if (first) throw new ReadBackError(cellName(first.row, first.column));
}

/** Cells of an area for whose answer `fits` says no; it is given the cell's place from the area's corner. */
export async function differences(
  context: Session,
  sheet: string,
  area: Area,
  fits: (answer: string | number | boolean, row: number, column: number) => boolean,
  report: (cells: number) => void = () => undefined,
): Promise<readonly { readonly row: number; readonly column: number }[]> {
  const found: { row: number; column: number }[] = [];
  await inBlocks(area, async (block) => {
    const range = rangeOf(context.workbook.worksheets.getItem(sheet), block);
    range.load('values');
    await context.sync();
    range.values.forEach((cells, r) =>
      cells.forEach((answer, c) => {
        const row = block.row + r;
        const column = block.column + c;
        if (!fits(answer, row - area.row, column - area.column)) found.push({ row, column });
      }),
    );
    report(block.rows * block.columns);
  });
  return found;
}

/** Whether Excel's answer for a cell is this value. */
export function holds(answer: string | number | boolean, value: CellValue): boolean {
  const wanted = expected(value);
  if (wanted === null) return answer === '';
  return sameStored(answer, typeof wanted === 'object' ? wanted.error : wanted);
}
