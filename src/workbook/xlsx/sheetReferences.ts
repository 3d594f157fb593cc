import type { Book } from './book';
import { quotedSheet } from './cellRef';
import { FileError } from './fileError';
import { partTextBlocks, type Draft } from './parts';
import { cellText, escapeXml, fromCellText } from './xmlText';
import { sameSheetName } from './sheetNames';

/** Formulas of worksheets, charts, conditional formats, validations and defined names, whatever their prefix. */
const formulaElement = /<((?:\w+:)?(?:f|formula|formula1|formula2|definedName))((?:\s[^>]*)?)>([^<]+)<\/\1>/g;

/**
 * Lets every formula of the book follow a sheet to its new name, or, with null, lose it: `#REF!` stands where it was
 * named, as in Excel. Parts that do not name the sheet keep their bytes.
 */
export function retargetSheet(draft: Draft, book: Book, from: string, to: string | null): void {
  const needles = [`${from}!`, `${from.replaceAll("'", "''")}'!`].flatMap((text) => [text, escapeXml(text), escapeXml(text).replaceAll("'", '&apos;')]);
  for (const name of book.parts.keys()) {
    if (!/\.xml$/.test(name) || !/^xl\//.test(name) || !draft.has(name) || !mentions(draft, name, needles)) continue;
    const before = draft.text(name);
    const after = before.replace(formulaElement, (whole, tag: string, attributes: string, xml: string) => {
      const formula = fromCellText(xml);
      const changed = retargeted(formula, from, to);
      return changed === formula ? whole : `<${tag}${attributes}>${cellText(changed)}</${tag}>`;
    });
    if (after !== before) draft.write(name, after);
  }
}

/** Looks for the name without holding a large part in memory; capital letters do not count. */
function mentions(draft: Draft, part: string, needles: readonly string[]): boolean {
  const wanted = needles.map((needle) => needle.toLowerCase());
  const overlap = Math.max(...wanted.map((needle) => needle.length));
  let rest = '';
  for (const block of partTextBlocks(draft.entry(part))) {
    const text = (rest + block).toLowerCase();
    if (wanted.some((needle) => text.includes(needle))) return true;
    rest = text.slice(-overlap);
  }
  return false;
}

const reference = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([^\s'"!(),;+\-*/^&=<>{}[\]:]+))!(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+|#REF!|[\w.\u3400-\u9fff]+)?/g;

/** One formula with a sheet's name changed, or its references lost. */
export function retargeted(formula: string, from: string, to: string | null): string {
  return formula.replace(reference, (whole, quoted: string | undefined, bare: string | undefined, cells: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    if (name === undefined || !sameSheetName(name, from)) return whole;
    return to === null ? '#REF!' : `${quotedSheet(to)}!${cells ?? ''}`;
  });
}

/** @throws FileError strict, protected: no sheet may come, go or change its name then */
export function assertOpen(book: Book): void {
  if (book.strict) throw new FileError('strict');
  if (book.locked) throw new FileError('protected', { sheet: book.sheets[0]?.name ?? '' });
}
