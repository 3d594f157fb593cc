import { MAX_COLUMNS } from './cellRef';
import { FileError } from './fileError';
import { attribute, child, childrenOf, parseXml, type XmlElement } from './xmlTree';
import { itemText } from './sharedStrings';
import { fromCellText, unescapeXml, unguard } from './xmlText';

/** A cell as the row holds it. */
export interface RowCell {
  readonly column: number;
  /** `t`: s, str, inlineStr, b, e, d, n. */
  readonly type: string;
  /** Index into the cell formats. */
  readonly style: number;
  /** Content of `<v>`, or of an inline string; null where there is none. */
  readonly content: string | null;
  readonly formula: RowFormula | null;
  /** Offsets in the row's text. */
  readonly start: number;
  readonly end: number;
}

export interface RowFormula {
  readonly text: string;
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** Area of a shared or array formula, on its first cell only. */
  readonly ref: string | null;
  /** Number of the shared formula. */
  readonly shared: string | null;
  /** An array formula that spills by itself. */
  readonly dynamic: boolean;
}

/** How the sheet that the row comes from writes XML. */
export interface SheetSyntax {
  readonly part: string;
  readonly prefix: string;
  /** Start tag of the worksheet: it declares the namespaces a row may use. */
  readonly rootOpen: string;
}

/**
 * The cells of one `<row>` text. Rows as Excel writes them are taken by a small scanner; anything else
 * (comments, CDATA, rich text, unknown elements) goes through the full parser, which also finds broken XML.
 */
export function cellsOfRow(xml: string, syntax: SheetSyntax): readonly RowCell[] {
  return scan(xml, syntax) ?? parse(xml, syntax);
}

/**
 * Whether a row, as Excel writes them, has no cell at or right of a column: one look at its last cell, where reading
 * them all would find the same. False where the row is written in some other way.
 */
export function endsBefore(xml: string, syntax: SheetSyntax, column: number): boolean {
  return endOfCells(xml, syntax, column) !== null || (syntax.prefix === '' && !xml.includes('<c') && !xml.includes('<!'));
}

/** Where the last cell of such a row ends; null where a cell stands at or right of the column, or the row holds none or anything else. */
export function endOfCells(xml: string, { prefix }: SheetSyntax, column: number): number | null {
  const last = xml.lastIndexOf('<c ');
  const end = xml.length - 6;
  if (prefix !== '' || last < 0 || !xml.startsWith('</row>', end) || xml.includes('<!')) return null;
  const reference = lastCell.exec(xml.slice(last, end))?.[1];
  return reference !== undefined && columnOf(reference) < column ? end : null;
}

/** One cell to the end of the text: `<c r="A1"…/>`, or `<c r="A1"…>…</c>` with no other in it. */
const lastCell = /^<c r="([A-Z]{1,3})\d+"[^<>]*(?:\/>|>(?:(?!<\/?c[\s/>])[\s\S])*<\/c>)$/;

function scan(xml: string, { prefix, part }: SheetSyntax): readonly RowCell[] | null {
  if (prefix !== '') return null;
  const cells: RowCell[] = [];
  const tagEnd = xml.indexOf('>');
  if (xml[tagEnd - 1] === '/') return cells;
  let at = tagEnd + 1;
  let former = -1;
  for (;;) {
    if (!xml.startsWith('<c ', at)) break;
    const start = at;
    const open = scanAttributes(xml, at + 2);
    if (!open) return null;
    const column = open.column ?? former + 1;
    if (column <= former || column >= MAX_COLUMNS) throw new FileError('corrupt', { part });
    former = column;
    at = open.end;
    let content: string | null = null;
    let formula: RowFormula | null = null;
    if (!open.empty) {
      if (xml.startsWith('<f', at)) {
        const scanned = scanFormula(xml, at, open.meta);
        if (!scanned) return null;
        formula = scanned.formula;
        at = scanned.end;
      }
      if (xml.startsWith('<v>', at)) {
        const end = xml.indexOf('<', at + 3);
        content = open.type === 'str' ? fromCellText(xml.slice(at + 3, end)) : unescapeXml(xml.slice(at + 3, end));
        if (!xml.startsWith('</v>', end)) return null;
        at = end + 4;
      } else if (xml.startsWith('<is><t>', at)) {
        const end = xml.indexOf('<', at + 7);
        content = fromCellText(xml.slice(at + 7, end));
        if (!xml.startsWith('</t></is>', end)) return null;
        at = end + 9;
      }
      if (!xml.startsWith('</c>', at)) return null;
      at += 4;
    }
    cells.push({ column, type: open.type, style: open.style, content, formula, start, end: at });
  }
  return xml.length - at === 6 && xml.startsWith('</row>', at) ? cells : null;
}

interface Open {
  /** null where the cell does not say: it follows the one before. */
  readonly column: number | null;
  readonly type: string;
  readonly style: number;
  readonly meta: boolean;
  readonly empty: boolean;
  readonly end: number;
}

const [SPACE, QUOTE, AMPERSAND, SLASH, LESS, GREATER] = [32, 34, 38, 47, 60, 62] as const;

/** Attributes of a `<c`, from behind its name; null where they are not plain. */
function scanAttributes(xml: string, from: number): Open | null {
  let column: number | null = null;
  let type = 'n';
  let style = 0;
  let meta = false;
  let at = from;
  for (;;) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return { column, type, style, meta, empty: false, end: at + 1 };
    if (code === SLASH && xml.charCodeAt(at + 1) === GREATER) return { column, type, style, meta, empty: true, end: at + 2 };
    const equals = xml.indexOf('=', at);
    const start = equals + 2;
    const end = endOfValue(xml, start);
    if (code !== SPACE || equals < 0 || xml.charCodeAt(start - 1) !== QUOTE || end < 0) return null;
    // Single letters are taken by their place: a text of its own for each would cost more than all the rest.
    const name = equals === at + 2 ? xml[at + 1]! : xml.slice(at + 1, equals);
    switch (name) {
      case 'r': column = columnOf(xml, start); break;
      case 't': type = end === start + 1 ? xml[start]! : xml.slice(start, end); break;
      case 's': style = Number(xml.slice(start, end)); break;
      case 'cm': meta = true; break;
      default: if (!/^\w+$/.test(name)) return null;
    }
    at = end + 1;
  }
}

/** Where the quotation mark stands that ends a plain value; -1 where something has to be resolved first. */
function endOfValue(xml: string, start: number): number {
  for (let at = start; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === LESS || code === AMPERSAND) return -1;
  }
  return -1;
}

const formulaTag = /<f((?: \w+="[^"<&]*")*)(?:\/>|>([^<]*)<\/f>)/y;

function scanFormula(xml: string, at: number, dynamic: boolean): { formula: RowFormula; end: number } | null {
  formulaTag.lastIndex = at;
  const found = formulaTag.exec(xml);
  if (!found) return null;
  const value = (name: string): string | null => new RegExp(` ${name}="([^"]*)"`).exec(found[1]!)?.[1] ?? null;
  const plain = found[1] === '';
  return {
    formula: {
      text: unescapeXml(found[2] ?? ''),
      kind: plain ? 'normal' : kindOf(value('t')),
      ref: plain ? null : value('ref'),
      shared: plain ? null : value('si'),
      dynamic,
    },
    end: formulaTag.lastIndex,
  };
}

const kindOf = (type: string | null): RowFormula['kind'] => (type === 'shared' || type === 'array' || type === 'dataTable' ? type : 'normal');

/** Column of an `AB12` that stands at a place of a text. */
function columnOf(text: string, start = 0): number {
  let column = 0;
  for (let i = start; i < text.length && text.charCodeAt(i) > 57; i++) column = column * 26 + (text.charCodeAt(i) & 31);
  return column - 1;
}

/** The same through the full parser. */
function parse(xml: string, { part, rootOpen, prefix }: SheetSyntax): readonly RowCell[] {
  const row = parseXml(`${rootOpen}${xml}</${prefix}worksheet>`, part).children[0]!;
  let former = -1;
  return childrenOf(row, 'c').map((each) => {
    const reference = attribute(each, 'r');
    const column = reference === undefined ? former + 1 : columnOf(reference);
    if (column <= former || column >= MAX_COLUMNS) throw new FileError('corrupt', { part });
    former = column;
    const type = attribute(each, 't') ?? 'n';
    return {
      column,
      type,
      style: Number(attribute(each, 's') ?? 0),
      content: contentOf(each, type),
      formula: formulaOf(each),
      start: each.start - rootOpen.length,
      end: each.end - rootOpen.length,
    };
  });
}

function contentOf(cell: XmlElement, type: string): string | null {
  const inline = child(cell, 'is');
  if (type === 'inlineStr') return inline ? itemText(inline) : null;
  const value = child(cell, 'v');
  return value ? (type === 'str' ? unguard(value.text) : value.text) : null;
}

function formulaOf(cell: XmlElement): RowFormula | null {
  const formula = child(cell, 'f');
  return formula
    ? {
        text: formula.text,
        kind: kindOf(attribute(formula, 't') ?? null),
        ref: attribute(formula, 'ref') ?? null,
        shared: attribute(formula, 'si') ?? null,
        dynamic: attribute(cell, 'cm') !== undefined,
      }
    : null;
}
