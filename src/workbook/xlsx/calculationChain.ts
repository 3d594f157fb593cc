import type { Book, BookSheet } from './book';
import { scanSheet } from './readSheet';
import type { Draft } from './parts';
import { untie } from './tying';

/**
 * Takes the calculation chain out: it lists every formula cell, and Excel repairs a book whose chain names a cell
 * without one. Excel makes a new one by itself.
 */
export function dropCalculationChain(draft: Draft, book: Book): void {
  const chain = book.relationships.find((each) => each.type === 'calcChain');
  if (!chain) return;
  untie(draft, book.name, [chain.id]);
  if (chain.target !== null) draft.remove(chain.target);
}

/** Whether a sheet holds a formula, so that the chain may name its cells. */
export function hasFormulas(book: Book, sheet: BookSheet): boolean {
  let found = false;
  scanSheet(book, sheet, (xml, _, { prefix }) => { found ||= xml.includes(`<${prefix}f`); });
  return found;
}
