/**
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { ApplyError } from '../../../src/workbook/port';
import type { Plan } from '../../../src/workbook/plan';
import { emptyRecord } from '../../../src/workbook/record';
import { openExcel, type ExcelHarness } from '../../fake-excel/harness';
import type { FailureTime } from '../../fake-excel/host';
import { insertColumns } from '../../fake-excel/model/shift';
import { changed, plain } from '../../fake-excel/model/look';
import { anchor, book, plan, sheetOnlyPlan, smallerPlan } from '../../hosts/plans';

type Prepare = (excel: ExcelHarness, sheet: string) => Promise<Plan>;

/** A workbook whose sheets already carry a person's own formats, rules, names and hidden rows. */
function lived(): ExcelHarness {
  const excel = openExcel(book);
  const sheet = excel.sheet('企业表');
  const yellow = changed(changed(plain, 'fill', '#FFFF00'), 'numberFormat', '0.000');
  for (let column = 0; column < 12; column++) sheet.setLook(3, column, column % 2 ? yellow : changed(yellow, 'top', 'Continuous|#FF0000|Thick'));
  sheet.widths.set(5, 77);
  sheet.hiddenRows.add(4);
  sheet.conditionals.push({ $: 'ConditionalFormat', id: 'own', area: { row: 0, column: 0, rows: 9, columns: 9 }, type: 'CellValue', rule: { formula1: '="A"', operator: 'EqualTo' }, fill: '#000000', color: '#FFFFFF' });
  excel.host.book.names.push({ $: 'NamedItem', id: '我的', name: '我的', target: { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }, visible: true });
  excel.host.book.parts.push({ $: 'CustomXmlPart', id: 'x', xml: '<other xmlns="urn:other">1</other>' });
  return excel;
}

const runs: readonly (readonly [string, Prepare])[] = [
  ['a first run', (_, sheet) => Promise.resolve(plan(sheet))],
  ['a second run with less in it', async (excel, sheet) => (await excel.workbook.apply(plan(sheet)), smallerPlan(sheet, await excel.workbook.record()))],
  ['a run that takes columns and sheets away', async (excel, sheet) => (await excel.workbook.apply(plan(sheet)), sheetOnlyPlan(await excel.workbook.record()))],
];

async function idOf(excel: ExcelHarness): Promise<string> {
  return (await excel.workbook.sheets())[0]!.id;
}

describe('a failure at any request of', () => {
  describe.each(runs)('%s', (_, prepare) => {
    it.each<FailureTime>(['middle', 'after'])('leaves all or nothing when Excel gives up %s its actions', async (when) => {
      const model = lived();
      await model.workbook.apply(await prepare(model, await idOf(model)));
      const whole = model.snapshot();
      let failed = true;
      for (let n = 1; failed; n++) {
        const excel = lived();
        const wanted = await prepare(excel, await idOf(excel));
        const before = excel.snapshot();
        const fired = excel.host.failAt(n, { when });
        const outcome = await excel.workbook.apply(wanted).then(() => 'done' as const, (error: unknown) => error);
        failed = fired();
        if (outcome !== 'done') expect(outcome).toMatchObject({ name: 'ApplyError', outcome: 'restored', cause: { code: 'GeneralException' } });
        expect([n, excel.snapshot()]).toEqual([n, outcome === 'done' ? whole : before]);
      }
    }, 60_000);

    it('restores also when the first try at restoring fails, wherever it does', async () => {
      let failed = true;
      for (let n = 0; failed; n++) {
        const excel = lived();
        const wanted = await prepare(excel, await idOf(excel));
        const before = excel.snapshot();
        const controller = new AbortController();
        let reports = 0;
        const half = 2;
        let fired = (): boolean => false;
        const progress = (): void => {
          if (++reports !== half) return;
          fired = excel.host.failAt(n + 1, { when: 'middle' });
          controller.abort();
        };
        await expect(excel.workbook.apply(wanted, { progress, signal: controller.signal })).rejects.toMatchObject({ outcome: 'restored' });
        failed = fired();
        expect([n, excel.snapshot()]).toEqual([n, before]);
      }
    }, 60_000);
  });
});

it('says so when not even restoring works, and what failed', async () => {
  const excel = openExcel(book);
  excel.host.failAt(12, { only: 'writes', times: Infinity });
  const error: unknown = await excel.workbook.apply(plan(await idOf(excel))).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ApplyError);
  expect(error).toMatchObject({ outcome: 'not-restored', cause: { name: 'AggregateError', errors: [{ code: 'GeneralException' }, { code: 'GeneralException' }], cause: { code: 'GeneralException' } } });
});

it('goes on when a person renames the sheet in the middle of the run', async () => {
  const excel = openExcel(book);
  const id = await idOf(excel);
  let renamed = false;
  const progress = (): void => {
    if (!renamed) excel.sheet('企业表').name = '改名了';
    renamed = true;
  };
  await excel.workbook.apply(plan(id), { progress });
  expect((await excel.look('改名了'))?.values[2]![4]).toBe(88.1234);
});

it('restores when a person protects the sheet in the middle of the run', async () => {
  const excel = openExcel(book);
  const id = await idOf(excel);
  const before = excel.snapshot();
  let reports = 0;
  const attempt = excel.workbook.apply(plan(id), { progress: () => void (++reports === 2 && (excel.sheet('企业表').protected = true)) });
  await expect(attempt).rejects.toMatchObject({ name: 'ApplyError', outcome: 'not-restored' });
  excel.sheet('企业表').protected = false;
  expect((excel.snapshot() as { sheets: readonly unknown[] }).sheets[0]).toEqual((before as { sheets: readonly unknown[] }).sheets[0]);
});

it('waits while a person is typing in a cell', async () => {
  const excel = openExcel(book);
  const id = await idOf(excel);
  excel.host.editCell(true);
  let done = false;
  const run = excel.workbook.apply(plan(id)).then(() => (done = true));
  await new Promise((resolve) => void setTimeout(resolve, 30));
  expect(done).toBe(false);
  excel.host.editCell(false);
  await run;
  expect(await excel.look('亩均汇总')).not.toBeNull();
});

it('finds cells that Excel understood differently when reading back, and restores', async () => {
  const excel = openExcel(book);
  const before = excel.snapshot();
  const id = await idOf(excel);
  // Merged after the check, so that Excel drops what is written into the swallowed cell.
  const progress = (): void => void (excel.sheet('企业表').merges = [{ row: 2, column: 4, rows: 1, columns: 2 }]);
  const error: unknown = await excel.workbook.apply(plan(id), { progress }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ outcome: 'restored', cause: { name: 'ReadBackError', cell: 'F3' } });
  excel.sheet('企业表').merges = [...book.sheets[0]!.merges!];
  expect(excel.snapshot()).toEqual(before);
});

describe('a second run', () => {
  it('follows its columns to where a person moved them by inserting others', async () => {
    const excel = openExcel(book);
    const id = await idOf(excel);
    await excel.workbook.apply(plan(id));
    insertColumns(excel.host.book, excel.sheet('企业表'), 1, 2);
    const ours = (await excel.workbook.read(id)).ours!;
    expect(ours).toEqual({ row: 1, column: 6, rows: 4, columns: 4 });
    const record = await excel.workbook.record();
    const again = smallerPlan(id, record);
    await excel.workbook.apply({ ...again, region: { ...again.region!, area: { ...again.region!.area, column: 6 } } });
    const seen = (await excel.look('企业表'))!;
    expect(seen.values.map((row) => row.slice(6))).toEqual([[null, null, null], ['名次', '档次', '理由'], [1, 'C', null], [null, null, null], [null, null, null]]);
  });

  it('keeps a person’s own conditional formats, charts and formulas that point at our sheets', async () => {
    const excel = openExcel(book);
    const id = await idOf(excel);
    await excel.workbook.apply(plan(id));
    const summary = excel.sheet('亩均汇总');
    summary.conditionals.push({ $: 'ConditionalFormat', id: 'own', area: { row: 1, column: 0, rows: 3, columns: 1 }, type: 'CellValue', rule: { formula1: '=5', operator: 'GreaterThan' }, fill: '#111111', color: '#222222' });
    const chart = { ...summary.charts[0]!, id: 'own', name: '我的图' };
    summary.charts.push(chart);
    await excel.workbook.apply(smallerPlan(id, await excel.workbook.record()));
    expect(excel.sheet('亩均汇总')).toBe(summary);
    expect(summary.charts.map((one) => one.name)).toEqual(['我的图', 'MUJUN summary 1']);
    expect(summary.conditionals.map((one) => one.rule.operator)).toEqual(['EqualTo', 'GreaterThan']);
  });

  it('rewrites a sheet the user has renamed', async () => {
    const excel = openExcel(book);
    const id = await idOf(excel);
    await excel.workbook.apply(plan(id));
    excel.sheet('亩均汇总').name = '我改的名';
    await excel.workbook.apply(plan(id, await excel.workbook.record()));
    expect((await excel.workbook.sheets()).map((sheet) => sheet.name)).toEqual(['企业表', '备注', '亩均汇总', '亩均核对']);
  });

  it('knows its sheets by their mark when the file comes back with other ids, and never a person’s by its name', async () => {
    const excel = openExcel(book);
    const id = await idOf(excel);
    await excel.workbook.apply(plan(id));
    const [part] = excel.host.book.parts;
    const ids = ['亩均汇总', '亩均核对'].map((name) => excel.sheet(name).id);
    part!.xml = ids.reduce((xml, old) => xml.replaceAll(old, `other ${old}`), part!.xml);
    excel.sheet('亩均汇总').name = '改过的名';
    excel.host.book.deleteSheet(excel.sheet('亩均核对'));
    excel.host.book.addSheet('亩均核对');
    expect((await excel.workbook.sheets()).map((sheet) => [sheet.name, sheet.ours])).toEqual([['企业表', false], ['备注', false], ['改过的名', true], ['亩均核对', false]]);
  });

  it('lets two sheets of ours exchange their names', async () => {
    const excel = openExcel(book);
    const id = await idOf(excel);
    await excel.workbook.apply(plan(id));
    const again = plan(id, await excel.workbook.record());
    const [first, second] = again.sheets as readonly [Plan['sheets'][number], Plan['sheets'][number]];
    await excel.workbook.apply({ ...again, sheets: [{ ...first, name: second.name }, { ...second, name: first.name }] });
    expect((await excel.workbook.sheets()).map((sheet) => sheet.name)).toEqual(['企业表', '备注', '亩均核对', '亩均汇总']);
  });
});

it('never overwrites what a newer version of the program keeps in the file', async () => {
  const excel = openExcel(book);
  excel.host.book.parts.push({ $: 'CustomXmlPart', id: 'x', xml: '<mujun xmlns="urn:mujun:workbook:1" version="2">new</mujun>' });
  const before = excel.snapshot();
  expect(await excel.workbook.record()).toEqual(emptyRecord);
  await expect(excel.workbook.apply(plan(await idOf(excel)))).rejects.toMatchObject({ name: 'ConflictError', conflicts: [{ kind: 'read-only' }] });
  expect(excel.snapshot()).toEqual(before);
});

it('anchors its columns by a name nobody sees', async () => {
  const excel = openExcel(book);
  await excel.workbook.apply(plan(await idOf(excel)));
  expect(excel.host.book.names.map((name) => [name.name, name.visible, name.target?.area])).toEqual([[anchor, false, { row: 1, column: 4, rows: 4, columns: 4 }]]);
});
