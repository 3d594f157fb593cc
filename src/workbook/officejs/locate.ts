import type { Area } from '../cell';
import type { SheetInfo } from '../port';
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
  const record = renewed(written, found, regions);
  const ours = new Set(record.sheets.map((sheet) => sheet.id));
  return { sheets: found.map((sheet) => ({ ...sheet, ours: ours.has(sheet.id) })), xml, record, newer: read === 'unknown-version', regions };
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

function renewed(record: WorkbookRecord, sheets: readonly Found[], regions: ReadonlyMap<string, Standing>): WorkbookRecord {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return {
    ...record,
    regions: record.regions.map((region) => ({ ...region, sheet: regions.get(region.anchor)?.sheet ?? region.sheet })),
    sheets: record.sheets.flatMap((sheet) => {
      const here = byId.get(sheet.id) ?? sheets.find((one) => one.name === sheet.name);
      return here ? [{ ...sheet, id: here.id }] : [];
    }),
  };
}

/** Puts the record's XML part to exactly `xml`; queued, not sent. */
export function writePart(context: Session, parts: Excel.CustomXmlPartScopedCollection, xml: string | null): void {
  const [first, ...others] = parts.items;
  for (const part of others) part.delete();
  if (xml === null) first?.delete();
  else if (first) first.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
}
