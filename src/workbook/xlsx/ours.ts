import type { Area } from '../cell';
import { recordFromXml, recordNamespace } from '../recordXml';
import { emptyRecord, type WorkbookRecord } from '../record';
import { placeOfName, type Book, type BookSheet } from './book';
import { findPart, partText } from './parts';
import { sameSheetName } from './sheetNames';

/** What of a book is ours, as it stands now. */
export interface Ours {
  readonly record: WorkbookRecord;
  /** A newer MUJUN wrote the record: it may not be overwritten. */
  readonly newer: boolean;
  /** Part that holds the record; null if there is none. */
  readonly part: string | null;
  /** Regions by anchor, where their hidden names point now. */
  readonly regions: readonly { readonly anchor: string; readonly sheet: BookSheet; readonly area: Area }[];
  /** Our sheets by purpose. */
  readonly sheets: readonly { readonly purpose: string; readonly sheet: BookSheet }[];
}

/** Finds the record and everything it says is ours. */
export function findOurs(book: Book): Ours {
  const found = recordPart(book);
  const read = found ? recordFromXml(found.xml) : emptyRecord;
  const newer = read === 'unknown-version';
  const record = newer ? emptyRecord : read;
  const anchors = new Set(record.regions.map((region) => region.anchor));
  return {
    record,
    newer,
    part: found?.part ?? null,
    regions: book.definedNames
      .filter((each) => anchors.has(each.name) || (each.hidden && each.name.startsWith('_MUJUN_')))
      .flatMap((each) => {
        const place = placeOfName(each.text);
        const sheet = place && book.sheets.find((one) => sameSheetName(one.name, place.sheet));
        return place && sheet ? [{ anchor: each.name, sheet, area: place.area }] : [];
      }),
    sheets: record.sheets.flatMap(({ purpose, id, name }) => {
      // By name first: another host gives sheets ids of its own, but both spell names alike.
      const sheet = book.sheets.find((one) => one.id === id && sameSheetName(one.name, name)) ?? book.sheets.find((one) => one.id === id) ?? book.sheets.find((one) => sameSheetName(one.name, name));
      return sheet ? [{ purpose, sheet }] : [];
    }),
  };
}

function recordPart(book: Book): { readonly part: string; readonly xml: string } | null {
  for (const { type, target } of book.relationships) {
    const entry = type === 'customXml' && target !== null ? findPart(book.parts, target) : null;
    const xml = entry ? partText(entry) : '';
    if (xml.includes(recordNamespace)) return { part: target!, xml };
  }
  return null;
}
