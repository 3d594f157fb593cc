import { decimalOf } from '../../engine/number/cell';
import { isCellError, type CellValue } from '../cell';
import type { RawSheet } from '../port';
import { addressOf, type Address } from './address';
import type { BlockKind } from './blocks';
import { stepsOf, type Steps } from './keyWords';
import { BLOCK_MARK, kindMarks, RULE_MARK } from './ruleSheet';

/** A block as it stands on a sheet, not yet understood. Rows and columns are the sheet's, from 0. */
export interface SheetBlock {
  readonly address: Address;
  readonly kind: BlockKind;
  readonly offered: boolean;
  /** Its title row, and the column of its title. */
  readonly row: number;
  readonly first: number;
  /** What each column of a table is; nothing for properties. */
  readonly columns: ReadonlyMap<number, Steps>;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly row: number;
  /** Content of the grey column. */
  readonly id: string;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly column: number;
  readonly value: Exclude<CellValue, null>;
}

/** The grey column; where it stands when columns were inserted in front of it. */
export function markColumn({ values }: Pick<RawSheet, 'values'>): number | null {
  for (const row of values.slice(0, 20)) {
    const found = row.findIndex((value) => value === RULE_MARK);
    if (found >= 0) return found;
  }
  return null;
}

/** Whether the sheet bears the mark of a rule sheet. */
export const isRuleSheet = (raw: Pick<RawSheet, 'values'>): boolean => markColumn(raw) !== null;

/** The blocks of a rule sheet from top to bottom; null without the mark. Blank rows anywhere say nothing. */
export function sheetBlocks({ values, used }: RawSheet): readonly SheetBlock[] | null {
  const mark = markColumn({ values });
  if (mark === null) return null;
  const blocks: { -readonly [Key in keyof SheetBlock]: SheetBlock[Key] extends readonly SheetRow[] ? SheetRow[] : SheetBlock[Key] }[] = [];
  let wantsHead = false;
  values.forEach((line, index) => {
    const row = used.row + index;
    const id = wordsIn(line[mark] ?? null).trim();
    const begun = id.startsWith(BLOCK_MARK) ? begin(id.slice(BLOCK_MARK.length), row, used.column + Math.max(mark + 1, line.findIndex((value, at) => at > mark && value !== null))) : null;
    if (begun) {
      blocks.push(begun);
      wantsHead = begun.kind !== 'properties';
      return;
    }
    const cells = line.flatMap((value, at): SheetCell[] => (at <= mark || value === null || wordsIn(value).trim() === '' ? [] : [{ column: used.column + at, value }]));
    const block = blocks.at(-1);
    if (block === undefined || (cells.length === 0 && (id === '' || wantsHead))) return;
    if (wantsHead) {
      block.columns = new Map(cells.flatMap(({ column, value }) => columnOf(block.address, column, wordsIn(value))));
      wantsHead = false;
    } else block.rows.push({ row, id, cells });
  });
  return blocks;
}

function begin(spelling: string, row: number, first: number) {
  const [, bare = '', kind = '', offered = ''] = /^(.*?)(\[\]|\{\})?(\?)?$/s.exec(spelling) ?? [];
  const address = addressOf(bare);
  const found = (Object.keys(kindMarks) as BlockKind[]).find((each) => kindMarks[each] === kind);
  return address === null || found === undefined ? null : { address, kind: found, offered: offered === '?', row, first, columns: new Map<number, Steps>(), rows: [] as SheetRow[] };
}

function columnOf(address: Address, column: number, words: string): (readonly [number, Steps])[] {
  const steps = stepsOf(sectionOf(address), words);
  return steps === null ? [] : [[column, steps]];
}

/** Last key of an address. */
export function sectionOf(address: Address): string {
  const found = address.at(-1);
  return found !== undefined && 'key' in found ? found.key : '';
}

/** What a cell says, as text: numbers as people write them, marks as yes and no. */
export function wordsIn(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return decimalText(value);
  return isCellError(value) ? value.error : value;
}

/** The decimal that a cell's number stands for, without exponents. */
function decimalText(value: number): string {
  const { mantissa, scale } = decimalOf(value);
  const digits = String(Math.abs(mantissa)).padStart(scale + 1, '0') + '0'.repeat(Math.max(0, -scale));
  const words = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
  return (mantissa < 0 ? '-' : '') + (words.includes('.') ? words.replace(/\.?0+$/, '') : words);
}
