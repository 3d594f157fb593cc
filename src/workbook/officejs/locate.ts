import type { Area } from '../cell';
import type { SheetPurpose } from '../plan';
import { ownership, type SheetInfo } from '../port';
import { emptyRecord, type WorkbookRecord } from '../record';
import { recordFromXml, recordNamespace } from '../recordXml';
import { areaOf, loadArea } from './areas';
import { answered, type Session } from './session';

/** Where everything of ours stands in the workbook now. */
export interface Located {
  readonly sheets: readonly SheetInfo[];
  /** The XML part as found; null if there is none. */
  readonly xml: string | null;
  /** The record with the ids sheets have now: a file that went through another program has new ones. */
  readonly record: WorkbookRecord;
  /** A newer MUJUN wrote the record: nothing of ours may be written. */
  readonly newer: boolean;
  /** Regions by anchor. A region whose cells were deleted is missing. */
  readonly regions: ReadonlyMap<string, Standing>;
}

export interface Standing {
  readonly sheet: string;
  readonly area: Area;
}

export async function locate(context: Session): Promise<Located> {
  const { worksheets, customXmlParts } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  const parts = customXmlParts.getByNamespace(recordNamespace);
  parts.load('items/id');
  await context.sync();
  const xml = await readPart(context, parts);
  const read = recordFromXml(xml);
  const found = worksheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, visible: sheet.visibility === 'Visible' }));
  const written = read === 'unknown-version' ? emptyRecord : read;
  const regions = await standings(context, written.regions.map((region) => region.anchor));
  const record = renewed(written, found, regions, await marked(context, written, found));
  const purposes = new Map(record.sheets.map((sheet) => [sheet.id, sheet.purpose]));
  return { sheets: found.map((sheet) => ({ ...sheet, ...ownership(purposes.get(sheet.id)) })), xml, record, newer: read === 'unknown-version', regions };
}

async function readPart(context: Session, parts: Excel.CustomXmlPartScopedCollection): Promise<string | null> {
  const first = parts.items[0];
  if (!first) return null;
  return answered(context, first.getXml());
}

/** Where the named anchors stand; one that no longer names cells is missing. */
export async function standings(context: Session, anchors: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (anchors.length === 0) return new Map();
  const ranges = anchors.map((anchor) => {
    const range = context.workbook.names.getItemOrNullObject(anchor).getRangeOrNullObject();
    loadArea(range);
    range.worksheet.load('id');
    return { anchor, range };
  });
  await context.sync();
  return new Map(ranges.filter(({ range }) => !range.isNullObject).map(({ anchor, range }) => [anchor, { sheet: range.worksheet.id, area: areaOf(range) }]));
}

type Found = Pick<SheetInfo, 'id' | 'name'>;

function renewed(record: WorkbookRecord, sheets: readonly Found[], regions: ReadonlyMap<string, Standing>, marks: ReadonlyMap<string, string>): WorkbookRecord {
  const here = new Set(sheets.map((sheet) => sheet.id));
  return {
    ...record,
    regions: record.regions.map((region) => ({ ...region, sheet: regions.get(region.anchor)?.sheet ?? region.sheet })),
    sheets: record.sheets.flatMap((sheet) => {
      const id = here.has(sheet.id) ? sheet.id : marks.get(sheet.purpose);
      return id === undefined ? [] : [{ ...sheet, id }];
    }),
  };
}

/** Hidden name on a sheet of ours that holds its purpose: it stays when ids change, and a person's sheet never has it. */
const sheetMark = '_MUJUN_SHEET';

/** Queues the mark of a new sheet of ours. */
export function markSheet(sheet: Excel.Worksheet, purpose: SheetPurpose): void {
  sheet.names.add(sheetMark, `="${purpose}"`).visible = false;
}

/** Sheets by the purpose they are marked with, looked for only when an id of the record is gone. */
async function marked(context: Session, record: WorkbookRecord, sheets: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  if (record.sheets.every(({ id }) => sheets.some((sheet) => sheet.id === id))) return new Map();
  const marks = sheets.map(({ id }) => {
    const mark = context.workbook.worksheets.getItem(id).names.getItemOrNullObject(sheetMark);
    mark.load('formula');
    return { id, mark };
  });
  await context.sync();
  const found = marks.filter(({ mark }) => !mark.isNullObject).map(({ id, mark }) => [String(mark.formula).replace(/^="|"$/g, ''), id] as const);
  // A copy of a sheet is marked too; the first in tab order is meant.
  return new Map(found.reverse());
}

/** Puts the record's XML part to exactly `xml`; queued, not sent. */
export function writePart(context: Session, parts: Excel.CustomXmlPartScopedCollection, xml: string | null): void {
  const [first, ...others] = parts.items;
  for (const part of others) part.delete();
  if (xml === null) first?.delete();
  else if (first) first.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
}
