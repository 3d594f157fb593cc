import { partOfKind, type Book } from './book';
import { contentType } from './names';
import type { Draft } from './parts';
import { EMPTY_STYLES, styleSheet, type StyleSheet } from './styleSheet';
import { declare, tie } from './tying';

/** The book's formats, opened for adding; `close` writes what was added. A book may have no formats part yet. */
export function openStyles(draft: Draft, book: Book): StyleSheet & { readonly close: () => void } {
  const part = partOfKind(book, 'styles');
  const name = part ?? 'xl/styles.xml';
  const before = part === null ? EMPTY_STYLES : draft.text(name);
  const styles = styleSheet(before, name);
  return {
    ...styles,
    close() {
      const after = styles.xml();
      if (after === before) return;
      draft.write(name, after);
      if (part !== null) return;
      declare(draft, name, contentType.styles);
      tie(draft, book.name, 'styles', name);
    },
  };
}
