import type { CellValue } from '../cell';
import type { Chart } from '../plan';
import { chartXml } from './chartXml';
import { CHART, contentType, DRAWING, RELATIONSHIPS, SHEET_DRAWING, XML_HEAD } from './names';
import type { Draft } from './parts';
import { declare, freeName, tie, tiesOf } from './tying';
import { appended, parseXml, withCuts } from './xmlTree';
import { titleXml } from './xmlText';

/** Draws the charts of a sheet behind whatever a person has drawn there, and returns the id of the sheet's tie to its drawing. */
export function drawCharts(draft: Draft, sheetPart: string, sheet: string, values: readonly (readonly CellValue[])[], charts: readonly Chart[]): string {
  const former = tiesOf(draft, sheetPart).find((each) => each.type === 'drawing');
  const drawing = former?.target ?? freeName(draft, 'xl/drawings/drawing');
  // Also takes the name before the charts look for theirs.
  if (!former) draft.write(drawing, `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`);
  const source = draft.text(drawing);
  const lastId = Math.max(1, ...[...source.matchAll(/<[\w:]*cNvPr\s[^>]*?\bid="(\d+)"/g)].map((each) => Number(each[1])));
  const anchors = charts.map((chart, i) => {
    const part = freeName(draft, 'xl/charts/chart');
    draft.write(part, chartXml(chart, { sheet, values }));
    declare(draft, part, contentType.chart);
    return anchorXml(chart, lastId + i + 1, tie(draft, drawing, 'chart', part));
  });
  draft.write(drawing, withCuts(source, [appended(source, parseXml(source, drawing), anchors.join(''))]));
  declare(draft, drawing, contentType.drawing);
  return former?.id ?? tie(draft, sheetPart, 'drawing', drawing);
}

/** A chart's place over cells; `descr` is what a screen reader says. */
function anchorXml(chart: Chart, id: number, relationship: string): string {
  const { row, column, rows, columns } = chart.place;
  const corner = (name: string, r: number, c: number): string => `<xdr:${name}><xdr:col>${c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" editAs="oneCell">${corner('from', row, column)}${corner('to', row + rows, column + columns)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${titleXml(chart.name)}" descr="${titleXml(chart.altText)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}
