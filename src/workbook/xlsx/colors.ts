import { attribute, child, type XmlElement } from './xmlTree';

/** Turns a `<color>` (fixed, by theme and tint, or of the old palette) into six hex digits; null for “automatic”. */
export type ResolveColor = (element: XmlElement | undefined) => string | null;

/** The theme's twelve colours in the order cells count them; light and dark pairs are swapped against the file. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const OFFICE_THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];
const PALETTE = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(' ');

/** @param theme root of the theme part; null for Excel's own */
export function colorResolver(theme: XmlElement | null): ResolveColor {
  const scheme = theme && child(child(theme, 'themeElements') ?? theme, 'clrScheme');
  const colors = THEME_ORDER.map((name, i) => {
    const value = scheme && child(scheme, name)?.children[0];
    return (value && (attribute(value, 'lastClr') ?? attribute(value, 'val'))) ?? OFFICE_THEME[i]!;
  });
  return (element) => {
    if (!element) return null;
    const rgb = attribute(element, 'rgb');
    const byTheme = attribute(element, 'theme');
    const indexed = attribute(element, 'indexed');
    const base = rgb !== undefined ? rgb.slice(-6) : byTheme !== undefined ? colors[Number(byTheme)] : indexed !== undefined ? PALETTE[Number(indexed)] : undefined;
    return base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base) ? null : tinted(base.toUpperCase(), Number(attribute(element, 'tint') ?? 0));
  };
}

/** A tint below 0 darkens towards black, above 0 lightens towards white, in lightness of HSL. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (max + min) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue = spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const [r1, g1, b1] = [[chroma, second, 0], [second, chroma, 0], [0, chroma, second], [0, second, chroma], [second, 0, chroma], [chroma, 0, second]][Math.floor(hue)]!;
  return [r1!, g1!, b1!].map((part) => Math.round((part + wanted - chroma / 2) * 255).toString(16).toUpperCase().padStart(2, '0')).join('');
}
