import type { Style } from '../plan';
import { MAIN, XML_HEAD } from './names';
import { escapeXml } from './xmlText';
import { appended, attribute, child, childrenOf, inOrder, parseXml, withAttribute, withCuts, type Cut, type XmlElement } from './xmlTree';

/** The book's formats, to which ours are added behind: no format that stands there is ever changed or moved. */
export interface StyleSheet {
  /** Index for a cell of this style; `base` is the format it starts from. */
  readonly format: (style: Style, base?: number) => number;
  /** Index of a conditional format's look. */
  readonly difference: (fill: string, color: string) => number;
  /** The part's text with everything added so far. */
  readonly xml: () => string;
}

const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'] as const;
type Section = (typeof SECTIONS)[number];

/** A new book's formats: one plain cell, Excel's two reserved fills. */
export const EMPTY_STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="等线"/><family val="3"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Opens the formats of a book for adding. A look that is there already is used again. */
export function styleSheet(source: string, part: string): StyleSheet {
  const root = parseXml(source, part);
  const p = root.prefix;
  const sections = new Map<Section, Growing>();
  const sectionOf = (name: Section): Growing => {
    let section = sections.get(name);
    if (!section) sections.set(name, (section = growing(source, child(root, name))));
    return section;
  };
  const add = (name: Section, xml: string): number => indexIn(sectionOf(name), xml);

  const numberFormat = (code: string): number => {
    const builtin = builtinFormats.indexOf(code);
    if (builtin >= 0) return builtin;
    const section = sectionOf('numFmts');
    const ids = section.items.map((xml) => Number(/numFmtId\s*=\s*["'](\d+)/.exec(xml)?.[1] ?? 0));
    const known = section.items.findIndex((xml) => xml.includes(`formatCode="${escapeXml(code)}"`));
    if (known >= 0) return ids[known]!;
    const id = Math.max(163, ...ids) + 1;
    add('numFmts', `<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  };

  const font = (style: Style, base: number): number => {
    const element = childrenOf(child(root, 'fonts'), 'font')[base];
    const kept = element?.children.map((each) => [each.local, source.slice(each.start, each.end)] as const) ?? [];
    const parts = new Map<string, string>(kept);
    if (style.bold !== undefined) setOrDrop(parts, 'b', style.bold ? `<${p}b/>` : null);
    if (style.italic !== undefined) setOrDrop(parts, 'i', style.italic ? `<${p}i/>` : null);
    if (style.size !== undefined) parts.set('sz', `<${p}sz val="${style.size}"/>`);
    if (style.color !== undefined) parts.set('color', `<${p}color rgb="FF${style.color}"/>`);
    const ordered = [...parts].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
    return add('fonts', `<${p}font>${ordered.map(([, xml]) => xml).join('')}</${p}font>`);
  };

  const known = new Map<string, number>();
  return {
    format(style, base = 0) {
      const key = `${base} ${JSON.stringify(style)}`;
      let index = known.get(key);
      if (index === undefined) known.set(key, (index = makeFormat(style, base)));
      return index;
    },
    difference: (fill, color) =>
      add('dxfs', `<${p}dxf><${p}font><${p}color rgb="FF${color}"/></${p}font><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill}"/><${p}bgColor rgb="FF${fill}"/></${p}patternFill></${p}fill></${p}dxf>`),
    xml: () => withCuts(source, [...sections].flatMap(([name, section]) => addedTo(source, root, name, section))),
  };

  function makeFormat(style: Style, base: number): number {
    if (Object.keys(style).length === 0) return base;
    const from = childrenOf(child(root, 'cellXfs'), 'xf')[base];
    const value = (name: string): number => Number(attribute(from, name) ?? 0);
    const changesFont = style.bold !== undefined || style.italic !== undefined || style.size !== undefined || style.color !== undefined;
    const changesAlignment = style.align !== undefined || style.wrap !== undefined;
    const numFmtId = style.numberFormat === undefined ? value('numFmtId') : numberFormat(style.numberFormat);
    const fontId = changesFont ? font(style, value('fontId')) : value('fontId');
    const fillId = style.fill === undefined ? value('fillId') : add('fills', solidFill(p, style.fill));
    const borderId = style.border === true ? add('borders', thinBorder(p)) : value('borderId');
    const applied = [
      [style.numberFormat !== undefined, 'applyNumberFormat'],
      [changesFont, 'applyFont'],
      [style.fill !== undefined, 'applyFill'],
      [style.border === true, 'applyBorder'],
      [changesAlignment, 'applyAlignment'],
    ] as const;
    const flags = applied.filter(([on, name]) => on || attribute(from, name) === '1').map(([, name]) => ` ${name}="1"`).join('');
    const alignment = changesAlignment ? alignmentXml(p, style) : childrenOf(from, 'alignment').map((each) => source.slice(each.start, each.end)).join('');
    const open = `<${p}xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="${value('xfId')}"${flags}`;
    return add('cellXfs', alignment === '' ? `${open}/>` : `${open}>${alignment}</${p}xf>`);
  }
}

/** Children of `<font>` in the order Excel writes them. */
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** Formats every reader knows by number; the others are written out. Holes are formats that differ by country. */
const builtinFormats: readonly (string | null)[] = ['General', '0', '0.00', '#,##0', '#,##0.00', null, null, null, null, '0%', '0.00%'];

const solidFill = (p: string, color: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${color}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;

const thinBorder = (p: string): string =>
  `<${p}border>${['left', 'right', 'top', 'bottom'].map((side) => `<${p}${side} style="thin"><${p}color rgb="FFBFBFBF"/></${p}${side}>`).join('')}<${p}diagonal/></${p}border>`;

const alignmentXml = (p: string, style: Style): string =>
  `<${p}alignment${style.align === undefined ? '' : ` horizontal="${style.align}"`} vertical="center"${style.wrap === true ? ' wrapText="1"' : ''}/>`;

function setOrDrop(parts: Map<string, string>, name: string, xml: string | null): void {
  if (xml === null) parts.delete(name);
  else parts.set(name, xml);
}

/** A section's items by their text, those of the file and those added. */
interface Growing {
  readonly element: XmlElement | undefined;
  readonly items: string[];
  readonly index: Map<string, number>;
  readonly former: number;
}

function growing(source: string, element: XmlElement | undefined): Growing {
  const items = element?.children.map((each) => source.slice(each.start, each.end)) ?? [];
  const index = new Map<string, number>();
  items.forEach((xml, i) => { if (!index.has(xml)) index.set(xml, i); });
  return { element, items, index, former: items.length };
}

function indexIn(section: Growing, xml: string): number {
  const found = section.index.get(xml);
  if (found !== undefined) return found;
  section.items.push(xml);
  section.index.set(xml, section.items.length - 1);
  return section.items.length - 1;
}

function addedTo(source: string, root: XmlElement, name: Section, section: Growing): readonly Cut[] {
  const added = section.items.slice(section.former).join('');
  if (added === '') return [];
  const count = section.items.length;
  const p = root.prefix;
  return section.element
    ? [withAttribute(source, section.element, 'count', count), appended(source, section.element, added)]
    : [inOrder(source, root, SECTIONS, name, `<${p}${name} count="${count}">${added}</${p}${name}>`)];
}
