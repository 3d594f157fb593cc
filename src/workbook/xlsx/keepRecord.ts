import { recordNamespace, recordToXml } from '../recordXml';
import type { WorkbookRecord } from '../record';
import { withDefaultType, CONTENT_TYPES_PART } from './contentTypes';
import { contentType, CUSTOM_XML } from './names';
import type { Draft } from './parts';
import { declare, freeName, tie } from './tying';

/** Writes the record into its custom XML part, making the part where there is none. */
export function keepRecord(draft: Draft, workbook: string, part: string | null, record: WorkbookRecord): void {
  const xml = recordToXml(record);
  if (part !== null) {
    draft.write(part, xml);
    return;
  }
  const item = freeName(draft, 'customXml/item');
  const properties = item.replace('item', 'itemProps');
  draft.write(item, xml);
  draft.write(properties, `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="${recordNamespace}"/></ds:schemaRefs></ds:datastoreItem>`);
  const types = draft.text(CONTENT_TYPES_PART);
  const known = withDefaultType(types, 'xml', 'application/xml');
  if (known !== types) draft.write(CONTENT_TYPES_PART, known);
  declare(draft, properties, contentType.customXml);
  tie(draft, item, 'customXmlProps', properties);
  tie(draft, workbook, 'customXml', item);
}

/** Names the item among a book's custom XML; a book holds one record. */
const ITEM = '{6D756A75-6E00-4B1E-9C51-000000000001}';
