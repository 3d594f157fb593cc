import { colorResolver } from '../../../src/workbook/xlsx/colors';
import { parseXml } from '../../../src/workbook/xlsx/xmlTree';

const theme = parseXml('<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:accent1><a:srgbClr val="00b050"/></a:accent1></a:clrScheme></a:themeElements></a:theme>', '');
const color = (attributes: string, by: Parameters<typeof colorResolver>[0] = theme) => colorResolver(by)(parseXml(`<color ${attributes}/>`, ''));

describe('a colour of a cell', () => {
  it.each<[string, string | null]>([
    ['rgb="FF00b0F0"', '00B0F0'],
    ['rgb="00B0F0"', '00B0F0'],
    ['theme="1"', '111111'],
    ['theme="0"', 'FFFFFF'],
    ['theme="4"', '00B050'],
    ['theme="4" tint="1"', 'FFFFFF'],
    ['theme="4" tint="-1"', '000000'],
    ['theme="0" tint="-0.25"', 'BFBFBF'],
    ['rgb="FFFF0000" tint="0.5"', 'FF8080'],
    ['rgb="FF4472C4" tint="0.5"', 'A2B9E2'],
    ['indexed="10"', 'FF0000'],
    ['indexed="64"', null],
    ['auto="1"', null],
    ['rgb="nonsense"', null],
  ])('%s is %s', (attributes, expected) => {
    expect(color(attributes)).toBe(expected);
  });

  it('comes from Excel’s own theme where the book has none', () => {
    expect(color('theme="5"', null)).toBe('ED7D31');
  });

  it('is automatic where none is given', () => {
    expect(colorResolver(null)(undefined)).toBeNull();
  });
});
