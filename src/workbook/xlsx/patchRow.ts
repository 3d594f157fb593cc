import { cellName } from '../address';
import type { Area } from '../cell';
import { contains, parseReference } from './cellRef';
import { FileError } from './fileError';
import type { SheetPatch } from './patchSheet';
import { cellsOfRow, endOfCells, type RowCell, type SheetSyntax } from './rowCells';
import { shiftFormula } from './shiftFormula';
import type { NewCell } from './writeBlock';
import { cellText } from './xmlText';

/** What a cell becomes: its new element, or '' for none. `style` is the format it had. */
export type WriteCell = (prefix: string, name: string, style: number) => string;

export interface RowEditor {
  /** A row of the file with its changes; the same text where nothing touches it. */
  readonly row: (xml: string, row: number, syntax: SheetSyntax) => string;
  /** A row the file does not have. */
  readonly newRow: (row: number, syntax: SheetSyntax) => string;
  readonly formulasGone: () => boolean;
}

/** Edits the rows of one sheet from top to bottom; it must see every row, for formulas that rows share. */
export function rowEditor(patch: Pick<SheetPatch, 'rows' | 'clear'>): RowEditor {
  const clear = [...patch.clear];
  const arrays: Area[] = [];
  const unshared = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  let formulasGone = false;

  const isCleared = (row: number, column: number): boolean => clear.some((area) => contains(area, row, column));
  const isEdited = (row: number, column: number): boolean => isCleared(row, column) || (patch.rows.get(row)?.some((edit) => edit.column === column) ?? false);

  /** A cell of the file goes or changes: what its formula meant to other cells must be settled. */
  const leave = ({ formula, column }: RowCell, row: number): void => {
    if (arrays.some((area) => contains(area, row, column) && !wholly(area))) throw new FileError('array-formula', { cell: cellName(row, column) });
    if (!formula) return;
    formulasGone = true;
    const area = formula.ref === null ? null : parseReference(formula.ref);
    if (!area) return;
    // The others of a shared formula get theirs written out.
    if (formula.kind === 'shared') unshared.set(formula.shared ?? '', { text: formula.text, row, column });
    // What an array spilled by itself goes with it.
    if (formula.dynamic) clear.push(area);
  };
  const wholly = (area: Area): boolean => {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) if (!isEdited(row, column)) return false;
    }
    return true;
  };
  /** Arrays that were entered as such hold together: no part of them may change alone. */
  const meetArrays = (cells: readonly RowCell[]): void => {
    for (const { formula } of cells) {
      const area = formula?.kind === 'array' && !formula.dynamic ? parseReference(formula.ref ?? '') : null;
      if (area && area.rows * area.columns > 1) arrays.push(area);
    }
  };

  return {
    formulasGone: () => formulasGone,
    newRow(row, { prefix }) {
      const cells = written(patch.rows.get(row) ?? [], row, prefix);
      return cells === '' ? '' : `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
    },
    row(xml, row, syntax) {
      const edits = patch.rows.get(row) ?? [];
      const clears = clear.some((area) => row >= area.row && row < area.row + area.rows);
      const touched = edits.length > 0 || clears;
      const shares = unshared.size > 0 && /\ssi\s*=/.test(xml);
      if (!shares && !clears && !/\st\s*=\s*["']array["']/.test(xml)) {
        if (!touched) return xml;
        const end = endOfCells(xml, syntax, edits[0]!.column);
        if (end !== null) return openTag(xml) + xml.slice(xml.indexOf('>') + 1, end) + written(edits, row, '') + xml.slice(end);
      }
      const cells = cellsOfRow(xml, syntax);
      meetArrays(cells);
      if (!touched && !shares) return xml;
      return rebuilt(xml, row, syntax, cells, edits, { isCleared, leave, unshared });
    },
  };
}

interface Rules {
  readonly isCleared: (row: number, column: number) => boolean;
  readonly leave: (cell: RowCell, row: number) => void;
  readonly unshared: ReadonlyMap<string, { readonly text: string; readonly row: number; readonly column: number }>;
}

/** The row with each cell kept, changed, left out, or put in, in the order of columns. */
function rebuilt(xml: string, row: number, { prefix }: SheetSyntax, cells: readonly RowCell[], edits: readonly NewCell[], rules: Rules): string {
  const open = openTag(xml);
  let body = '';
  let next = 0;
  let at = xml.indexOf('>') + 1;
  for (const cell of cells) {
    // White space and comments between cells stay.
    body += xml.slice(at, cell.start);
    at = cell.end;
    while (next < edits.length && edits[next]!.column < cell.column) body += written([edits[next++]!], row, prefix);
    if (edits[next]?.column === cell.column) {
      rules.leave(cell, row);
      body += edits[next++]!.write(prefix, cellName(row, cell.column), cell.style);
    } else if (rules.isCleared(row, cell.column)) {
      rules.leave(cell, row);
    } else {
      body += kept(xml.slice(cell.start, cell.end), cell, row, rules);
    }
  }
  body += written(edits.slice(next), row, prefix) + xml.slice(at, Math.max(at, xml.lastIndexOf('</')));
  // A row that was only there for our cells goes with them.
  return body.trim() === '' && /^<(?:\w+:)?row r="\d+">$/.test(open) ? '' : `${open}${body}</${prefix}row>`;
}

/** The start tag without `spans`, a hint that would no longer hold. */
function openTag(xml: string): string {
  const tag = xml.slice(0, xml.indexOf('>') + 1);
  return tag.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '').replace(/\s*\/>$/, '>');
}

const written = (edits: readonly NewCell[], row: number, prefix: string): string => edits.map((edit) => edit.write(prefix, cellName(row, edit.column), 0)).join('');

function kept(xml: string, cell: RowCell, row: number, { unshared }: Rules): string {
  // A cell without a reference takes its place from the one before it, which may be gone.
  const named = /^<[^>]*\sr\s*=/.test(xml) ? xml : xml.replace(/^<(?:\w+:)?c/, `$& r="${cellName(row, cell.column)}"`);
  const master = cell.formula?.kind === 'shared' ? unshared.get(cell.formula.shared ?? '') : undefined;
  if (!master) return named;
  const formula = cellText(shiftFormula(master.text, row - master.row, cell.column - master.column));
  return named.replace(/<((?:\w+:)?f)(?=[\s/>])[^>]*?(?:\/>|>[^<]*<\/\1>)/, (_, name: string) => `<${name}>${formula}</${name}>`);
}
