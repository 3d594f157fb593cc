import { CellValueType } from '@univerjs/core';
import type { ICellData, IDocumentData, Nullable } from '@univerjs/core';
import type { CellValue } from '../../workbook/cell';
import { isCellError } from '../../workbook/cell';

const errors: ReadonlySet<string> = new Set([
  '#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA', '#BUSY!', '#CONNECT!', '#BLOCKED!', '#UNKNOWN!', '#FIELD!',
]);

/** What a cell of the grid holds. Text that merely reads like an error is kept apart by its type. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const value = cell.v;
  if (value === null || value === undefined || value === '') return cell.p ? plainText(cell.p) : null;
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE' || value === '1';
  if (cell.t === CellValueType.NUMBER) return Number(value);
  if (typeof value === 'string' && cell.t !== CellValueType.FORCE_STRING && errors.has(value)) return { error: value };
  return value;
}

/** The content a cell of the grid takes for a value; text stays text however it begins. */
export function contentOf(value: CellValue): ICellData {
  if (value === null || value === '') return {};
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value, t: readsAsOther(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Blank for a person: no value and no formula, whatever the format. */
export const isBlank = (cell: Nullable<ICellData>): boolean => !cell || (valueOf(cell) === null && !cell.f && !cell.si);

/** Text that the grid would take for a formula, a number or an error as soon as someone edits the cell. */
const readsAsOther = (text: string): boolean => text.startsWith('=') || errors.has(text) || (text.trim() !== '' && Number.isFinite(Number(text)));

function plainText(document: IDocumentData): string | null {
  const stream = document.body?.dataStream ?? '';
  return stream.replace(/\r\n$/, '').replace(/\r/g, '\n') || null;
}
