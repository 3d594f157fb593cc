import type { CellValue } from '../cell';
import type { Style } from '../plan';
import { isProtected } from './conflicts';
import type { Book, BookSheet } from './book';
import { openStyles } from './bookStyles';
import { editBook, recalculate } from './bookXml';
import { dropCalculationChain } from './calculationChain';
import { cellXml, formulaXml } from './cellXml';
import { FileError } from './fileError';
import { draftOf, type Parts } from './parts';
import { patchSheet } from './patchSheet';
import { dimensionCuts } from './sheetEnvelope';
import { storedFormula } from './storedFormula';
import type { NewCell } from './writeBlock';

/** A person's own change to one cell. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** The value; with a formula, its result where it is known. Text stays text, also with `=` in front. */
  readonly value: CellValue;
  /** With or without `=`; null or left out for a plain value. */
  readonly formula?: string | null;
  /** Laid over the format the cell has. */
  readonly style?: Style;
}

/**
 * The package with a person's edits. The last edit of a cell counts.
 * @throws FileError strict, protected, array-formula
 */
export function editCells(book: Book, sheet: BookSheet, edits: readonly CellEdit[]): Parts {
  if (book.strict) throw new FileError('strict');
  const draft = draftOf(book.parts);
  const styles = openStyles(draft, book);
  const cells = new Map(edits.map((edit) => [`${edit.row} ${edit.column}`, edit]));
  const rows = new Map<number, NewCell[]>();
  for (const edit of [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(edit.row) ?? [];
    row.push({
      column: edit.column,
      write: (prefix, name, former) => {
        const style = edit.style ? styles.format(edit.style, former) : former;
        return typeof edit.formula === 'string' ? formulaXml(prefix, name, storedFormula(edit.formula), edit.value, style) : cellXml(prefix, name, edit.value, style);
      },
    });
    rows.set(edit.row, row);
  }
  const { entry, formulasGone } = patchSheet(draft.entry(sheet.part), {
    rows,
    clear: [],
    envelope(root, source) {
      if (isProtected(root)) throw new FileError('protected', { sheet: sheet.name });
      return dimensionCuts(root, source, bounds(edits));
    },
  });
  draft.place(entry);
  if (formulasGone) dropCalculationChain(draft, book);
  draft.write(book.name, editBook(draft.text(book.name), book.name, [recalculate]));
  styles.close();
  return draft.parts();
}

function bounds(edits: readonly CellEdit[]): { row: number; column: number; rows: number; columns: number } {
  const least = (of: (edit: CellEdit) => number): number => edits.reduce((value, edit) => Math.min(value, of(edit)), Infinity);
  const most = (of: (edit: CellEdit) => number): number => edits.reduce((value, edit) => Math.max(value, of(edit)), 0);
  const [row, column] = [least((edit) => edit.row), least((edit) => edit.column)];
  return { row, column, rows: most((edit) => edit.row) - row + 1, columns: most((edit) => edit.column) - column + 1 };
}
