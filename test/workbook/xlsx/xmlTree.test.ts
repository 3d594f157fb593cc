import { appended, attribute, child, inOrder, parseXml, removed, withAttribute, withCuts } from '../../../src/workbook/xlsx/xmlTree';

const source = `<?xml version="1.0"?><!-- 首 --><x:root xmlns:x="urn:x" a='1'><x:one b="&lt;"/>\r\n<x:two><![CDATA[<raw>]]></x:two></x:root>`;
const root = parseXml(source, 'p');

describe('lossless edits of XML', () => {
  it('knows where each element stands in the source', () => {
    expect(root.children.map((each) => source.slice(each.start, each.end))).toEqual(['<x:one b="&lt;"/>', '<x:two><![CDATA[<raw>]]></x:two>']);
    expect(child(root, 'two')!.text).toBe('<raw>');
    expect(attribute(child(root, 'one'), 'b')).toBe('<');
  });

  it('changes only what it is told to', () => {
    const [one, two] = root.children as [typeof root, typeof root];
    const cuts = [appended(source, one, '<x:in/>'), removed(two), withAttribute(source, root, 'a', '2"'), withAttribute(source, one, 'c', 3)];
    expect(withCuts(source, cuts)).toBe(`<?xml version="1.0"?><!-- 首 --><x:root xmlns:x="urn:x" a="2&quot;"><x:one c="3" b="&lt;"><x:in/></x:one>\r\n</x:root>`);
  });

  it('puts elements where the schema wants them', () => {
    const order = ['zero', 'one', 'between', 'two', 'last'];
    expect(withCuts(source, [inOrder(source, root, order, 'between', '<x:between/>')])).toContain('\r\n<x:between/><x:two>');
    expect(withCuts(source, [inOrder(source, root, order, 'last', '<x:last/>')])).toContain('</x:two><x:last/></x:root>');
  });

  it('takes an attribute out', () => {
    expect(withCuts(source, [withAttribute(source, root, 'a', null)])).toContain('<x:root xmlns:x="urn:x">');
  });

  it.each<[string, string]>([
    ['<a>', 'corrupt'],
    ['<a></b>', 'corrupt'],
    ['<a b="1" b="2"/>', 'corrupt'],
    ['<p:a/>', 'corrupt'],
    ['<a>&unknown;</a>', 'corrupt'],
    ['<a/><b/>', 'corrupt'],
    ['', 'corrupt'],
    ['<!DOCTYPE a><a/>', 'dtd'],
    ['<a>'.repeat(300) + '</a>'.repeat(300), 'corrupt'],
  ])('refuses %s', (xml, code) => {
    expect(() => parseXml(xml, 'p')).toThrow(expect.objectContaining({ code }));
  });
});
