import type { Prepared } from '../app/evaluate';
import { text, type Lang } from '../text/text';
import { standingOf } from '../workbook/planning/standing';

/** A run in a few lines: what was evaluated by what, how many stand where, where the files went. */
export function summaryLines(prepared: Prepared, files: { readonly out: string | null; readonly json: string | null }, lang: Lang): string[] {
  const { evaluation, ruleset, raw, issues, plan } = prepared;
  if (evaluation === null) return [];
  const standing = standingOf(evaluation);
  const gap = lang === 'zh' ? '，' : ', ';
  const { order } = ruleset.grades;
  const count = (severity: string): number => issues.filter((issue) => issue.severity === severity).length;
  const moved = order.some((grade) => standing.final.get(grade) !== standing.ranked.get(grade));
  const counts = (of: ReadonlyMap<string, number>): string => order.map((grade) => `${grade} ${of.get(grade) ?? 0}`).join(gap);
  return [
    text(lang, 'cli.summary.what', { sheet: raw.sheet.name, ruleset: ruleset.title[lang], id: ruleset.id }),
    text(lang, 'cli.summary.scope', { all: standing.all, graded: standing.graded, ungraded: standing.ungraded, excluded: standing.excluded }),
    text(lang, 'cli.summary.grades', { counts: counts(standing.final) }) + (moved ? text(lang, 'cli.summary.ranked', { counts: counts(standing.ranked) }) : ''),
    ...(issues.length > 0 ? [text(lang, 'cli.summary.issues', { warnings: count('warning'), infos: count('info') })] : []),
    ...(files.out === null ? [] : [text(lang, 'cli.summary.out', { file: files.out, sheets: (plan?.sheets ?? []).map((sheet) => sheet.name).join(lang === 'zh' ? '、' : ', ') })]),
    ...(files.json === null || files.json === '-' ? [] : [text(lang, 'cli.summary.json', { file: files.json })]),
    ...(files.out === null && files.json === null ? [text(lang, 'cli.summary.nothing')] : []),
  ];
}
