import { isError, type Issue } from '../../engine/issue';
import { isMap } from '../../engine/ruleset/reading';
import type { RulesetDocument } from '../../engine/ruleset/types';
import { isCellError } from '../cell';
import type { RawSheet } from '../port';
import { addressOf, spelledAddress, type Address } from './address';
import { readCell } from './cellText';
import { growingDocument, type Growing, type GrowingDocument, type GrowingMap, type Place, type Places } from './growing';
import { beginsKnown, stepsOf, type Steps } from './keyWords';
import { sectionOf, sheetBlocks, wordsIn, type SheetBlock, type SheetCell, type SheetRow } from './sheetBlocks';

export interface RuleSheetReading {
  /** null where the sheet is none of ours or has a fault of its own. */
  readonly document: RulesetDocument | null;
  /** The cell of a path such as `indicators[2].weight`. */
  readonly places: Places;
  /** Faults of the sheet itself, each with its cell. */
  readonly issues: readonly Issue[];
}

/**
 * The ruleset that stands on a sheet: what `ruleSheet` wrote, as people have changed it since. Rows are told by
 * what they say, not by where they stand; blank rows, order of columns and looks do not matter.
 */
export function readRuleSheet(raw: RawSheet): RuleSheetReading {
  const blocks = sheetBlocks(raw);
  const growing = growingDocument({ row: raw.used.row, column: raw.used.column });
  const issues: Issue[] = [];
  const report: Report = (code, place, params = {}, severity = 'error') => void issues.push({ severity, code, params, cell: { sheet: raw.sheet.name, ...place } });
  if (blocks === null) report('rule-sheet-unknown', { row: raw.used.row, column: raw.used.column });
  else grow(blocks, growing, report);
  return { document: issues.some(isError) ? null : (growing.root as RulesetDocument), places: growing.places(), issues };
}

type Report = (code: string, place: Place, params?: Issue['params'], severity?: Issue['severity']) => void;

interface Work {
  readonly growing: GrowingDocument;
  readonly report: Report;
  /** Items of tables by the spelling of their block and the number of their row; a row that was copied gives two. */
  readonly items: Map<string, GrowingMap[]>;
  /** Rows that other blocks belong to. */
  readonly owners: ReadonlySet<string>;
}

function grow(blocks: readonly SheetBlock[], growing: GrowingDocument, report: Report): void {
  const owners = new Set(blocks.flatMap(({ address }) => address.flatMap((part, at) => ('row' in part ? [spelledAddress(address.slice(0, at + 1))] : []))));
  const work: Work = { growing, report, items: new Map(), owners };
  const depth = ({ address }: SheetBlock): number => address.filter((part) => 'row' in part).length;
  for (const block of [...blocks].sort((a, b) => depth(a) - depth(b) || a.row - b.row)) {
    if (block.offered && !block.rows.some((row) => says(block, row, work))) continue;
    const title: Place = { row: block.row, column: block.first };
    const parents = parentsOf(block, work);
    if (parents.length === 0) report('rule-orphan', title, {}, 'warning');
    for (const parent of parents) growBlock(block, parent, title, work);
  }
}

/** The maps in which a block's last step stands. */
function parentsOf({ address }: SheetBlock, { growing, items }: Work): readonly GrowingMap[] {
  const at = address.findLastIndex((part) => 'row' in part);
  if (at < 0) return [growing.root];
  return items.get(spelledAddress(address.slice(0, at + 1))) ?? [];
}

function growBlock(block: SheetBlock, parent: GrowingMap, title: Place, work: Work): void {
  const steps = keysAfterRow(block.address);
  if (block.kind === 'list') {
    const list = listAt(parent, steps, title, work);
    if (list !== null) growList(block, list, work);
    else work.report('rule-twice', title, { name: steps.at(-1) ?? '' });
    return;
  }
  const map = mapAt(parent, steps, title, work);
  if (map === null) work.report('rule-twice', title, { name: steps.at(-1) ?? '' });
  else if (block.kind === 'keyed') growKeyed(block, map, work);
  else growProperties(block, map, work);
}

function keysAfterRow(address: Address): Steps {
  const at = address.findLastIndex((part) => 'row' in part);
  return address.slice(at + 1).map((part) => (part as { key: string }).key);
}

function mapAt(from: GrowingMap, steps: Steps, place: Place, { growing }: Work): GrowingMap | null {
  return steps.reduce<GrowingMap | null>((map, key) => map && growing.inner(map, key, place, false), from);
}

function listAt(from: GrowingMap, steps: Steps, place: Place, work: Work): Growing[] | null {
  const map = mapAt(from, steps.slice(0, -1), place, work);
  return map && work.growing.inner(map, steps.at(-1) ?? '', place, true);
}

function growProperties(block: SheetBlock, map: GrowingMap, work: Work): void {
  const section = sectionOf(block.address);
  for (const row of block.rows) {
    const words = row.cells.find(({ column }) => column === block.first);
    const content = row.cells.find(({ column }) => column === block.first + 1);
    // What was emptied is gone; further to the right people may write what they like.
    if (content === undefined) continue;
    const steps = propertySteps(section, words === undefined ? '' : wordsIn(words.value), row.id);
    if (steps.length > 0) putCell(map, steps, content, row, work);
    else work.report('rule-no-name', { row: row.row, column: block.first });
  }
}

/** By its words, which a person may have changed; by the grey column where nobody knows the words. */
function propertySteps(section: string, words: string, id: string): Steps {
  const told = stepsOf(section, words) ?? [];
  if (beginsKnown(section, words) || id === '') return told;
  const steps = addressOf(id)?.flatMap((part) => ('key' in part ? [part.key] : [])) ?? [];
  return steps.length > 0 ? steps : told;
}

/** Whether a row says anything: its number alone does not, unless other blocks belong to it. */
function says({ address, columns }: SheetBlock, { id, cells }: SheetRow, { owners }: Work): boolean {
  return cells.some(({ column }) => columns.get(column)?.length !== 0) || owners.has(spelledAddress([...address, { row: id }]));
}

function growList(block: SheetBlock, list: Growing[], work: Work): void {
  for (const row of block.rows.filter((each) => says(block, each, work))) {
    const item = work.growing.item(list, placeOf(row), blankOf(block, row));
    remember(block, row, item, work);
    growItem(block, row, item, work);
  }
}

function growKeyed(block: SheetBlock, map: GrowingMap, work: Work): void {
  const keyColumn = [...block.columns].find(([, steps]) => steps[0] === '@key')?.[0];
  for (const row of block.rows.filter((each) => says(block, each, work))) {
    const cell = row.cells.find(({ column }) => column === keyColumn);
    const key = cell === undefined ? undefined : readCell(wordsIn(cell.value));
    if (cell === undefined || key === undefined || !('value' in key) || typeof key.value !== 'string') {
      work.report('rule-no-name', { row: row.row, column: keyColumn ?? block.first });
      continue;
    }
    const place = { row: row.row, column: cell.column };
    const item = Object.hasOwn(map, key.value) ? null : work.growing.inner(map, key.value, place, false);
    if (item === null) {
      work.report('rule-twice', place, { name: key.value });
      continue;
    }
    remember(block, row, item, work);
    growItem(block, { ...row, cells: row.cells.filter((each) => each !== cell) }, item, work);
  }
}

function growItem(block: SheetBlock, row: SheetRow, item: GrowingMap, work: Work): void {
  for (const cell of row.cells) {
    const steps = block.columns.get(cell.column);
    if (steps === undefined) work.report('rule-no-column', { row: row.row, column: cell.column }, { text: wordsIn(cell.value) });
    else if (steps.length > 0) putCell(item, steps, cell, row, work);
  }
  const benchmark = item['benchmark'];
  // A clerk who fills in the number means it as given.
  if (spelledAddress(block.address) === 'indicators' && benchmark !== undefined && isMap(benchmark as RulesetDocument) && 'value' in (benchmark as GrowingMap) && !('as' in (benchmark as GrowingMap))) {
    (benchmark as GrowingMap)['as'] = 'given';
  }
}

function remember({ address }: SheetBlock, row: SheetRow, item: GrowingMap, { items }: Work): void {
  if (row.id === '') return;
  const key = spelledAddress([...address, { row: row.id }]);
  items.set(key, [...(items.get(key) ?? []), item]);
}

function putCell(map: GrowingMap, steps: Steps, cell: SheetCell, { row }: SheetRow, work: Work): void {
  const place = { row, column: cell.column };
  if (isCellError(cell.value)) {
    work.report('rule-cell-error', place, { error: cell.value.error });
    return;
  }
  const words = isDay(steps, cell) ? dayOf(cell.value as number) : wordsIn(cell.value);
  const reading = readCell(words);
  if ('fault' in reading) {
    work.report(`rule-${reading.fault}`, place, { text: words });
    return;
  }
  const parent = mapAt(map, steps.slice(0, -1), place, work);
  const key = steps.at(-1) ?? '';
  if (parent === null || !work.growing.put(parent, key, reading.value, place)) work.report('rule-twice', place, { name: key });
}

/** Excel makes a number of a day that somebody types. */
const isDay = (steps: Steps, { value }: SheetCell): boolean => steps[0] === 'edition' && typeof value === 'number' && Number.isInteger(value) && value > 20000;

const dayOf = (serial: number): string => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

const placeOf = (row: SheetRow): Place => ({ row: row.row, column: row.cells[0]?.column ?? 0 });

/** The column that waits for a key, or for the first part of it. */
const blankOf = (block: SheetBlock, row: SheetRow) => (key: string): Place | null => {
  const column = [...block.columns].find(([, steps]) => steps[0] === key)?.[0];
  return column === undefined ? null : { row: row.row, column };
};
