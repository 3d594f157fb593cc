import type { CellValue } from '../cell';
import { FileError } from './fileError';
import type { RowCell } from './rowCells';

/**
 * The typed value of a cell: a formula's stored result counts, dates written as ISO text become the serial
 * number Excel would show, date-formatted numbers stay numbers.
 */
export function cellValue(cell: RowCell, strings: readonly string[], date1904: boolean, part: string): CellValue {
  const { content } = cell;
  if (content === null) return null;
  switch (cell.type) {
    case 'n':
      return numberOf(content, part);
    case 's': {
      const text = strings[Number(content)];
      if (text === undefined) throw new FileError('corrupt', { part });
      return text;
    }
    case 'str':
    case 'inlineStr':
      return content;
    case 'b':
      return content.trim() === '1' || content.trim() === 'true';
    case 'e':
      return { error: content };
    case 'd':
      return serialOf(content, date1904) ?? content;
    default:
      throw new FileError('corrupt', { part });
  }
}

function numberOf(content: string, part: string): number | null {
  if (content.trim() === '') return null;
  const value = Number(content);
  if (!Number.isFinite(value)) throw new FileError('corrupt', { part });
  return value;
}

/** Days since 30 December 1899 (or 1 January 1904); null when the text is no ISO date or time. */
function serialOf(text: string, date1904: boolean): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = found.map(Number);
  const days = (Date.UTC(year!, month! - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  const time = ((hour || 0) * 3600 + (minute || 0) * 60 + (second || 0)) / 86_400;
  return days - (date1904 ? 1462 : 0) + time;
}
