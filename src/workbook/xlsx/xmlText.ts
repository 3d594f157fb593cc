const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text for an XML attribute or element; it must not have characters that XML cannot hold. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'));

/** The same for titles and names, which have no way to write what XML cannot hold: it is left out. */
export const titleXml = (text: string): string => escapeXml(text.replace(unwritable, (c) => (c === '\r' ? '' : ' ')));

/** The characters that entity and character references stand for. */
export const unescapeXml = (xml: string): string =>
  xml.includes('&')
    ? xml.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) =>
        hex !== undefined ? String.fromCodePoint(parseInt(hex, 16)) : decimal !== undefined ? String.fromCodePoint(Number(decimal)) : named[name!] ?? whole)
    : xml;

/**
 * Text of a cell as the file writes it: what XML cannot hold (control characters, single surrogates, a carriage
 * return, which XML would turn into a line feed) becomes `_xHHHH_`, and text that looks like that is guarded.
 */
export const cellText = (text: string): string =>
  escapeXml(text.replace(looksGuarded, '_x005F_').replace(unwritable, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));

const unwritable = /[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** `_xHHHH` before an underscore, or before a character that is going to begin with one. */
const looksGuarded = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${unwritable.source}))`, 'g');

/** The other way: text of a cell from what the file holds between its tags. */
export const fromCellText = (xml: string): string => unguard(unescapeXml(xml));

/** `_xHHHH_` back into the character it stands for. */
export const unguard = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
