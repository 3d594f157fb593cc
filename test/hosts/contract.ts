import type { Matrix } from '../../src/workbook/layout';
import type { Plan } from '../../src/workbook/plan';
import { ApplyError, ConflictError, type Receipt, type SheetInfo } from '../../src/workbook/port';
import { emptyRecord } from '../../src/workbook/record';
import type { Harness, Open } from './harness';
import { anchor, book, decisions, issueRows, plan, regionValues, sheetOnlyPlan, smallerPlan, summaryRows } from './plans';

export type { Harness, Open, Seen, TestBook, TestSheet } from './harness';

/** What every host behind the port must do. Call it at the top of a test file. */
export function contract(name: string, open: Open): void {
  describe(`${name} keeps the port's promises`, () => {
    describe('reading', () => {
      it('lists sheets in tab order, none of them ours', async () => {
        const { workbook } = await open(book);
        const sheets = await workbook.sheets();
        expect(sheets.map((sheet) => [sheet.name, sheet.visible, sheet.ours])).toEqual([['企业表', true, false], ['备注', true, false]]);
        expect(new Set(sheets.map((sheet) => sheet.id)).size).toBe(2);
      });

      it('reads typed values and merged areas', async () => {
        const { workbook } = await open(book);
        const raw = await workbook.read(await idOf(workbook, '企业表'));
        expect(raw.used).toEqual({ row: 0, column: 0, rows: 5, columns: 4 });
        expect(raw.values).toEqual(book.sheets[0]!.values);
        expect(raw.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
        expect(raw.ours).toBeNull();
      });

      it('tells the number format that most numbers of a column have, and none where it says nothing', async () => {
        const values = [['企业名称', '税收', '研发占比', '用电量', '备注'], ['甲', 1, 0.034, 5, 1], ['乙', 2, 0.02, null, 'x'], ['丙', 3, 0.1, 7, null]];
        const { workbook } = await open({ sheets: [{ name: '格式', values, formats: { 1: '0.00"万元"', 2: '0.00%', 3: '#,##0.00', 0: '0"户"' } }] });
        const raw = await workbook.read(await idOf(workbook, '格式'));
        expect(raw.formats).toEqual([null, '0.00"万元"', '0.00%', '#,##0.00', null]);
      });

      it('changes nothing by reading, checking or asking for the record', async () => {
        const host = await open(book);
        const before = await host.snapshot();
        const sheet = await idOf(host.workbook, '企业表');
        await host.workbook.read(sheet);
        expect(await host.workbook.check(plan(sheet))).toEqual([]);
        expect(await host.workbook.record()).toEqual(emptyRecord);
        expect(await host.snapshot()).toEqual(before);
      });

      it('tells our own region apart, also after columns were written beside the table', async () => {
        const { host, sheet } = await applied(open);
        const raw = await host.workbook.read(sheet);
        expect(raw.ours).toEqual({ row: 1, column: 4, rows: 4, columns: 4 });
      });
    });

    describe('checking', () => {
      it('finds a foreign cell where the region would stand', async () => {
        const host = await open(book);
        const sheet = await idOf(host.workbook, '企业表');
        await host.edit('企业表', 3, 5, '别人的字');
        const conflicts = await host.workbook.check(plan(sheet));
        expect(conflicts).toEqual([expect.objectContaining({ kind: 'occupied', sheet, sample: expect.stringContaining('别人的字') })]);
        expect(conflicts[0]!.area).toEqual({ row: 3, column: 5, rows: 1, columns: 1 });
      });

      it('finds a sheet of the user under the name we want, whatever its case', async () => {
        const host = await open({ sheets: [...book.sheets, { name: '亩均汇总', values: [['我的']] }] });
        const conflicts = await host.workbook.check(plan(await idOf(host.workbook, '企业表')));
        expect(conflicts.map((one) => one.kind)).toEqual(['name-taken']);
      });

      it('finds merged cells where the region would stand', async () => {
        const host = await open({ sheets: [{ ...book.sheets[0]!, merges: [{ row: 3, column: 5, rows: 2, columns: 2 }] }] });
        const conflicts = await host.workbook.check(plan(await idOf(host.workbook, '企业表')));
        expect(conflicts.map((one) => one.kind)).toEqual(['merged']);
      });

      it('finds protection, where the host knows it', async () => {
        const host = await open(book);
        if (!host.protect) return;
        await host.protect('企业表');
        const conflicts = await host.workbook.check(plan(await idOf(host.workbook, '企业表')));
        expect(conflicts.map((one) => one.kind)).toEqual(['protected']);
      });

      it('does not take our own columns and sheets for conflicts', async () => {
        const { host, sheet } = await applied(open);
        expect(await host.workbook.check(plan(sheet, await host.workbook.record()))).toEqual([]);
      });

      it('refuses to apply a plan with conflicts and touches nothing', async () => {
        const host = await open(book);
        const sheet = await idOf(host.workbook, '企业表');
        await host.edit('企业表', 3, 5, '别人的字');
        const before = await host.snapshot();
        await expect(host.workbook.apply(plan(sheet))).rejects.toBeInstanceOf(ConflictError);
        expect(await host.snapshot()).toEqual(before);
      });
    });

    describe('applying', () => {
      it('writes exactly the plan beside the table and leaves every other cell alone', async () => {
        const { host } = await applied(open);
        const seen = (await host.look('企业表'))!;
        const expected = book.sheets[0]!.values.map((row, index) => [...row, ...(index === 0 ? [null, null, null, null] : regionValues[index - 1]!)]);
        expect(padded(seen.values, 8)).toEqual(expected);
        expect(seen.conditional).toEqual([{ area: { row: 2, column: 6, rows: 3, columns: 1 }, equals: 'A' }]);
        expect(padded((await host.look('备注'))!.values, 2)).toEqual(book.sheets[1]!.values);
      });

      it('keeps text that looks like a formula, a number or a date as text', async () => {
        const { host } = await applied(open);
        const seen = (await host.look('企业表'))!;
        expect([seen.values[2]![7], seen.values[3]![7], seen.values[4]![7]]).toEqual(['=1+1', '0013', '2021-1-2']);
        expect(seen.formulas).toEqual([]);
        expect((await host.look('亩均核对'))!.formulas).toEqual([]);
      });

      it('writes its sheets after the user’s, with charts, merged titles and conditional formats', async () => {
        const { host } = await applied(open);
        expect(await names(host)).toEqual([['企业表', false], ['备注', false], ['亩均汇总', true], ['亩均核对', true]]);
        const summary = (await host.look('亩均汇总'))!;
        expect(padded(summary.values, 2)).toEqual(summaryRows);
        expect(summary.charts).toEqual([{ title: '各档企业数 1', series: 1 }, { title: '各档企业数 2', series: 1 }]);
        expect(summary.conditional).toEqual([{ area: { row: 1, column: 0, rows: 3, columns: 1 }, equals: 'B' }]);
        expect(summary.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
        expect(padded((await host.look('亩均核对'))!.values, 2)).toEqual(issueRows);
      });

      it('carries the record inside the file, with the ids of the sheets it wrote', async () => {
        const { host, sheet } = await applied(open);
        const record = await host.workbook.record();
        const sheets = await host.workbook.sheets();
        const wanted = plan(sheet).record;
        expect({ ...record, sheets: [] }).toEqual({ ...wanted, sheets: [] });
        expect(record.sheets.map((one) => [one.purpose, sheets.find((info) => info.id === one.id)?.name])).toEqual([['summary', '亩均汇总'], ['issues', '亩均核对']]);
        expect(record.sheets.map((one) => one.layout)).toEqual(wanted.sheets.map((one) => one.layout));
      });

      it('changes nothing when the same plan is applied twice', async () => {
        const { host, sheet } = await applied(open);
        const once = await host.snapshot();
        await host.workbook.apply(plan(sheet, await host.workbook.record()));
        expect(await host.snapshot()).toEqual(once);
      });

      it('leaves nothing stale when a different plan follows', async () => {
        const { host, sheet } = await applied(open);
        const second = smallerPlan(sheet, await host.workbook.record());
        await host.workbook.apply(second);
        const fresh = await open(book);
        await fresh.workbook.apply(smallerPlan(await idOf(fresh.workbook, '企业表'), emptyRecord));
        for (const name of ['企业表', '备注', '亩均汇总']) expect(trimmed(await host.look(name))).toEqual(trimmed(await fresh.look(name)));
        expect(await names(host)).toEqual(await names(fresh));
        expect((await host.workbook.read(sheet)).ours).toEqual({ row: 1, column: 4, rows: 2, columns: 3 });
      });

      it('takes the columns away when results move to a sheet of their own', async () => {
        const { host, sheet } = await applied(open);
        await host.workbook.apply(sheetOnlyPlan(await host.workbook.record()));
        expect(await names(host)).toEqual([['企业表', false], ['备注', false], ['亩均结果', true]]);
        expect(padded((await host.look('企业表'))!.values, 4)).toEqual(book.sheets[0]!.values);
        expect((await host.workbook.read(sheet)).ours).toBeNull();
      });
    });

    describe('what is decided about findings', () => {
      it('goes into the record alone and is taken back from it, and no cell, sheet or column of ours changes', async () => {
        const { host } = await applied(open);
        const before = [await names(host), await host.look('企业表'), await host.look('亩均核对')];
        const record = await host.workbook.record();
        const receipt = await host.workbook.apply({ region: null, sheets: [], record: { ...record, decisions } });
        expect([await names(host), await host.look('企业表'), await host.look('亩均核对')]).toEqual(before);
        expect(await host.workbook.record()).toEqual({ ...record, decisions });
        expect(await host.workbook.undo(receipt)).toEqual({ done: true });
        expect(await host.workbook.record()).toEqual(record);
      });

      it('is read from a sheet of ours as a person typed it', async () => {
        const { host } = await applied(open);
        await host.edit('亩均核对', 2, 2, '核实无误');
        const { id } = (await host.workbook.record()).sheets.find(({ purpose }) => purpose === 'issues')!;
        const { values, used } = await host.workbook.read(id);
        expect(values[2 - used.row]?.[2 - used.column]).toBe('核实无误');
      });
    });

    describe('taking back', () => {
      it('restores everything, also from a receipt that went through JSON', async () => {
        const host = await open(book);
        const before = await host.snapshot();
        const receipt = await host.workbook.apply(plan(await idOf(host.workbook, '企业表')));
        expect(await host.workbook.undo(JSON.parse(JSON.stringify(receipt)) as Receipt)).toEqual({ done: true });
        expect(await host.snapshot()).toEqual(before);
        expect(await host.workbook.record()).toEqual(emptyRecord);
      });

      it('refuses after a user’s edit in our columns, lists the cell and touches nothing', async () => {
        const { host, sheet, receipt } = await applied(open);
        await host.edit('企业表', 2, 6, 'B');
        const before = await host.snapshot();
        expect(await host.workbook.undo(receipt)).toEqual({ done: false, changed: [{ sheet, area: { row: 2, column: 6, rows: 1, columns: 1 } }] });
        expect(await host.snapshot()).toEqual(before);
      });

      it('refuses after a user’s edit on a sheet of ours and lists the cell', async () => {
        const { host, receipt } = await applied(open);
        await host.edit('亩均汇总', 2, 1, 7);
        const summary = await idOf(host.workbook, '亩均汇总');
        expect(await host.workbook.undo(receipt)).toEqual({ done: false, changed: [{ sheet: summary, area: { row: 2, column: 1, rows: 1, columns: 1 } }] });
      });

      it('keeps what the user has edited elsewhere since', async () => {
        const { host, receipt } = await applied(open);
        await host.edit('备注', 0, 0, '改了');
        expect(await host.workbook.undo(receipt)).toEqual({ done: true });
        expect((await host.look('备注'))!.values[0]).toEqual(['改了', 1]);
        expect(await host.look('亩均汇总')).toBeNull();
      });

      it('returns to the state after the first run when the second is taken back', async () => {
        const { host, sheet } = await applied(open);
        const first = await host.snapshot();
        const receipt = await host.workbook.apply(smallerPlan(sheet, await host.workbook.record()));
        expect(await host.workbook.undo(JSON.parse(JSON.stringify(receipt)) as Receipt)).toEqual({ done: true });
        expect(await host.snapshot()).toEqual(first);
      });

      it('takes back two runs, one after the other', async () => {
        const host = await open(book);
        const before = await host.snapshot();
        const sheet = await idOf(host.workbook, '企业表');
        const first = await host.workbook.apply(plan(sheet));
        const second = await host.workbook.apply(sheetOnlyPlan(await host.workbook.record()));
        expect(await host.workbook.undo(second)).toEqual({ done: true });
        expect(await host.workbook.undo(first)).toEqual({ done: true });
        expect(await host.snapshot()).toEqual(before);
      });
    });

    describe('failing', () => {
      it('does nothing when cancelled before it began', async () => {
        const host = await open(book);
        const before = await host.snapshot();
        const attempt = host.workbook.apply(plan(await idOf(host.workbook, '企业表')), { signal: AbortSignal.abort() });
        await expect(attempt).rejects.toMatchObject({ name: 'ApplyError', outcome: 'restored' });
        expect(await host.snapshot()).toEqual(before);
      });

      it('leaves all or nothing when cancelled part-way, at every report of progress', async () => {
        const whole = await (await applied(open)).host.snapshot();
        let finished = false;
        for (let step = 1; !finished && step < 200; step++) {
          const host = await open(book);
          const before = await host.snapshot();
          finished = await attempt(host, plan(await idOf(host.workbook, '企业表')), cancelAt(step));
          expect(await host.snapshot()).toEqual(finished ? whole : before);
        }
        expect(finished).toBe(true);
      });

      it('leaves all or nothing when any single write fails, on a first run', async () => {
        await failEverywhere(open, async (host) => plan(await idOf(host.workbook, '企业表')));
      });

      it('leaves all or nothing when any single write fails, on a second run', async () => {
        await failEverywhere(open, async (host) => {
          const sheet = await idOf(host.workbook, '企业表');
          await host.workbook.apply(plan(sheet));
          return smallerPlan(sheet, await host.workbook.record());
        });
      });
    });

    describe('the selection', () => {
      it('is what the person selected last, told as it changes until nobody listens, or nothing where there is no screen', async () => {
        const host = await open(book);
        const heard: unknown[] = [];
        const stop = host.workbook.onSelected((selection) => heard.push(selection));
        await settled();
        if (!host.select) {
          expect(await host.workbook.selection()).toBeNull();
          return stop();
        }
        const [firms, notes] = [await idOf(host.workbook, '企业表'), await idOf(host.workbook, '备注')];
        const [row, cell] = [{ row: 3, column: 0, rows: 2, columns: 4 }, { row: 1, column: 1, rows: 1, columns: 1 }];
        await host.select('企业表', row);
        await settled();
        expect(await host.workbook.selection()).toEqual({ sheet: firms, area: row });
        await host.select('备注', cell);
        await settled();
        expect(await host.workbook.selection()).toEqual({ sheet: notes, area: cell });
        expect(heard).toEqual([{ sheet: firms, area: row }, { sheet: notes, area: cell }]);
        stop();
        await settled();
        await host.select('企业表', cell);
        await settled();
        expect(heard).toHaveLength(2);
      });
    });

    describe('edits', () => {
      it('reports a person’s edits by sheet and not our own', async () => {
        const host = await open(book);
        const sheet = await idOf(host.workbook, '企业表');
        const heard: string[] = [];
        const stop = host.workbook.onEdited((edited) => heard.push(edited));
        await settled();
        await host.workbook.apply(plan(sheet));
        await settled();
        expect(heard).toEqual([]);
        await host.edit('企业表', 2, 2, 99);
        await settled();
        expect(heard).toEqual([sheet]);
        stop();
        await settled();
        await host.edit('企业表', 2, 2, 98);
        await settled();
        expect(heard).toEqual([sheet]);
      });
    });

    it('anchors our columns by a name that only we use', () => {
      expect(anchor).toMatch(/^_MUJUN_RESULT_\d+$/);
    });
  });
}

interface Applied {
  readonly host: Harness;
  readonly sheet: string;
  readonly receipt: Receipt;
}

async function applied(open: Open): Promise<Applied> {
  const host = await open(book);
  const sheet = await idOf(host.workbook, '企业表');
  return { host, sheet, receipt: await host.workbook.apply(plan(sheet)) };
}

async function failEverywhere(open: Open, prepare: (host: Harness) => Promise<Plan>): Promise<void> {
  const model = await open(book);
  if (!model.failAt) return;
  await model.workbook.apply(await prepare(model));
  const whole = await model.snapshot();
  let failures = 0;
  for (let failed = true; failed; failures++) {
    const host = await open(book);
    const wanted = await prepare(host);
    const before = await host.snapshot();
    const fired = host.failAt!(failures + 1);
    const finished = await attempt(host, wanted);
    failed = fired();
    if (!failed) expect(finished).toBe(true);
    expect(await host.snapshot()).toEqual(finished ? whole : before);
  }
  expect(failures).toBeGreaterThan(2);
}

/** @returns whether the plan was carried out; a refusal must say that everything was restored. */
async function attempt(host: Harness, wanted: Plan, options?: Parameters<Harness['workbook']['apply']>[1]): Promise<boolean> {
  try {
    await host.workbook.apply(wanted, options);
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(ApplyError);
    expect((error as ApplyError).outcome).toBe('restored');
    return false;
  }
}

function cancelAt(step: number): { readonly progress: () => void; readonly signal: AbortSignal } {
  const controller = new AbortController();
  let reports = 0;
  return { progress: () => void (++reports === step && controller.abort()), signal: controller.signal };
}

async function idOf(workbook: Harness['workbook'], name: string): Promise<string> {
  const found = (await workbook.sheets()).find((sheet: SheetInfo) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found.id;
}

const names = async (host: Harness): Promise<readonly (readonly [string, boolean])[]> => (await host.workbook.sheets()).map((sheet) => [sheet.name, sheet.ours] as const);

/** Rows as long as `columns`, blank rows at the end dropped. */
function padded(values: Matrix, columns: number): Matrix {
  const rows = values.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null));
  while (rows.length > 0 && rows[rows.length - 1]!.every((value) => value === null)) rows.pop();
  return rows;
}

function trimmed(seen: Awaited<ReturnType<Harness['look']>>): unknown {
  if (!seen) return null;
  const columns = Math.max(0, ...seen.values.map((row) => row.reduce<number>((last, value, column) => (value === null ? last : column + 1), 0)));
  return { ...seen, values: padded(seen.values.map((row) => row.slice(0, columns)), columns) };
}

/** Long enough for events that travel by message to arrive. */
const settled = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 50));
