import type { Issue } from '../../engine';
import type { PowerRecord } from '../../engine/prepare/power';
import { sharesOf } from './cellShare';
import { readerOf, type Reader, type Source } from './source';

/** The rows of a sheet as electricity records. */
export function powerRecords(source: Source): { records: PowerRecord[]; issues: Issue[] } {
  const reader = readerOf(source);
  const share = sharesOf(reader, '分摊份额');
  const records: PowerRecord[] = [];
  const issues: Issue[] = [];
  for (let row = 0; row < reader.rows; row++) {
    const record: PowerRecord = {
      at: reader.at(row),
      firm: reader.party('企业名称', '统一社会信用代码', row),
      meters: metersOf(reader, '用电户号', row),
      amount: reader.number('用电量', row),
      self: reader.number('自发自用电量', row),
      share: share(row),
      reading: reader.number('分表电量', row),
      area: reader.number('分摊面积', row),
      main: metersOf(reader, '总表户号', row)[0] ?? '',
    };
    if (record.firm !== null || record.meters.length > 0) records.push(record);
    else if (record.amount !== null || record.self !== null) issues.push({ severity: 'warning', code: 'prepare-no-firm', cell: record.at });
  }
  return { records, issues };
}

/** Several numbers stand in one cell, parted by signs, blanks or lines; what is no number (无, -) is none. */
function metersOf(reader: Reader, field: string, row: number): string[] {
  const cell = reader.cell(field, row);
  const text = typeof cell === 'string' && cell.trim() !== '' ? cell : reader.text(field, row);
  return [...new Set(text.normalize('NFKC').split(/[、,;|/\s]+/).filter((part) => /\d/.test(part)))];
}
