import { NO, YES } from '../../engine/index';
import { isCellError, type CellValue } from '../cell';

/** blank: nothing stands in the cell · unreadable: something does, but neither yes nor no. */
export type FlagReading = typeof YES | typeof NO | 'blank' | 'unreadable';

const YES_WORDS = /^(?:是|√|✓|✔|☑|✅|有|对|真|属于|属|为|●|○|◯|★|■|1|y|yes|true|t|on)$/i;
const NO_WORDS = /^(?:否|×|✗|✘|x|☒|❌|无|没有|不是|非|不属于|不|假|□|☐|[-–—―/\\]+|0|n|no|none|false|f|off)$/i;

/**
 * Reads 是/否, √/×, 1/0, Y/N, 有/无, true/false; a cell that repeats the name of the mark (高新技术企业) says yes.
 * @example readFlag('√', '高新技术企业') //=> 1
 */
export function readFlag(cell: CellValue, name: string): FlagReading {
  if (cell === null) return 'blank';
  if (typeof cell === 'boolean') return cell ? YES : NO;
  if (typeof cell === 'number') return cell === 1 ? YES : cell === 0 ? NO : 'unreadable';
  if (isCellError(cell)) return 'unreadable';
  const text = cell.normalize('NFKC').replace(/[\s\u200b\ufeff'‘’。.]/g, '');
  if (text === '') return 'blank';
  if (YES_WORDS.test(text) || text === name) return YES;
  if (NO_WORDS.test(text)) return NO;
  // 是（2021年认定）, 否(已过期)
  const led = /^(是|否)[(,;:、]/.exec(text);
  return led === null ? 'unreadable' : led[1] === '是' ? YES : NO;
}

