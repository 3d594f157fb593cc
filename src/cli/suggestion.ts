import { nearest } from '../engine/ruleset/nearest';
import { text, type Lang } from '../text/text';

/** What follows after “there is no such …”: the word probably meant, else the words there are. */
export function suggestion(word: string, known: readonly string[], lang: Lang): string {
  const near = nearest(word, known);
  if (near !== null) return text(lang, 'cli.did-you-mean', { near });
  return known.length === 0 ? '' : text(lang, 'cli.known', { known: known.join(lang === 'zh' ? '、' : ', ') });
}
