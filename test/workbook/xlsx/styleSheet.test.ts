import { EMPTY_STYLES, styleSheet } from '../../../src/workbook/xlsx/styleSheet';
import { richFiles } from './richBook';

const rich = richFiles['xl/styles.xml'] as string;

describe('formats added to a book', () => {
  it('changes nothing while nothing is added', () => {
    const styles = styleSheet(rich, 'p');
    expect([styles.format({}), styles.format({}, 2)]).toEqual([0, 2]);
    expect(styles.xml()).toBe(rich);
  });

  it('come behind those of the book and start from the format given', () => {
    const styles = styleSheet(rich, 'p');
    expect(styles.format({ bold: true, fill: 'FFFF00' }, 1)).toBe(4);
    expect(styles.xml()).toContain('<fonts count="3">');
    expect(styles.xml()).toContain('<font><b/><sz val="11"/><color theme="1"/><name val="宋体"/><charset val="134"/></font></fonts>');
    expect(styles.xml()).toContain('<xf numFmtId="180" fontId="2" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs>');
  });

  it('are the same when asked for again, also by the next run', () => {
    const first = styleSheet(rich, 'p');
    const ask = (styles: typeof first) => [styles.format({ numberFormat: '0.0000', align: 'right' }), styles.format({ border: true, size: 14 }), styles.difference('C6EFCE', '006100')];
    const indexes = ask(first);
    expect(ask(first)).toEqual(indexes);
    const second = styleSheet(first.xml(), 'p');
    expect(ask(second)).toEqual(indexes);
    expect(second.xml()).toBe(first.xml());
  });

  it.each<[string, number]>([['0.00', 2], ['0%', 9], ['General', 0], ['0.000_ ', 180], ['0.0000', 181]])('give the number format %s the number %i', (numberFormat, id) => {
    const styles = styleSheet(rich, 'p');
    styles.format({ numberFormat, bold: true });
    expect(/<xf numFmtId="(\d+)"[^>]*\/><\/cellXfs>/.exec(styles.xml())![1]).toBe(String(id));
  });

  it('open sections that are empty or missing', () => {
    const styles = styleSheet(rich, 'p');
    expect(styles.difference('C6EFCE', '006100')).toBe(0);
    expect(styles.xml()).toContain('<dxfs count="1"><dxf>');
    const bare = styleSheet(EMPTY_STYLES, 'p');
    bare.difference('C6EFCE', '006100');
    bare.format({ numberFormat: '0.000' });
    expect(bare.xml()).toMatch(/<styleSheet[^>]*><numFmts count="1">.*<\/cellStyles><dxfs count="1">.*<\/dxfs><\/styleSheet>/);
  });

  it('follow the prefix of the book', () => {
    const styles = styleSheet(rich.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='), 'p');
    styles.format({ bold: true, fill: '00FF00' });
    expect(styles.xml()).toContain('<x:fill><x:patternFill patternType="solid"><x:fgColor rgb="FF00FF00"/>');
  });

  it('can take boldness away', () => {
    const styles = styleSheet(rich, 'p');
    styles.format({ bold: false }, 2);
    expect(styles.xml()).toContain('<font><sz val="16"/><color rgb="FFFF0000"/><name val="黑体"/></font></fonts>');
  });
});
