import { text, type Lang } from '../../text/text';
import type { DerivedColumn } from '../layout';

/** How a column was worked out of others, in words. */
export function derivedWords({ by, formula, entered, blanks }: DerivedColumn, lang: Lang): string {
  const words = text(lang, `derived.by.${by}`, { formula, factor: entered?.factor ?? '' });
  return blanks === 0 ? words : words + text(lang, 'derived.blanks', { blanks });
}
