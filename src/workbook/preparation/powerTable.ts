import type { Fraction } from '../../engine/index';
import type { PowerResult } from '../../engine/prepare/power';
import { text, type TextKey } from '../../text/text';
import { fieldLabel, sourceWords, withUnit, type Account, type AccountColumn, type CheckTable, type Wording } from './account';

const UNIT = '万千瓦时';

/** 用电核算 as a table: meters of its own, what stands behind them, parts of shared meters, own generation, and the sum. */
export function powerTable(result: PowerResult, wording: Wording): Account {
  const { lang } = wording;
  const column = (key: TextKey | null, values: readonly (Fraction | null)[]): AccountColumn =>
    ({ kind: 'number', title: withUnit(key === null ? fieldLabel('用电量', wording) : text(lang, key), UNIT, lang), isResult: key === null, values });
  const gap = lang === 'zh' ? '、' : ', ';
  return {
    kind: 'power',
    firms: result.firms,
    columns: [
      { kind: 'text', title: text(lang, 'prepare.meters'), values: result.meters.map((numbers) => numbers.join(gap)) },
      column('prepare.power-own', result.own), column('prepare.power-behind', result.behind), column('prepare.power-shared', result.shared), column('prepare.power-self', result.self),
      column(null, result.used),
    ],
    how: [
      text(lang, 'prepare.equation', { name: fieldLabel('用电量', wording), formula: text(lang, 'prepare.power-formula') }),
      text(lang, 'prepare.power-split'),
      sourceWords(wording),
    ],
    remarks: remarksOf(result, wording),
    checks: checksOf(result, wording),
  };
}

function remarksOf({ firms, checks }: PowerResult, { lang }: Wording): string[] {
  const remarks = new Map<string, string[]>();
  for (const { meter, by, users, rest } of checks) {
    if (by === null && rest !== null) continue;
    const words = by === null || rest === null ? text(lang, 'prepare.remark-meter-open', { meter }) : text(lang, 'prepare.remark-meter', { meter, by: text(lang, `prepare.by-${by}`) });
    for (const { name } of users) remarks.set(name, [...(remarks.get(name) ?? []), words]);
  }
  return firms.map(({ name, code }) => (remarks.get(name || code) ?? []).join(lang === 'zh' ? '；' : '; '));
}

function checksOf({ checks }: PowerResult, { lang }: Wording): CheckTable | null {
  if (checks.length === 0) return null;
  const head: readonly TextKey[] = ['prepare.meter', 'prepare.users', 'prepare.meter-whole', 'prepare.meter-behind', 'prepare.meter-parts', 'prepare.difference', 'prepare.standing'];
  return {
    title: text(lang, 'prepare.power-checks'),
    head: head.map((key, index) => withUnit(text(lang, key), index >= 2 && index <= 5 ? UNIT : '', lang)),
    numbers: [2, 3, 4, 5],
    rows: checks.map(({ meter, whole, behind, by, users, rest }) => [
      meter, users.map(({ name }) => name).join(lang === 'zh' ? '、' : ', '), whole, behind, rest === null ? null : whole.sub(behind).sub(rest), rest,
      rest === null ? text(lang, 'prepare.not-split')
        : by === null ? text(lang, 'prepare.behind-only')
        : text(lang, rest.isZero ? 'prepare.split-even' : 'prepare.split-uneven', { by: text(lang, `prepare.by-${by}`) }),
    ]),
    uneven: checks.filter(({ rest }) => rest?.isZero !== true).length,
  };
}
