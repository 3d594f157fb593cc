import { emptyRecord, type WorkbookRecord } from './record';

export const recordNamespace = 'urn:mujun:workbook:1';

/**
 * The record as the custom XML part every host keeps it in, so that a file written in Excel is
 * understood by the command line and the other way round. JSON inside one element: the record is ours
 * alone, and XML only has to carry it.
 */
export function recordToXml(record: WorkbookRecord): string {
  // Control characters cannot stand in XML even escaped; JSON can spell them.
  const json = JSON.stringify(record).replace(/[\u007f-\u009f\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<mujun xmlns="${recordNamespace}" version="1">${json.replace(/[&<>]/g, (character) => entities[character]!)}</mujun>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * @returns the record; the empty one for null or a part with no record in it; `unknown-version` when a
 * newer MUJUN wrote it, which must never be overwritten
 */
export function recordFromXml(xml: string | null): WorkbookRecord | 'unknown-version' {
  if (xml === null) return emptyRecord;
  const found = /<(?:\w+:)?mujun\b([^>]*)>([\s\S]*)<\/(?:\w+:)?mujun\s*>/.exec(xml);
  if (!found) return emptyRecord;
  if (!/\bversion\s*=\s*["']1["']/.test(found[1]!)) return 'unknown-version';
  const record: unknown = JSON.parse(unescape(found[2]!));
  return isRecord(record) ? record : emptyRecord;
}

function unescape(text: string): string {
  return text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, cdata: string | undefined, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (cdata !== undefined) return cdata;
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return names[name!] ?? whole;
  });
}

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function isRecord(value: unknown): value is WorkbookRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Partial<Record<keyof WorkbookRecord, unknown>>;
  return record.version === 1 && typeof record.id === 'string' && [record.regions, record.sheets, record.runs].every(Array.isArray) && typeof record.mappings === 'object' && record.mappings !== null;
}
