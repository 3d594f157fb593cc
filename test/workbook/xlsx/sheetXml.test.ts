import { sheetXml } from '../../../src/workbook/xlsx/sheetXml';
import { EMPTY_STYLES, styleSheet } from '../../../src/workbook/xlsx/styleSheet';

const ties = { drawing: null, notes: null, tables: [] };
const xml = (page: Parameters<typeof sheetXml>[0]['page']): string =>
  sheetXml({ name: '表', values: [['甲'], ['乙'], ['丙']], widths: [100], ...(page && { page }) }, styleSheet(EMPTY_STYLES, 'styles'), ties);

test('a sheet without told breaks is as wide as one page', () => {
  expect(xml({ landscape: true, repeatRows: 0 })).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(xml({ landscape: true, repeatRows: 0 })).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
});

test('a sheet of one page a subject breaks where it is told, at a scale that fits: fitting by itself would pass over breaks', () => {
  const written = xml({ landscape: false, repeatRows: 0, breaks: [1, 2] });
  expect(written).not.toContain('fitTo');
  expect(written).toContain('<pageSetup paperSize="9" scale="80" orientation="portrait"/>');
  expect(written).toContain('<rowBreaks count="2" manualBreakCount="2"><brk id="1" max="16383" man="1"/><brk id="2" max="16383" man="1"/></rowBreaks>');
});
