import { Fraction, type Evaluation, type PolicyResult } from '../../engine';
import { text, type Lang, type TextKey } from '../../text/text';
import type { CellValue } from '../cell';
import { looks, type Grid } from './grid';
import { writtenNumber } from './writtenNumber';

/** How many values of a policy stand in the summary by themselves; more are only added up. */
const fewValues = 12;

/** Sections of 评价汇总 on what follows: policies by value, lists with their names, standards, targets. */
export function outcomeTables(grid: Grid, evaluation: Evaluation, nameOf: (row: number) => string, section: (title: string) => void, lang: Lang): void {
  const heads = (...keys: TextKey[]): string[] => keys.map((key) => text(lang, key));
  const table = (title: TextKey, head: string[], columns: readonly (keyof typeof looks)[], rows: readonly (readonly CellValue[])[]): void => {
    if (rows.length === 0) return;
    section(text(lang, title));
    grid.table({ head, columns: columns.map((look) => looks[look]), rows });
    grid.gap();
  };
  table('outcome.policies', heads('outcome.policy', 'outcome.value', 'outcome.firms', 'outcome.sum', 'sheets.summary.unit'), ['text', 'centre', 'count', 'centre', 'centre'],
    evaluation.policies.flatMap((policy) => policyRows(policy, evaluation.size, lang)));
  table('outcome.lists', heads('outcome.list', 'outcome.members', 'outcome.repeated'), ['text', 'count', 'count'],
    evaluation.lists.map(({ label, members, repeated }) => [label[lang], members.length, repeated.length]));
  for (const { label, members } of evaluation.lists) {
    if (members.length > 0) grid.line(`${label[lang]}${lang === 'zh' ? '：' : ': '}${namesOf(members, nameOf, lang)}`, looks.quiet);
  }
  if (evaluation.lists.length > 0) grid.gap();
  table('outcome.standards', heads('outcome.standard', 'outcome.passed', 'outcome.failed', 'outcome.unknown'), ['text', 'count', 'count', 'count'],
    evaluation.standards.map(({ label, status }) => [label[lang], ...(['pass', 'fail', 'unknown'] as const).map((wanted) => status.filter((one) => one === wanted).length)]));
  table('outcome.targets', heads('outcome.target', 'outcome.key', 'outcome.wanted', 'outcome.actual', 'outcome.met', 'sheets.summary.unit'), ['text', 'centre', 'centre', 'centre', 'centre', 'centre'],
    evaluation.targets.flatMap(({ label, unit, rows }) => rows.map(({ key, target, actual, isMet }) =>
      [label[lang], key, writtenNumber(target, 6), writtenNumber(actual, 4), isMet === null ? null : text(lang, isMet ? 'outcome.yes' : 'outcome.no'), unit])));
}

/** Names that a line holds; a county's list can be longer than a cell may be. */
const MOST_NAMES = 200;

function namesOf(members: readonly number[], nameOf: (row: number) => string, lang: Lang): string {
  const names = members.slice(0, MOST_NAMES).map(nameOf).join(lang === 'zh' ? '、' : ', ');
  return members.length > MOST_NAMES ? text(lang, 'outcome.members.first', { names, count: members.length }) : names;
}

/** Each value with how many have it, best-known first, and the sum of a policy that gives numbers. */
function policyRows(policy: PolicyResult, size: number, lang: Lang): CellValue[][] {
  const counts = new Map<string, { shown: CellValue; count: number }>();
  let total = Fraction.ZERO;
  let firms = 0;
  for (let row = 0; row < size; row++) {
    const number = policy.numbers.at(row);
    const shown = policy.isText ? (policy.words(row)?.[lang] ?? null) : writtenNumber(number, 6);
    if (shown === null) continue;
    firms++;
    if (number) total = total.add(number);
    const key = String(shown);
    counts.set(key, { shown, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const label = policy.label[lang];
  const sum = policy.isText ? null : writtenNumber(total, 4);
  const each = counts.size > fewValues ? [] : [...counts.values()].map(({ shown, count }): CellValue[] => (policy.isText ? [`${label}${lang === 'zh' ? '：' : ': '}${shown}`, null, count, null, null] : [label, shown, count, null, policy.unit]));
  return [...each, [label, text(lang, 'outcome.sum'), firms, sum, policy.unit]];
}
