/** Namespaces, relationship types and content types of the parts we read or write. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

const office = 'application/vnd.openxmlformats-officedocument';

export const contentType = {
  workbook: `${office}.spreadsheetml.sheet.main+xml`,
  worksheet: `${office}.spreadsheetml.worksheet+xml`,
  styles: `${office}.spreadsheetml.styles+xml`,
  table: `${office}.spreadsheetml.table+xml`,
  drawing: `${office}.drawing+xml`,
  chart: `${office}.drawingml.chart+xml`,
  customXml: `${office}.customXmlProperties+xml`,
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
