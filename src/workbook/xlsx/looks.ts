import { partOfKind, type Book } from './book';
import { colorResolver, type ResolveColor } from './colors';
import { partText, thePart } from './parts';
import { attribute, child, childrenOf, isTrue, parseXml, type XmlElement } from './xmlTree';

/** How a cell looks, everything resolved. Colours are six hex digits; null is automatic. */
export interface Look {
  readonly numberFormat: string;
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  readonly borders: Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', { readonly style: string; readonly color: string | null }>>>;
}

/** Looks of the book's cell formats, by index; made when they are asked for. */
export function readLooks(book: Book): (index: number) => Look {
  const part = partOfKind(book, 'styles');
  if (part === null) return () => plain;
  const root = parseXml(partText(thePart(book.parts, part)), part);
  const theme = partOfKind(book, 'theme');
  const color = colorResolver(theme === null ? null : parseXml(partText(thePart(book.parts, theme)), theme));
  const formats = childrenOf(child(root, 'cellXfs'), 'xf');
  const known = new Map<number, Look>();
  return (index) => {
    let look = known.get(index);
    if (!look) known.set(index, (look = lookOf(root, formats[index], color)));
    return look;
  };
}

/** Number formats of the book's cell formats, by index; the part is looked into when the first is asked for. */
export function readNumberFormats(book: Book): (index: number) => string {
  const part = partOfKind(book, 'styles');
  let formats: readonly string[] | null = null;
  return (index) => {
    if (formats === null) {
      const root = part === null ? null : parseXml(partText(thePart(book.parts, part)), part);
      formats = root === null ? [] : childrenOf(child(root, 'cellXfs'), 'xf').map((format) => numberFormatOf(root, Number(attribute(format, 'numFmtId') ?? 0)));
    }
    return formats[index] ?? 'General';
  };
}

const plain: Look = { numberFormat: 'General', font: null, size: null, bold: false, italic: false, underline: false, color: null, fill: null, align: null, vertical: 'bottom', wrap: false, borders: {} };

function lookOf(root: XmlElement, format: XmlElement | undefined, color: ResolveColor): Look {
  if (!format) return plain;
  const pick = (list: string, item: string, id: string): XmlElement | undefined => childrenOf(child(root, list), item)[Number(attribute(format, id) ?? 0)];
  const font = pick('fonts', 'font', 'fontId');
  const pattern = childrenOf(pick('fills', 'fill', 'fillId'), 'patternFill')[0];
  const border = pick('borders', 'border', 'borderId');
  const alignment = child(format, 'alignment');
  const horizontal = attribute(alignment, 'horizontal');
  const vertical = attribute(alignment, 'vertical');
  const on = (name: string): boolean => {
    const element = font && child(font, name);
    return element !== undefined && (attribute(element, 'val') === undefined || isTrue(attribute(element, 'val')));
  };
  return {
    numberFormat: numberFormatOf(root, Number(attribute(format, 'numFmtId') ?? 0)),
    font: attribute(font && child(font, 'name'), 'val') ?? null,
    size: Number(attribute(font && child(font, 'sz'), 'val') ?? 0) || null,
    bold: on('b'),
    italic: on('i'),
    underline: font !== undefined && child(font, 'u') !== undefined && attribute(child(font, 'u'), 'val') !== 'none',
    color: color(font && child(font, 'color')),
    fill: pattern && attribute(pattern, 'patternType') === 'solid' ? color(child(pattern, 'fgColor')) : null,
    align: horizontal === 'left' || horizontal === 'right' ? horizontal : horizontal === 'center' || horizontal === 'centerContinuous' ? 'center' : null,
    vertical: vertical === 'top' || vertical === 'center' ? vertical : 'bottom',
    wrap: isTrue(attribute(alignment, 'wrapText')),
    borders: Object.fromEntries(
      (['left', 'right', 'top', 'bottom'] as const).flatMap((side) => {
        const line = border && child(border, side);
        const style = attribute(line, 'style');
        return line && style !== undefined && style !== 'none' ? [[side, { style, color: color(child(line, 'color')) }] as const] : [];
      }),
    ),
  };
}

/** Formats by number: the fixed ones of the file format, those that Chinese Excel gives numbers to, and the book's own. */
function numberFormatOf(root: XmlElement, id: number): string {
  const own = childrenOf(child(root, 'numFmts'), 'numFmt').find((each) => Number(attribute(each, 'numFmtId')) === id);
  return attribute(own, 'formatCode') ?? numbered[id] ?? 'General';
}

const numbered: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm/d/yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
  50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"', 56: '上午/下午h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};
