import fc from 'fast-check';
import { cellText, escapeXml, fromCellText, titleXml, unescapeXml } from '../../../src/workbook/xlsx/xmlText';

describe('text in XML', () => {
  it.each<[string, string]>([
    ['a & b < c > "d"', 'a &amp; b &lt; c &gt; &quot;d&quot;'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x004_', '_x004_'],
    ['_x0041\udc00', '_x005F_x0041_xDC00_'],
    ['\r\n\t', '_x000D_\n\t'],
    ['\u0000\ufffe', '_x0000__xFFFE_'],
    ['\ud800x😀', '_xD800_x😀'],
  ])('of a cell: %j is written %s', (text, xml) => {
    expect(cellText(text)).toBe(xml);
    expect(fromCellText(xml)).toBe(text);
  });

  it('comes back as it went, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fromCellText(cellText(text)) === text));
    fc.assert(fc.property(fc.array(fc.constantFrom('_', 'x', '0041', '_x005F_', '&', '\r', '\ud800', '\udc00')), (pieces) => fromCellText(cellText(pieces.join(''))) === pieces.join('')));
  });

  it('of a title leaves out what XML cannot hold', () => {
    expect(titleXml('各档\u0001<A>\r\n\ud800')).toBe('各档 &lt;A&gt;\n ');
  });

  it('reads references by name and number', () => {
    expect(unescapeXml('&lt;&#65;&#x4e2d;&unknown;')).toBe('<A中&unknown;');
    expect(escapeXml('"')).toBe('&quot;');
  });
});
