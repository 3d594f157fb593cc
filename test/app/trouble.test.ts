import { sayTrouble } from '../../src/app/trouble';
import { ExcelError, ReadBackError } from '../../src/workbook/officejs/excelError';
import { FileError } from '../../src/workbook/xlsx/fileError';

describe('sayTrouble', () => {
  it.each<[string, unknown, string]>([
    ['a person typing in a cell', new ExcelError('InvalidOperationInCellEditMode', 'x'), 'Excel 正在编辑单元格。请按 Enter 或 Esc 结束编辑，再试。'],
    ['a deleted sheet', new ExcelError('ItemNotFound', 'x'), '要处理的工作表或单元格已被删除。请重新读取，再试。'],
    ['an error of Excel’s without words, by its code', new ExcelError('Conflict', 'x'), 'Excel 未能完成（Conflict）。请确认 Excel 没有弹出对话框，再试；仍不行时，请保存后重新打开工作簿。'],
    ['a cell that reads back differently', new ReadBackError('F3'), '单元格 F3 写入后读回的内容不一致，可能在写入期间被合并、筛选或改动。请再试一次。'],
    ['a file', new FileError('no-sheet', { sheet: '表' }), '工作簿里没有这张工作表（表）。'],
    ['several errors by the first', new AggregateError([new ReadBackError('A1'), new Error('y')]), '单元格 A1 写入后读回的内容不一致，可能在写入期间被合并、筛选或改动。请再试一次。'],
    ['any other error by its message', new Error('disk full'), 'disk full'],
    ['what is no error', 'gone', 'gone'],
  ])('words %s', (_, error, words) => expect(sayTrouble(error, 'zh')).toBe(words));
});
