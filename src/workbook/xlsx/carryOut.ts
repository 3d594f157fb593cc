import type { Plan, Region, SheetSpec } from '../plan';
import type { SheetRecord } from '../record';
import { settledRecord, staleParts } from '../settle';
import type { Book, BookSheet } from './book';
import { addSheet, editBook, recalculate, removeName, removeSheet, renameSheet, setName, tabOf, type BookEdit } from './bookXml';
import { dropCalculationChain, hasFormulas } from './calculationChain';
import { equalsFormula } from './conditionalXml';
import { fixedAreaName, quotedSheet } from './cellRef';
import { keepForeign } from './keepForeign';
import { keepRecord } from './keepRecord';
import { printTitles } from './newBook';
import { SHEET_MARK, type Ours } from './ours';
import { draftOf, type Draft, type Parts } from './parts';
import { patchRegions } from './patchRegions';
import { retargetSheet } from './sheetReferences';
import { writeSheetParts } from './sheetParts';
import { openStyles } from './bookStyles';
import { forgetTypes, sweep } from './sweep';
import { freeName, tie, untie } from './tying';

/** A plan; or several regions at once, where a later run is taken back. */
export type Work = Omit<Plan, 'region'> & { readonly regions: readonly Region[] };

/**
 * The package with the work done. Regions and sheets of ours that it replaces or drops are gone with all their
 * parts; every part of the user's that it does not have to touch keeps its bytes.
 * `step` is called after each piece of work and may throw: nothing has happened to the package then.
 */
export function carryOut(book: Book, ours: Ours, work: Work, step: () => void): Parts {
  const draft = draftOf(book.parts);
  const styles = openStyles(draft, book);
  const stale = staleParts({ ...work, region: work.regions[0] ?? null }, ours.record);
  const isStale = (anchor: string): boolean => stale.regions.some((each) => each.anchor === anchor) && !work.regions.some((each) => each.anchor === anchor);
  const sheetOf = (purpose: SheetRecord['purpose']): BookSheet | null => ours.sheets.find((each) => each.purpose === purpose)?.sheet ?? null;
  const dropped = stale.sheets.flatMap(({ purpose }) => sheetOf(purpose) ?? []);
  const replaced = work.sheets.flatMap(({ purpose }) => sheetOf(purpose) ?? []);

  // First everything of ours goes, so that new parts take the names of the old.
  untie(draft, book.name, dropped.map((sheet) => sheet.relationship));
  for (const sheet of replaced) keepForeign(draft, book, sheet, chartsOf(ours, sheet));
  if ([...dropped, ...replaced].some((sheet) => hasFormulas(book, sheet))) dropCalculationChain(draft, book);
  sweep(draft, book.parts);
  for (const sheet of dropped) retargetSheet(draft, book, sheet.name, null);
  for (const spec of work.sheets) {
    const former = sheetOf(spec.purpose);
    if (former && former.name !== spec.name) retargetSheet(draft, book, former.name, spec.name);
  }
  const edits: BookEdit[] = [...dropped.map((sheet) => removeSheet(sheet.id)), ...stale.regions.filter((each) => isStale(each.anchor)).map((each) => removeName(each.anchor, null))];
  step();

  const written = new Map<SheetSpec['purpose'], BookSheet>();
  const ids = book.sheets.map((sheet) => Number(sheet.id));
  for (const spec of work.sheets) {
    const former = sheetOf(spec.purpose);
    const sheet = former ?? newSheet(draft, book, spec.name, nextId(ids));
    edits.push(former ? renameSheet(former.id, spec.name) : addSheet(spec.name, sheet.id, sheet.relationship), repeatRows(sheet.id, spec), mark(sheet.id, spec.purpose));
    writeSheetParts(draft, sheet.part, spec, styles);
    written.set(spec.purpose, sheet);
    step();
  }

  for (const sheet of book.sheets) {
    const old = ours.regions.filter((each) => each.sheet.id === sheet.id && (isStale(each.anchor) || work.regions.some((one) => one.anchor === each.anchor)));
    const fresh = work.regions.filter((region) => region.sheet === sheet.id);
    if (dropped.includes(sheet) || replaced.includes(sheet) || old.length + fresh.length === 0) continue;
    const former = old.map(({ anchor, area }) => ({ area, equals: equalsOf(ours, anchor) }));
    if (patchRegions(draft, sheet, former, fresh, styles)) dropCalculationChain(draft, book);
    for (const region of fresh) edits.push(setName(region.anchor, null, true, `${quotedSheet(sheet.name)}!${fixedAreaName(region.area)}`));
    step();
  }

  draft.write(book.name, editBook(draft.text(book.name), book.name, [...edits, recalculate]));
  keepRecord(draft, book.name, ours.part, settledRecord({ ...work, region: null }, new Map([...written].map(([purpose, sheet]) => [purpose, sheet.id]))));
  styles.close();
  forgetTypes(draft, book.parts);
  const parts = draft.parts();
  step();
  return parts;
}

function newSheet(draft: Draft, book: Book, name: string, id: string): BookSheet {
  const part = freeName(draft, 'xl/worksheets/sheet');
  // Takes the name before the next sheet looks for one.
  draft.write(part, '');
  return { id, name, visible: true, part, relationship: tie(draft, book.name, 'worksheet', part) };
}

function nextId(ids: number[]): string {
  const id = Math.max(0, ...ids) + 1;
  ids.push(id);
  return String(id);
}

/** Header rows on every printed page. The tab is looked up when the sheets are in their places. */
const repeatRows = (id: string, { name, page }: SheetSpec): BookEdit => (root, source) => {
  const edit = page.repeatRows > 0 ? setName('_xlnm.Print_Titles', tabOf(root, id), false, printTitles(name, page.repeatRows)) : removeName('_xlnm.Print_Titles', tabOf(root, id));
  return edit(root, source);
};

/** Marks the sheet as ours. */
const mark = (id: string, purpose: string): BookEdit => (root, source) => setName(SHEET_MARK, tabOf(root, id), true, equalsFormula(purpose))(root, source);

const chartsOf = (ours: Ours, sheet: BookSheet): ReadonlySet<string> => {
  const purpose = ours.sheets.find((each) => each.sheet === sheet)?.purpose;
  return new Set(ours.record.sheets.filter((each) => each.purpose === purpose).flatMap((each) => each.layout.charts.map((chart) => chart.name)));
};

const equalsOf = (ours: Ours, anchor: string): ReadonlySet<string> =>
  new Set(ours.record.regions.filter((each) => each.anchor === anchor).flatMap((each) => each.layout.conditional.map((format) => format.equals)));
