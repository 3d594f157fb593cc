import type { Prepared } from '../app/evaluate';
import { sheetOf } from '../app/lastYear/carriedIn';
import { isGraded, type Evaluation, type PolicyResult } from '../engine';
import { text, type Lang } from '../text/text';
import { standingOf } from '../workbook/planning/standing';

/** A run in a few lines: what was evaluated by what, how many stand where, where the files went. */
export function summaryLines(prepared: Prepared, files: { readonly out: string | null; readonly json: string | null }, lang: Lang): string[] {
  const { evaluation, ruleset, raw, issues, plan, carried } = prepared;
  if (evaluation === null) return [];
  const standing = standingOf(evaluation);
  const gap = lang === 'zh' ? '，' : ', ';
  const { order } = ruleset.grades;
  const count = (severity: string): number => issues.filter((issue) => issue.severity === severity).length;
  const moved = order.some((grade) => standing.final.get(grade) !== standing.ranked.get(grade));
  const counts = (of: ReadonlyMap<string, number>): string => order.map((grade) => `${grade} ${of.get(grade) ?? 0}`).join(gap);
  return [
    text(lang, 'cli.summary.what', { sheet: raw.sheet.name, ruleset: ruleset.title[lang], id: ruleset.id }),
    text(lang, isGraded(ruleset) ? 'cli.summary.scope' : 'outcome.cli.scope', { all: standing.all, graded: standing.graded, ungraded: standing.ungraded, excluded: standing.excluded }),
    ...(carried === null ? [] : [text(lang, 'lastYear.cli.summary', { sheet: sheetOf(carried.from), matched: carried.matched, of: evaluation.size, fields: carried.fields.map(({ field }) => field).join(lang === 'zh' ? '、' : ', ') || '—' })]),
    ...(isGraded(ruleset) ? [text(lang, 'cli.summary.grades', { counts: counts(standing.final) }) + (moved ? text(lang, 'cli.summary.ranked', { counts: counts(standing.ranked) }) : '')] : []),
    ...consequenceLines(evaluation, lang),
    ...(issues.length > 0 ? [text(lang, 'cli.summary.issues', { warnings: count('warning'), infos: count('info') })] : []),
    ...(files.out === null ? [] : [text(lang, 'cli.summary.out', { file: files.out, sheets: (plan?.sheets ?? []).map((sheet) => sheet.name).join(lang === 'zh' ? '、' : ', ') })]),
    ...(files.json === null || files.json === '-' ? [] : [text(lang, 'cli.summary.json', { file: files.json })]),
    ...(files.out === null && files.json === null ? [text(lang, 'cli.summary.nothing')] : []),
  ];
}

/** How many values of a policy a line names. */
const fewValues = 8;

/** What follows from the result: bonus points, policies by value, lists, standards, targets. */
function consequenceLines(evaluation: Evaluation, lang: Lang): string[] {
  const { bonus, policies, lists, standards, targets, size } = evaluation;
  const rows = Array.from({ length: size }, (_, row) => row);
  const gap = lang === 'zh' ? '，' : ', ';
  return [
    ...(bonus ? [text(lang, 'outcome.cli.bonus', { n: rows.filter((row) => bonus.totals.at(row)?.isZero === false).length })] : []),
    ...policies.map((one) => text(lang, 'outcome.cli.policy', { label: one.label[lang], values: valuesOf(one, rows, lang).join(gap) || '-' })),
    ...lists.map(({ label, members }) => text(lang, 'outcome.cli.list', { label: label[lang], n: members.length })),
    ...standards.map(({ label, status }) => {
      const [passed, failed, unknown] = (['pass', 'fail', 'unknown'] as const).map((wanted) => status.filter((one) => one === wanted).length);
      return text(lang, 'outcome.cli.standard', { label: label[lang], passed: passed!, failed: failed!, unknown: unknown! });
    }),
    ...targets.map(({ label, rows: all }) => text(lang, 'outcome.cli.target', { label: label[lang], met: all.filter(({ isMet }) => isMet === true).length, n: all.length })),
  ];
}

function valuesOf(policy: PolicyResult, rows: readonly number[], lang: Lang): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const shown = policy.isText ? policy.words(row)?.[lang] : policy.numbers.at(row)?.round(6).toString();
    if (shown !== undefined) counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const named = [...counts].slice(0, fewValues).map(([value, count]) => `${value}${policy.unit} × ${count}`);
  return counts.size > fewValues ? [...named, '…'] : named;
}
