import { recordedSheet, type RecordedSheet } from '../../src/workbook/recordedSheet';

const sheets = [{ id: '1', name: '规上' }, { id: '2', name: '规下' }];

test.each<[RecordedSheet, string | undefined, string]>([
  [{ sheet: '{0001}', sheetName: '规下' }, '2', 'other ids in another program'],
  [{ sheet: '1', sheetName: '规下' }, '2', 'the id has gone to another sheet'],
  [{ sheet: '1', sheetName: '去年' }, '1', 'the sheet was renamed'],
  [{ sheet: '2' }, '2', 'an older record'],
  [{ sheet: '{0001}', sheetName: '去年' }, undefined, 'the sheet is gone'],
])('%j is sheet %s: %s', (record, id, _why) => expect(recordedSheet(record, sheets)?.id).toBe(id));
