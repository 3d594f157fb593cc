import type { Area } from '../cell';
import { areaName } from '../address';
import { drawCharts } from './drawing';
import { contentType, MAIN, XML_HEAD } from './names';
import type { Draft } from './parts';
import { sheetXml, type NewSheet } from './sheetXml';
import type { StyleSheet } from './styleSheet';
import { declare, freeName, tie, tiesOf } from './tying';
import { escapeXml } from './xmlText';

/** Writes a worksheet part with its charts and tables. What it is still tied to, notes and drawings of a person, stays. */
export function writeSheetParts(draft: Draft, part: string, sheet: NewSheet, styles: StyleSheet): void {
  const kept = (type: string): string | null => tiesOf(draft, part).find((each) => each.type === type)?.id ?? null;
  const drawing = sheet.charts && sheet.charts.length > 0 ? drawCharts(draft, part, sheet.name, sheet.values, sheet.charts) : kept('drawing');
  const tables = (sheet.tables ?? []).map((table) => tie(draft, part, 'table', writeTable(draft, sheet, table.name, table.area)));
  draft.write(part, sheetXml(sheet, styles, { drawing, notes: kept('vmlDrawing'), tables }));
  declare(draft, part, contentType.worksheet);
}

/** Only new books get tables, so the number in the part's name is free as an id too. */
function writeTable(draft: Draft, sheet: NewSheet, name: string, area: Area): string {
  const part = freeName(draft, 'xl/tables/table');
  const id = /(\d+)\.xml$/.exec(part)![1]!;
  const columns = Array.from({ length: area.columns }, (_, i) => `<tableColumn id="${i + 1}" name="${escapeXml(String(sheet.values[area.row]?.[area.column + i] ?? ''))}"/>`);
  draft.write(part, `${XML_HEAD}<table xmlns="${MAIN}" id="${id}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${areaName(area)}" totalsRowShown="0"><autoFilter ref="${areaName(area)}"/><tableColumns count="${area.columns}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`);
  declare(draft, part, contentType.table);
  return part;
}
