import { emptyRecord } from '../../src/workbook/record';
import { settledRecord, staleParts } from '../../src/workbook/settle';
import { plan, sheetOnlyPlan, smallerPlan } from '../hosts/plans';

const first = settledRecord(plan('S1'), new Map([['summary', 'S2'], ['issues', 'S3']] as const));

describe('settledRecord', () => {
  it('gives every sheet written its id', () => {
    expect(first.sheets.map((sheet) => [sheet.purpose, sheet.id, sheet.name])).toEqual([['summary', 'S2', '亩均汇总'], ['issues', 'S3', '亩均核对']]);
  });

  it('keeps the sheets the plan leaves alone', () => {
    const only = { ...smallerPlan('S1', first), record: first };
    expect(settledRecord(only, new Map([['summary', 'S2']] as const)).sheets.map((sheet) => sheet.id)).toEqual(['S2', 'S3']);
  });
});

describe('staleParts', () => {
  it.each([
    ['nothing on a first run', plan('S1'), emptyRecord, [], []],
    ['nothing when the same is written again', plan('S1', first), first, [], []],
    ['a sheet the plan no longer has', smallerPlan('S1', first), first, [], ['issues']],
    ['columns and sheets when results move', sheetOnlyPlan(first), first, ['_MUJUN_RESULT_1'], ['summary', 'issues']],
  ])('names %s', (_, wanted, former, regions, sheets) => {
    const stale = staleParts(wanted, former);
    expect(stale.regions.map((region) => region.anchor)).toEqual(regions);
    expect(stale.sheets.map((sheet) => sheet.purpose)).toEqual(sheets);
  });
});
