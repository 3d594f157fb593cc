import { Fraction, unitFactor, type Column, type Field } from '../../engine/index';
import type { ColumnMatch, Header, TableLayout } from '../layout';
import type { RawSheet } from '../port';
import { readNumbers, readTexts, type ColumnWork } from './readColumn';

/** A column that no ruleset asks for and the audit holds the others against. */
interface Witness {
  readonly field: Field;
  readonly header: RegExp;
}

const number = (name: string, unit: string, header: RegExp): Witness => ({ field: { name, en: name, kind: 'number', unit }, header });
const words = (name: string, header: RegExp): Witness => ({ field: { name, en: name, kind: 'text' }, header });

const WITNESSES: readonly Witness[] = [
  number('参保人数', '人', /参保|社保.{0,4}人数|insured/i),
  number('总表用电量', '万千瓦时', /(?:总表|总户号|共用电?表|户号).*电量?|电表总电?量|^meter total/i),
  words('承租企业', /(?:^|\/ )(?:承租(?:方|人|单位|企业)|租户|租给|出租给)(?:企业)?(?:名称|全称)?$|^(?:lessee|tenant)$/i),
  words('出租企业', /(?:^|\/ )(?:出租(?:方|人|单位|企业)|房东|业主(?:单位)?|租自)(?:企业)?(?:名称|全称)?$|^(?:lessor|landlord)$/i),
  words('数据年份', /^(?:数据|统计|所属|会计|税款所属|报告)?(?:年份|年度)$|^(?:data |fiscal )?year$/i),
];

/** Columns that only the audit looks at, by the name it knows them by, and where they stand. */
export interface Witnesses {
  readonly columns: ReadonlyMap<string, Column>;
  readonly matches: readonly ColumnMatch[];
}

/** Reads the columns that bear witness, out of those that are taken for nothing else; without a word about their cells. */
export function readWitnesses(raw: RawSheet, layout: TableLayout, matches: readonly ColumnMatch[]): Witnesses {
  const columns = new Map<string, Column>();
  const found: ColumnMatch[] = [];
  for (const { field, header: pattern } of WITNESSES) {
    const match = matches.find((one) => one.field === null && pattern.test(one.header));
    const header = layout.headers.find(({ column }) => column === match?.column);
    if (match === undefined || header === undefined) continue;
    const column = readWitness(raw, layout, field, header);
    if (column === null) continue;
    columns.set(field.name, column);
    found.push({ ...match, field: field.name });
  }
  return { columns, matches: found };
}

function readWitness(raw: RawSheet, layout: TableLayout, field: Field, { column, unit }: Header): Column | null {
  const work: ColumnWork = { raw, rows: layout.dataRows, column, field, interest: 'none', report: () => undefined };
  if (field.kind === 'text') return { kind: 'text', values: readTexts(work) };
  const wanted = field.unit ?? '';
  const factor = unit === null ? Fraction.ONE : unitFactor(unit, wanted);
  return factor === null ? null : { kind: 'number', values: readNumbers(work, unit ?? wanted), factor };
}
