import type { CellRef, Issue } from '../issue';
import type { Fraction } from '../number/fraction';
import type { Derived } from '../ruleset/preparation';
import { type FlagColumn, NO, UNKNOWN, YES } from '../table';
import { lineOf, type Amounts } from './lines';
import { partyBook, type Party } from './party';

/** Tax as paid in, 万元; with items restored into it, the sum. */
export const TAX = '税收实际贡献';
/** Tax as paid in, where what is restored goes into 税收实际贡献. */
export const PAID = '还原前税收';

/** What may be restored, as its column gives it. */
export const taxItems = [
  '增值税留抵退税', '免抵退税额', '出口退税额', '政策性减免税额', '缓缴税额', '社保费单位缴纳', '进出口关税', '海关代征税', '消费税退税', '固定资产进项抵扣税额',
] as const;

/** Income tax of a high-tech firm as if taxed at 25 % instead of 15 %: what 25/15 of it is more. */
export const HIGH_TECH = '高新企业所得税还原';

export const restorable: readonly string[] = [...taxItems, HIGH_TECH];

/** The fields that an item is worked out of. */
export const sourcesOf = (item: string): readonly string[] => (item === HIGH_TECH ? ['企业所得税', '高新技术企业'] : [item]);

/** The lines that restore the items chosen: 税收实际贡献 = 还原前税收 + …, each blank item 0; [] for none chosen. */
export function restoringLines(items: readonly string[]): readonly Derived[] {
  const chosen = restorable.filter((item) => items.includes(item));
  if (chosen.length === 0) return [];
  const highTech = lineOf(HIGH_TECH, { zh: HIGH_TECH, en: 'Income tax of high-tech firms restored from 15% to 25%' }, '万元', 'if(高新技术企业, 企业所得税 * (25% - 15%) / 15%, 0)', ['企业所得税']);
  const total = lineOf(TAX, { zh: TAX, en: 'Tax actually paid' }, '万元', [PAID, ...chosen].join(' + '), chosen);
  return chosen.includes(HIGH_TECH) ? [highTech, total] : [total];
}

/** One row about a firm's tax; amounts in 万元 by field, marks by field. */
export interface TaxRecord {
  readonly at: CellRef;
  readonly firm: Party;
  readonly amounts: ReadonlyMap<string, Fraction>;
  readonly marks: ReadonlyMap<string, boolean>;
}

export interface TaxAccount {
  readonly firms: readonly Party[];
  readonly amounts: Amounts;
  readonly flags: ReadonlyMap<string, FlagColumn>;
  /** A record of each firm. */
  readonly at: readonly CellRef[];
  readonly issues: readonly Issue[];
}

/** Adds up what the rows of each firm say, field by field. A mark is yes where any row says so. */
export function accountTax(records: readonly TaxRecord[], fields: readonly string[], marks: readonly string[]): TaxAccount {
  const book = partyBook(records.map(({ firm }) => firm));
  const amounts = new Map(fields.map((field) => [field, book.parties.map((): Fraction | null => null)]));
  const flags = new Map(marks.map((mark) => [mark, new Uint8Array(book.parties.length).fill(UNKNOWN)]));
  const at: CellRef[] = [];
  for (const record of records) {
    const party = book.indexOf(record.firm);
    at[party] ??= record.at;
    for (const [field, of] of amounts) {
      const value = record.amounts.get(field);
      if (value !== undefined) of[party] = of[party]?.add(value) ?? value;
    }
    for (const [mark, of] of flags) {
      const value = record.marks.get(mark);
      if (value !== undefined && of[party] !== YES) of[party] = value ? YES : NO;
    }
  }
  const issues = book.parties.flatMap(({ name, code }, party): Issue[] =>
    (amounts.get(TAX)?.[party] ?? null) === null ? [{ severity: 'warning', code: 'tax-nothing', cell: at[party] as CellRef, params: { name: name || code } }] : []);
  return {
    firms: book.parties, amounts, at,
    flags: new Map([...flags].map(([mark, values]): [string, FlagColumn] => [mark, { kind: 'flag', values }])),
    issues: [...issues, ...book.ambiguous.map((name): Issue => ({ severity: 'warning', code: 'prepare-name-ambiguous', params: { name } }))],
  };
}
