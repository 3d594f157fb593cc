import type { Prepared } from '../app/evaluate';
import { text, type Lang } from '../text/text';
import { Refusal } from './refusal';
import { suggestion } from './suggestion';

/**
 * A subject by credit code or name, else by the row's number on the sheet.
 * @throws Refusal for nobody, and for several
 */
export function rowOf(key: string, { subjects }: Prepared, lang: Lang): number {
  const { ids, names, rows } = subjects;
  const found = ids.flatMap((id, row) => (id === key || names[row] === key ? [row] : []));
  if (found.length > 1) throw new Refusal(text(lang, 'cli.several-subjects', { key, count: found.length, rows: found.map((row) => (rows[row] ?? 0) + 1).join(lang === 'zh' ? '、' : ', ') }));
  const row = found[0] ?? rows.indexOf(Number(key) - 1);
  if (row >= 0) return row;
  throw new Refusal(text(lang, 'cli.no-subject', { key }) + suggestion(key, names.filter((name) => name !== ''), lang));
}
