import type { Fraction} from '../../engine/index';
import { NO, YES } from '../../engine/index';
import type { DerivedResult } from '../../engine/evaluation';
import { HIGH_TECH, PAID, TAX, type TaxAccount } from '../../engine/prepare/tax';
import { text } from '../../text/text';
import { fieldLabel, lineColumns, lineWords, sourceWords, withUnit, type Account, type AccountColumn, type Wording } from './account';

const UNIT = '万元';

/** 税收核算 as a table: tax as paid in, each item restored, and the sum. `items` are the columns the lines read besides it. */
export function taxTable({ firms, amounts, flags }: TaxAccount, items: readonly string[], lines: readonly DerivedResult[], wording: Wording): Account {
  const { lang, ruleset } = wording;
  const ticked = ruleset === null && lines.length > 0;
  const names = new Set(lines.at(-1)?.formula.split(' + '));
  // What a person has had restored must not be restored again by a ruleset that reads the table.
  const part = (field: string): string => (ticked ? text(lang, names.has(field) ? 'prepare.restored' : 'prepare.basis', { field: fieldLabel(field, wording) }) : fieldLabel(field, wording));
  const column = (field: string): AccountColumn => {
    const marks = flags.get(field);
    if (marks) return { kind: 'text', title: fieldLabel(field, wording), values: firms.map((_, row) => (marks.values[row] === YES ? text(lang, 'prepare.yes') : marks.values[row] === NO ? text(lang, 'prepare.no') : '')) };
    return { kind: 'number', title: withUnit(part(field), UNIT, lang), isResult: false, values: amounts.get(field) ?? firms.map((): Fraction | null => null) };
  };
  return {
    kind: 'tax',
    firms,
    columns: [
      { kind: 'number', title: withUnit(ticked ? text(lang, 'prepare.paid') : fieldLabel(TAX, wording), UNIT, lang), isResult: lines.length === 0, values: amounts.get(TAX) ?? firms.map(() => null) },
      ...items.map(column),
      ...lineColumns(lines, firms.length, wording),
    ],
    how: [
      ...lineWords(lines, wording),
      ...(ticked && lines.some(({ name }) => name === HIGH_TECH) ? [text(lang, 'prepare.high-tech')] : []),
      ...(lines.length === 0 ? [text(lang, 'prepare.nothing-restored')] : [text(lang, 'prepare.blank-items')]),
      sourceWords(wording),
    ],
    remarks: firms.map((_, row) => ((amounts.get(TAX)?.[row] ?? null) === null ? text(lang, 'prepare.remark-no-tax') : '')),
    checks: null,
  };
}

/** The base that lines read the tax paid in as. */
export const taxBase = (byRuleset: boolean): string => (byRuleset ? TAX : PAID);
