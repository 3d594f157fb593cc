import { areaName } from '../address';
import type { Area } from '../cell';
import type { ConditionalFormat } from '../plan';
import { parseAreas, parseReference, within } from './cellRef';
import { conditionalXml, equalsText } from './conditionalXml';
import type { StyleSheet } from './styleSheet';
import { escapeXml } from './xmlText';
import { attribute, child, childrenOf, inOrder, removed, replaced, withAttribute, type Cut, type XmlElement } from './xmlTree';

/** Children of a worksheet in the order the schema wants; Excel repairs a sheet that breaks it. */
const ORDER = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'];

/** Widens the sheet's stated extent to hold the area. */
export function dimensionCuts(root: XmlElement, source: string, area: Area): readonly Cut[] {
  const element = child(root, 'dimension');
  const former = parseReference(attribute(element, 'ref') ?? '');
  if (!element || !former || within(area, former)) return [];
  const row = Math.min(area.row, former.row);
  const column = Math.min(area.column, former.column);
  const rows = Math.max(area.row + area.rows, former.row + former.rows) - row;
  const columns = Math.max(area.column + area.columns, former.column + former.columns) - column;
  return [withAttribute(source, element, 'ref', areaName({ row, column, rows, columns }))];
}

/** Sets widths of columns, in characters, and shows them; every other column keeps what it has. */
export function widthCuts(root: XmlElement, source: string, widths: ReadonlyMap<number, number>): readonly Cut[] {
  if (widths.size === 0) return [];
  const p = root.prefix;
  const element = child(root, 'cols');
  const cols: { readonly from: number; readonly xml: string }[] = [];
  const left = new Map(widths);
  for (const each of childrenOf(element, 'col')) {
    const from = Number(attribute(each, 'min')) - 1;
    const to = Number(attribute(each, 'max')) - 1;
    const ours = [...widths.keys()].filter((column) => column >= from && column <= to).sort((a, b) => a - b);
    if (ours.length === 0) {
      cols.push({ from, xml: source.slice(each.start, each.end) });
      continue;
    }
    let start = from;
    for (const column of ours) {
      if (column > start) cols.push({ from: start, xml: colXml(p, each, start, column - 1, null) });
      cols.push({ from: column, xml: colXml(p, each, column, column, widths.get(column)!) });
      left.delete(column);
      start = column + 1;
    }
    if (start <= to) cols.push({ from: start, xml: colXml(p, each, start, to, null) });
  }
  for (const [column, width] of left) cols.push({ from: column, xml: colXml(p, null, column, column, width) });
  const xml = `<${p}cols>${cols.sort((a, b) => a.from - b.from).map((col) => col.xml).join('')}</${p}cols>`;
  return [element ? replaced(element, xml) : inOrder(source, root, ORDER, 'cols', xml)];
}

function colXml(p: string, former: XmlElement | null, from: number, to: number, width: number | null): string {
  const drop = width === null ? ['min', 'max'] : ['min', 'max', 'width', 'customWidth', 'bestFit', 'hidden', 'collapsed'];
  const kept = Object.entries(former?.attributes ?? {}).filter(([name]) => !drop.includes(name)).map(([name, { value }]) => ` ${name}="${escapeXml(value)}"`);
  return `<${p}col min="${from + 1}" max="${to + 1}"${width === null ? '' : ` width="${width}" customWidth="1"`}${kept.join('')}/>`;
}

/** A conditional format of ours to be taken out: inside the area, “equals” one of the texts. */
export interface FormerFormats {
  readonly area: Area;
  readonly equals: ReadonlySet<string>;
}

/** Takes our former conditional formats out and puts the new ones in, behind everybody else's. */
export function conditionalCuts(root: XmlElement, source: string, former: readonly FormerFormats[], added: readonly { readonly formats: readonly ConditionalFormat[]; readonly corner: Area }[], styles: StyleSheet): readonly Cut[] {
  const elements = childrenOf(root, 'conditionalFormatting');
  const cuts: Cut[] = [];
  let priority = 0;
  for (const element of elements) {
    const areas = parseAreas(attribute(element, 'sqref') ?? '');
    const mine = former.filter(({ area }) => areas.length > 0 && areas.every((each) => within(each, area)));
    const rules = childrenOf(element, 'cfRule');
    const gone = rules.filter((rule) => mine.some(({ equals }) => isOurs(rule, equals)));
    for (const rule of rules) if (!gone.includes(rule)) priority = Math.max(priority, Number(attribute(rule, 'priority') ?? 0));
    if (gone.length > 0) cuts.push(...(gone.length === rules.length ? [removed(element)] : gone.map(removed)));
  }
  const xml = added.map(({ formats, corner }) => {
    const part = conditionalXml(root.prefix, formats, corner, styles, priority);
    priority += formats.length;
    return part;
  }).join('');
  // Behind the formats already there: the place before what comes next in the schema's order.
  return xml === '' ? cuts : [...cuts, inOrder(source, root, ORDER, 'conditionalFormatting', xml)];
}

function isOurs(rule: XmlElement, equals: ReadonlySet<string>): boolean {
  if (attribute(rule, 'type') !== 'cellIs' || attribute(rule, 'operator') !== 'equal') return false;
  const text = equalsText(child(rule, 'formula')?.text ?? '');
  return text !== null && equals.has(text);
}
