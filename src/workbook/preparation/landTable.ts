import type { Fraction } from '../../engine/index';
import type { DerivedResult } from '../../engine/evaluation';
import { LAND, OCCUPIED, type LandOptions, type LandResult, type NamedCheck } from '../../engine/prepare/land';
import { text, type TextKey } from '../../text/text';
import { fieldLabel, lineColumns, lineWords, sourceWords, withUnit, type Account, type AccountColumn, type CheckTable, type Wording } from './account';

const MU = '亩';

/**
 * 用地核算 as a table: own, leased and let land, what is used, what is left out and what counts. `items` are the columns
 * the lines read besides the land used.
 */
export function landTable(result: LandResult, items: readonly string[], lines: readonly DerivedResult[], options: LandOptions, wording: Wording): Account {
  const { lang, ruleset } = wording;
  const size = result.firms.length;
  const column = (title: string, values: AccountColumn['values'], isResult = false): AccountColumn =>
    ({ kind: 'number', title: withUnit(title, MU, lang), values: values as readonly (Fraction | null)[], isResult });
  // What a person has had left out must not be left out again by a ruleset that reads the table.
  const part = (field: string): string => (ruleset === null ? text(lang, 'prepare.left-out', { field: fieldLabel(field, wording) }) : fieldLabel(field, wording));
  const base = lines.length > 0 && ruleset === null ? text(lang, 'prepare.occupied') : fieldLabel(LAND, wording);
  return {
    kind: 'land',
    firms: result.firms,
    columns: [
      column(fieldLabel('自有用地面积', wording), result.own), column(fieldLabel('租赁用地面积', wording), result.taken), column(fieldLabel('出租用地面积', wording), result.out),
      column(base, result.used, lines.length === 0),
      ...items.map((field) => column(part(field), result.apart.get(field) ?? result.firms.map(() => null))),
      ...lineColumns(lines, size, wording),
    ],
    how: [
      text(lang, 'prepare.equation', { name: base, formula: text(lang, 'prepare.land-formula') }),
      ...lineWords(lines, wording),
      text(lang, `prepare.trust-${options.trust}`),
      ...(options.newAfter === null ? [] : [text(lang, 'prepare.new-land', { day: options.newAfter })]),
      ...(result.plots.length === 0 ? [] : [text(lang, 'prepare.plots', { count: result.plots.length })]),
      text(lang, 'prepare.mu'),
      sourceWords(wording),
    ],
    remarks: remarksOf(result, wording),
    checks: checksOf(result, wording),
  };
}

/** The base that lines read the land used as. */
export const landBase = (byRuleset: boolean): string => (byRuleset ? LAND : OCCUPIED);

function remarksOf({ firms, checks, plots }: LandResult, { lang }: Wording): string[] {
  const remarks = new Map<string, Set<string>>();
  const add = (name: string, words: string): void => void remarks.set(name, (remarks.get(name) ?? new Set()).add(words));
  for (const { plot, by, users } of plots) for (const { name } of users) add(name, text(lang, 'prepare.remark-plot', { plot, by: text(lang, `prepare.by-${by}` as TextKey) }));
  for (const check of checks) {
    if (check.standing === 'equal' || check.standing === 'unnamed') continue;
    for (const [mine, other] of [[check.lessor, check.lessee], [check.lessee, check.lessor]] as const) {
      if (mine !== '') add(mine, text(lang, `prepare.remark-${check.standing}`, { other: other === '' ? text(lang, 'prepare.several') : other }));
    }
  }
  return firms.map(({ name, code }) => [...(remarks.get(name || code) ?? [])].join(lang === 'zh' ? '；' : '; '));
}

const even: readonly NamedCheck['standing'][] = ['equal', 'no-firm', 'unnamed'];

/** The pairs, and the shared plots below them. */
function checksOf({ checks, plots }: LandResult, { lang }: Wording): CheckTable | null {
  if (checks.length === 0 && plots.length === 0) return null;
  const rows = checks.map(({ lessor, lessee, out, taken, difference, standing }) => [lessor, lessee, out, taken, difference, text(lang, `prepare.standing-${standing}`)]);
  const shared = plots.map(({ plot, whole, by, users, rest }) => [
    text(lang, 'prepare.plot', { plot }), users.map(({ name }) => name).join(lang === 'zh' ? '、' : ', '), whole, rest === null ? null : whole.sub(rest), rest,
    rest === null ? text(lang, 'prepare.not-split') : text(lang, rest.isZero ? 'prepare.split-even' : 'prepare.split-uneven', { by: text(lang, `prepare.by-${by}` as TextKey) }),
  ]);
  const head: readonly TextKey[] = ['prepare.lessor', 'prepare.lessee', 'prepare.out', 'prepare.taken', 'prepare.difference', 'prepare.standing'];
  return {
    title: text(lang, 'prepare.land-checks'),
    head: head.map((key, index) => withUnit(text(lang, key), index >= 2 && index <= 4 ? MU : '', lang)),
    numbers: [2, 3, 4],
    rows: [...rows, ...shared],
    uneven: checks.filter(({ standing }) => !even.includes(standing)).length + plots.filter(({ rest }) => rest?.isZero !== true).length,
  };
}
