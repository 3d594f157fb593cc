import { freeAnchor, sheetName } from '../../../src/workbook/planning/sheetNames';
import type { SheetInfo } from '../../../src/workbook/port';
import { emptyRecord, type WorkbookRecord } from '../../../src/workbook/record';

const info = (id: string, name: string, ours = false): SheetInfo => ({ id, name, visible: true, ours });
const layout = {} as WorkbookRecord['sheets'][number]['layout'];
const record: WorkbookRecord = { ...emptyRecord, sheets: [{ purpose: 'summary', id: '7', name: '评价汇总', layout }] };

test('a sheet of ours keeps the name its user gave it', () => {
  expect(sheetName('summary', [info('1', '企业'), info('7', '2022汇总', true)], record, 'zh')).toBe('2022汇总');
});

test('a name a user’s sheet already has gets a number', () => {
  expect(sheetName('summary', [info('1', '评价汇总'), info('2', '评价汇总 (2)')], emptyRecord, 'zh')).toBe('评价汇总 (3)');
  expect(sheetName('issues', [info('1', 'data ISSUES')], emptyRecord, 'en')).toBe('Data issues (2)');
});

test('a deleted sheet of ours comes back under the usual name', () => {
  expect(sheetName('summary', [info('1', '企业')], record, 'zh')).toBe('评价汇总');
});

test('anchors are not used twice', () => {
  const taken = { ...emptyRecord, regions: [{ anchor: '_MUJUN_RESULT_1', sheet: '1', layout: {} as never }] };
  expect([freeAnchor(emptyRecord), freeAnchor(taken)]).toEqual(['_MUJUN_RESULT_1', '_MUJUN_RESULT_2']);
});
