import { emptyRecord, type WorkbookRecord } from '../../src/workbook/record';
import { recordFromXml, recordNamespace, recordToXml } from '../../src/workbook/recordXml';

const record: WorkbookRecord = { ...emptyRecord, id: 'a', mappings: { '甲 < 乙 & "丙" ]]> \u0000\u007f\uffff \\u0041 😀': { 1: { field: '税收', unit: null } } } };

describe('recordToXml', () => {
  it('carries every character there and back', () => {
    expect(recordFromXml(recordToXml(record))).toEqual(record);
  });

  it('writes XML without characters XML forbids', () => {
    expect(recordToXml(record)).not.toMatch(/[\u0000-\u0008\u007f\uffff]/);
    expect(recordToXml(record).startsWith(`<mujun xmlns="${recordNamespace}" version="1">{`)).toBe(true);
  });
});

describe('recordFromXml', () => {
  const json = JSON.stringify(record);
  it.each<[string, string | null, unknown]>([
    ['no part', null, emptyRecord],
    ['an element that is not ours', '<other/>', emptyRecord],
    ['no JSON object of ours', '<mujun version="1">{"version":1}</mujun>', emptyRecord],
    ['a newer version', '<mujun xmlns="urn:mujun:workbook:1" version="2">?</mujun>', 'unknown-version'],
    ['a prefix, a declaration and numeric entities', `<?xml version="1.0"?><m:mujun xmlns:m="${recordNamespace}" version='1'>${json.replace(/[&<>"]/g, (c) => `&#x${c.charCodeAt(0).toString(16)};`)}</m:mujun>`, record],
    ['CDATA', `<mujun version="1"><![CDATA[${JSON.stringify({ ...record, mappings: {} })}]]></mujun>`, { ...record, mappings: {} }],
  ])('reads %s', (_, xml, expected) => expect(recordFromXml(xml)).toEqual(expected));
});
