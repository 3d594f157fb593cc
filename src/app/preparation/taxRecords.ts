import type { Fraction, Issue } from '../../engine';
import type { TaxRecord } from '../../engine/prepare/tax';
import { readerOf, type Source } from './source';

/** The rows of a sheet as tax records of these fields and marks. */
export function taxRecords(source: Source, fields: readonly string[], marks: readonly string[]): { records: TaxRecord[]; issues: Issue[] } {
  const reader = readerOf(source);
  const records: TaxRecord[] = [];
  const issues: Issue[] = [];
  for (let row = 0; row < reader.rows; row++) {
    const at = reader.at(row);
    const firm = reader.party('企业名称', '统一社会信用代码', row);
    const amounts = new Map(fields.flatMap((field): [string, Fraction][] => { const value = reader.number(field, row); return value === null ? [] : [[field, value]]; }));
    if (firm === null) {
      if (amounts.size > 0) issues.push({ severity: 'warning', code: 'prepare-no-firm', cell: at });
      continue;
    }
    const flags = new Map(marks.flatMap((mark): [string, boolean][] => { const value = reader.flag(mark, row); return value === null ? [] : [[mark, value]]; }));
    records.push({ at, firm, amounts, marks: flags });
  }
  return { records, issues };
}
