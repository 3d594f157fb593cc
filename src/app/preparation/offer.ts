import { TAX } from '../../engine/prepare/tax';
import type { PreparationKind } from '../../workbook/preparation/fields';
import type { SheetInfo } from '../../workbook/port';
import type { Offer, PreparationChoices } from './preparation';
import type { Source } from './source';

/** Columns that only records of the kind have: a table to evaluate has land, tax and electricity as well. */
const markers: Readonly<Record<Exclude<PreparationKind, 'tax'>, readonly string[]>> = {
  land: ['自有用地面积', '租赁用地面积', '出租用地面积', '出租方', '承租方', '对方单位', '不动产权证号', '用地类型', '保护期土地面积', '新减土地面积'],
  power: ['用电户号', '自发自用电量', '分表电量', '总表户号'],
};

interface Read {
  readonly info: SheetInfo;
  readonly source: Source | null;
}

/** The sheets that read like records of the kind; among ours none is taken unasked. */
export function suits(kind: PreparationKind, read: readonly Read[]): readonly Read[] {
  const own = read.filter(({ info, source }) => !info.ours && source !== null);
  const having = (fields: (name: string) => boolean): Read[] => own.filter(({ source }) => [...(source?.table.columns.keys() ?? [])].some(fields));
  if (kind !== 'tax') return having((field) => markers[kind].includes(field));
  const paid = having((field) => field === TAX);
  const items = own.filter(({ source }) => [...(source?.table.columns ?? [])].some(([field, { kind: is }]) => is === 'number' && field !== TAX));
  if (items.some((one) => paid.includes(one))) return items;
  return own.filter((one) => items.includes(one) || one === paid[0]);
}

/** What may be ticked: whether a sheet has its columns, and whether it is taken. Tax items with columns are, unless a person says otherwise. */
export function offerOf({ kind, items }: PreparationChoices, sources: readonly Source[], names: readonly string[], partsOf: (name: string) => readonly string[] = (name) => [name]): Offer[] {
  const has = (field: string): boolean => sources.some(({ table }) => table.columns.has(field) || (field === '新增土地面积' && table.columns.has('取得日期')));
  return names.map((name) => {
    const isThere = partsOf(name).every(has);
    return { name, isThere, isTaken: items === null ? kind === 'tax' && isThere : items.includes(name) };
  });
}
