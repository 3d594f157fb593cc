import { isCellError, type Area, type CellValue } from '../cell';
import type { Plan, Region, SheetPurpose } from '../plan';
import type { Conflict } from '../port';
import type { Book, BookSheet } from './book';
import { contains, intersect, parseReference } from './cellRef';
import { cellValue } from './cellValue';
import { insertedColumns } from './insertedColumns';
import type { Ours } from './ours';
import { mergesOf, scanSheet, tablesOf } from './readSheet';
import { cellsOfRow, endsBefore } from './rowCells';
import { sameSheetName } from './sheetNames';
import { attribute, child, isTrue, type XmlElement } from './xmlTree';

/** Everything that stands in the plan's way; nothing is ever overwritten that is not ours. */
export function findConflicts(book: Book, ours: Ours, strings: () => readonly string[], plan: Plan): readonly Conflict[] {
  const anySheet = plan.region?.sheet ?? book.sheets[0]?.id ?? '';
  if (book.strict) return [{ kind: 'strict', sheet: anySheet, area: null, sample: '' }];
  // A newer version keeps in its record what this one would lose.
  if (ours.newer) return [{ kind: 'read-only', sheet: anySheet, area: null, sample: '' }];
  return [...sheetConflicts(book, ours, plan), ...(plan.region ? regionConflicts(book, ours, strings, plan.region) : []), ...insertedColumns(book, ours, strings, plan)];
}

function sheetConflicts(book: Book, ours: Ours, plan: Plan): readonly Conflict[] {
  const stays = new Set([...plan.sheets, ...plan.record.sheets].map((each) => each.purpose));
  const mine = (purpose: SheetPurpose): BookSheet | undefined => ours.sheets.find((each) => each.purpose === purpose)?.sheet;
  const added = plan.sheets.filter((spec) => !mine(spec.purpose));
  const dropped = ours.sheets.filter((each) => !stays.has(each.purpose)).map((each) => each.sheet);
  const structure: readonly Conflict[] = book.locked && added.length + dropped.length > 0 ? [{ kind: 'protected', sheet: '', area: null, sample: added[0]?.name ?? dropped[0]!.name }] : [];
  const sheets = plan.sheets.flatMap((spec): Conflict[] => {
    const own = mine(spec.purpose);
    const holder = book.sheets.find((sheet) => sheet !== own && sameSheetName(sheet.name, spec.name) && !dropped.includes(sheet));
    return [
      ...(holder ? [{ kind: 'name-taken', sheet: holder.id, area: null, sample: holder.name } as const] : []),
      ...(own && isProtected(scanSheet(book, own, () => {})) ? [{ kind: 'protected', sheet: own.id, area: null, sample: own.name } as const] : []),
    ];
  });
  return [...structure, ...sheets];
}

function regionConflicts(book: Book, ours: Ours, strings: () => readonly string[], region: Region): readonly Conflict[] {
  const sheet = book.sheets.find((each) => each.id === region.sheet && each.part !== '');
  if (!sheet) throw new RangeError(`no sheet ${region.sheet}`);
  const { area } = region;
  const mine = ours.regions.filter((each) => each.sheet.id === sheet.id).map((each) => each.area);
  const found = standing(book, sheet, strings, area, mine);
  if (isProtected(found.root)) return [{ kind: 'protected', sheet: sheet.id, area: null, sample: sheet.name }];
  const conflict = (kind: Conflict['kind'], where: Area, sample: string): Conflict => ({ kind, sheet: sheet.id, area: where, sample });
  return [
    ...mergesOf(found.root).filter((merge) => intersect(merge, area)).map((merge) => conflict('merged', merge, '')),
    ...tablesOf(book, sheet).filter((table) => intersect(table.area, area)).map((table) => conflict('table', table.area, table.name)),
    ...found.arrays.map((array) => conflict('array-formula', array.area, array.formula)),
    ...found.occupied.map(({ area: where, sample }) => conflict('occupied', where, sample)),
  ];
}

export const isProtected = (root: XmlElement): boolean => isTrue(attribute(child(root, 'sheetProtection'), 'sheet'));

interface Standing {
  readonly root: XmlElement;
  readonly occupied: readonly { readonly area: Area; readonly sample: string }[];
  readonly arrays: readonly { readonly area: Area; readonly formula: string }[];
}

/** What stands in the area that is not ours: cells with content, and arrays that reach into it. */
function standing(book: Book, sheet: BookSheet, strings: () => readonly string[], area: Area, mine: readonly Area[]): Standing {
  const occupied: { area: Area; sample: string }[] = [];
  const arrays: { area: Area; formula: string }[] = [];
  const isArray = (row: number, column: number): boolean => arrays.some((array) => contains(array.area, row, column));
  const root = scanSheet(book, sheet, (xml, row, syntax) => {
    const inside = row >= area.row && row < area.row + area.rows;
    const mayHoldArray = /\st\s*=\s*["'](?:array|dataTable)["']/.test(xml);
    if (!mayHoldArray && (!inside || endsBefore(xml, syntax, area.column))) return;
    for (const cell of cellsOfRow(xml, syntax)) {
      const array = cell.formula?.kind === 'array' || cell.formula?.kind === 'dataTable' ? parseReference(cell.formula.ref ?? '') : null;
      if (array && intersect(array, area) && !mine.some((own) => contains(own, row, cell.column))) arrays.push({ area: array, formula: `=${cell.formula!.text}` });
      if (!contains(area, row, cell.column) || mine.some((own) => contains(own, row, cell.column)) || isArray(row, cell.column)) continue;
      const value = cellValue(cell, cell.type === 's' ? strings() : [], book.date1904, sheet.part);
      if (value === null && !cell.formula) continue;
      joinCell(occupied, row, cell.column, sampleOf(value) || `=${cell.formula?.text ?? ''}`);
    }
  });
  return { root, occupied: joinRuns(occupied), arrays };
}

/** Cells side by side are one run. */
function joinCell(runs: { area: Area; sample: string }[], row: number, column: number, sample: string): void {
  const last = runs.at(-1);
  if (last && last.area.row === row && last.area.column + last.area.columns === column) last.area = { ...last.area, columns: last.area.columns + 1 };
  else runs.push({ area: { row, column, rows: 1, columns: 1 }, sample });
}

/** Equal runs below each other are one area. */
function joinRuns(runs: readonly { readonly area: Area; readonly sample: string }[]): readonly { readonly area: Area; readonly sample: string }[] {
  const areas: { area: Area; sample: string }[] = [];
  const open = new Map<string, { area: Area; sample: string }>();
  for (const { area, sample } of runs) {
    const key = `${area.column} ${area.columns}`;
    const above = open.get(key);
    if (above && above.area.row + above.area.rows === area.row) {
      above.area = { ...above.area, rows: above.area.rows + 1 };
    } else {
      const started = { area, sample };
      areas.push(started);
      open.set(key, started);
    }
  }
  return areas;
}

function sampleOf(value: CellValue): string {
  const text = value === null ? '' : isCellError(value) ? value.error : String(value);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
