import { cellDecimal, Fraction, type Column, type Issue, type NumberColumn } from '../../engine/index';
import type { ColumnMatch, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { legendOf, legendWords } from './legend';

export const SCALE = '企业规模';
const ABOVE = '规上';
const BELOW = '规下';
/** 规模以上: main business revenue of 20 million yuan and more, in 万元. */
const LIMIT = Fraction.of(2000);
const REVENUES = ['主营业务收入', '营业收入'];

const YES = /^(?:1|是|y|yes|√|true)$/i;
/** 2 is the other of 1 in the forms of statistics. */
const NO = /^(?:[02]|否|n|no|×|false)$/i;
/** At least so many firms on the side of revenue that the codes say, of a hundred, and so many looked at. */
const SURE = 90;
const FEWEST = 5;

/**
 * 规上 written as 1 in one county and as 0 in the next: what the codes mean by the header (是否规上, 规上=0, 1是2否), else by
 * the firms' revenue, else nobody knows and a warning says so. Other words in the column stay.
 */
export function readScale(values: readonly (string | null)[], match: ColumnMatch, columns: ReadonlyMap<string, Column>, raw: RawSheet, layout: TableLayout): { values: readonly (string | null)[]; issues: Issue[] } {
  const written = values.filter((value) => value !== null);
  const say = (severity: Issue['severity'], code: string, params: Issue['params']): Issue => ({
    severity, code, field: SCALE, params: { header: match.header, ...params }, cell: { sheet: raw.sheet.name, row: layout.headerRow + layout.headerRows - 1, column: match.column },
  });
  const legend = legendOf(match.header);
  if (legend !== null && written.some((value) => legend.has(value))) {
    const meant = new Map([...legend].map(([code, word]) => [code, scaleOf(word, match.header)] as const));
    return { values: values.map((value) => meant.get(value ?? '') ?? value), issues: [say('info', 'column-codes-header', { legend: legendWords(meant) })] };
  }
  if (written.length === 0 || !written.every((value) => YES.test(value) || NO.test(value))) return { values, issues: [] };
  const other = written.includes('2') ? '2' : '0';
  const decoded = (aboveIsOne: boolean): (string | null)[] => values.map((value) => (value === null ? null : YES.test(value) === aboveIsOne ? ABOVE : BELOW));
  // 1 and 2 are explained or they are not: 是否规上 says of 1 and 0 only which is which.
  const stated = other === '2' ? null : byHeader(match.header);
  if (stated !== null) return { values: decoded(stated), issues: [say('info', 'column-codes-header', { legend: legendWords(new Map([['1', stated ? ABOVE : BELOW], ['0', stated ? BELOW : ABOVE]])) })] };
  const counted = byRevenue(values, columns);
  if (counted === null) return { values, issues: [say('warning', 'column-codes-unknown', { other })] };
  const { aboveIsOne, agree, of } = counted;
  return { values: decoded(aboveIsOne), issues: [say('warning', 'column-codes-revenue', { one: aboveIsOne ? ABOVE : BELOW, zero: aboveIsOne ? BELOW : ABOVE, other, agree, of })] };
}

/** What a word of a legend says of the size: 规模以上 and a plain yes under 是否规上 are 规上; 大型 is itself. */
function scaleOf(word: string, header: string): string {
  const plain = word.replace('规模以', '规');
  if (!YES.test(plain) && !NO.test(plain)) return plain;
  return YES.test(plain) === (byHeader(header.replace(/[（(【[][^）)】\]]*[）)】\]]/g, '').replace(/\d/g, '')) ?? true) ? ABOVE : BELOW;
}

/** Whether 1 and 是 mean 规上, by the header; null where it does not say: 规上/规下 and 企业规模 may mean either. */
function byHeader(header: string): boolean | null {
  const plain = header.normalize('NFKC').replace(/\s/g, '').replace(/规模以([上下])/g, '规$1');
  // What stands in brackets explains; the name before it, 规上/规下, has both words itself.
  const codes = codePairs(/\(([^)]*[01][^)]*)\)/.exec(plain)?.[1] ?? plain.replace(/^规上\W?规下/, ''));
  if (codes.size > 0) return codes.has(ABOVE) ? codes.get(ABOVE) === '1' : codes.get(BELOW) === '0';
  const names = [plain.includes('规上'), plain.includes('规下')];
  return names[0] === names[1] ? null : names[0] === true;
}

/** 规上=1，规下=0 and 1规上0规下: each word with the code that stands on its side, whichever comes first. */
function codePairs(header: string): ReadonlyMap<string, string> {
  const tokens = [...header.matchAll(/(?<!\d)[01](?!\d)|规上|规下/g)].map(([token]) => token);
  const from = tokens.findIndex((token, i) => /\d/.test(token) !== /\d/.test(tokens[i + 1] ?? token));
  if (from < 0) return new Map();
  const pairs = new Map<string, string>();
  for (let i = from; i + 1 < tokens.length; i += 2) {
    const [first, second] = [tokens[i] as string, tokens[i + 1] as string];
    if (/\d/.test(first) !== /\d/.test(second)) pairs.set(/\d/.test(first) ? second : first, /\d/.test(first) ? first : second);
  }
  return pairs;
}

function byRevenue(values: readonly (string | null)[], columns: ReadonlyMap<string, Column>): { aboveIsOne: boolean; agree: number; of: number } | null {
  const revenue = REVENUES.map((name) => columns.get(name)).find((column): column is NumberColumn => column?.kind === 'number');
  if (revenue === undefined) return null;
  let of = 0;
  let ones = 0;
  for (let i = 0; i < values.length; i++) {
    const [value, amount] = [values[i], revenue.values[i] as number];
    if (value == null || Number.isNaN(amount)) continue;
    of++;
    if (YES.test(value) === cellDecimal(amount).value.mul(revenue.factor).cmp(LIMIT) >= 0) ones++;
  }
  const aboveIsOne = ones * 2 > of;
  const agree = aboveIsOne ? ones : of - ones;
  return of >= FEWEST && agree * 100 >= of * SURE ? { aboveIsOne, agree, of } : null;
}
