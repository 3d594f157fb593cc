import { linesOf, wrappedHeights } from '../../../src/workbench/grid/heights';

describe('heights of rows with wrapped text', () => {
  it.each([
    ['短', 100, 11, 1],
    ['一二三四五六七八九十', 74, 11, 3],
    ['abcdefghij', 74, 11, 2],
    ['第一行\n第二行', 200, 11, 2],
  ])('%s in %i pixels at %i points takes %i lines', (words, pixels, points, lines) => expect(linesOf(words, pixels, points)).toBe(lines));

  it('grow only where text wraps, and count merged cells together', () => {
    const values = [['一二三四五六七八九十', null], ['一二三四五六七八九十', null], ['一二三四五六七八九十', null]];
    const wrap = { area: { row: 1, column: 0, rows: 2, columns: 2 }, style: { wrap: true } };
    const heights = wrappedHeights({ values, styles: [wrap], widths: [10, 20], merges: [{ row: 2, column: 0, rows: 1, columns: 2 }] });
    expect([...heights.keys()]).toEqual([1]);
  });
});
