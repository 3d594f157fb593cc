import type { Plan } from '../plan';
import { ApplyError, ConflictError, type Receipt, type WorkOptions } from '../port';
import { findConflicts } from './conflicts';
import type { Echo, OwnCells } from './edits';
import { readJournal, type Journal } from './journal';
import { locate, type Located } from './locate';
import { restore } from './restore';
import { inExcel, type Work } from './session';
import { write, type Outcome } from './write';

/** What a receipt of Excel's holds. */
export interface RunData {
  readonly version: 1;
  readonly journal: Journal;
  readonly outcome: Outcome;
}

/** Reads what will change, writes, reads back; on any failure puts everything back. */
export async function applyPlan(plan: Plan, { progress, signal }: WorkOptions, echo: Echo): Promise<Receipt> {
  const { located, journal } = await prepare(plan, signal ?? null);
  echo.begin(ownCells(plan, located, journal));
  try {
    const total = 2 * cellsOf(plan);
    let done = 0;
    const report = (cells: number): void => progress?.((done += cells), total);
    const outcome = await inExcel((context) => write({ context, signal: signal ?? null, report }, plan, located, journal));
    const data: RunData = { version: 1, journal, outcome };
    return { id: crypto.randomUUID(), when: new Date().toISOString(), data };
  } catch (cause) {
    return await giveBack(journal, cause);
  } finally {
    echo.end();
  }
}

const ownCells = (plan: Plan, { sheets }: Located, journal: Journal): OwnCells => ({
  users: new Set(sheets.filter((sheet) => !sheet.ours).map((sheet) => sheet.id)),
  areas: [...(plan.region ? [plan.region] : []), ...journal.regions.map(({ sheet, patch }) => ({ sheet, area: patch.area }))],
});

async function prepare(plan: Plan, signal: AbortSignal | null): Promise<{ readonly located: Located; readonly journal: Journal }> {
  try {
    return await inExcel(async (context) => {
      signal?.throwIfAborted();
      const located = await locate(context);
      const conflicts = await findConflicts(context, plan, located);
      if (conflicts.length > 0) throw new ConflictError(conflicts);
      signal?.throwIfAborted();
      return { located, journal: await readJournal(context, plan, located) };
    });
  } catch (cause) {
    // Nothing was written yet: there is nothing to restore.
    throw cause instanceof ConflictError ? cause : new ApplyError('restored', { cause });
  }
}

/** Restores, with a second try, and throws what the caller has to know. */
async function giveBack(journal: Journal, cause: unknown): Promise<never> {
  const bearings = { isCreated: isNew(journal), shiftOf: () => ({ rows: 0, columns: 0 }), known: new Set(journal.sheetIds) };
  const failures: unknown[] = [];
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      await inExcel((context) => restore(silent(context), journal, bearings));
      throw new ApplyError('restored', { cause });
    } catch (error) {
      if (error instanceof ApplyError) throw error;
      failures.push(error);
    }
  }
  throw new ApplyError('not-restored', { cause: new AggregateError(failures, 'restoring failed', { cause }) });
}

/** Added by the run: it was not there before and bears a name the run gives. The answer with its id may never have arrived. */
const isNew = (journal: Journal) => (sheet: { readonly id: string; readonly name: string }): boolean => !journal.sheetIds.includes(sheet.id) && journal.newNames.includes(sheet.name);

/** Work that is not reported and cannot be cancelled. */
export const silent = (context: Work['context']): Work => ({ context, signal: null, report: () => undefined });

function cellsOf(plan: Plan): number {
  return [plan.region, ...plan.sheets].reduce((sum, block) => sum + (block ? block.values.length * (block.values[0]?.length ?? 0) : 0), 0);
}
