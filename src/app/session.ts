import type { Lang } from '../text/text';
import type { Area } from '../workbook/cell';
import type { ColumnChoices } from '../workbook/layout';
import type { Plan } from '../workbook/plan';
import type { RulesetDocument } from '../engine/ruleset/types';
import type { LastYearRecord } from '../workbook/record';
import { ApplyError, ConflictError, isTableSheet, type Receipt, type SheetInfo, type UndoOutcome, type Workbook } from '../workbook/port';
import { commit, prepare, takeBack, type Choices, type Prepared } from './evaluate';
import { isOpened, namedSheet, type LastYearChoice } from './lastYear/choice';
import { DEFAULT_RULESET, WORKBOOK_RULESET, type Library } from './library';
import { readOwnRuleset, withOwnRuleset, type OwnRuleset } from './ownRuleset';
import { asOwn, importRuleset, planRuleSheet, type ImportedRuleset } from './placeRuleset';
import type { ReceiptStore } from './receipts';
import { sayTrouble } from './trouble';

/** What the pane shows at a moment; replaced whole at each change. */
export interface SessionState {
  readonly sheets: readonly SheetInfo[];
  readonly choices: Choices;
  /** The workbook's own ruleset as last read; null where it has none. */
  readonly own: OwnRuleset | null;
  /** The rulesets at hand, the workbook's own among them. */
  readonly library: Library;
  /** What a ruleset file that was refused has wrong. */
  readonly refused: ({ readonly name: string } & ImportedRuleset) | null;
  readonly prepared: Prepared | null;
  readonly busy: Busy | null;
  readonly failure: Failure | null;
  /** The last run of this workbook that can be taken back. */
  readonly receipt: Receipt | null;
  /** The run just written, until something is chosen anew. */
  readonly written: boolean;
  /** Names of the sheets just written apart from a run, until something is chosen anew. */
  readonly placed: readonly string[];
  /** Last year's table of the last run, where it was a file's: a person has to open it again. */
  readonly lastYearFile: LastYearRecord | null;
  /** Cells changed since the preview was made. */
  readonly stale: boolean;
}

export interface Busy {
  readonly what: 'reading' | 'writing' | 'undoing';
  readonly done: number;
  readonly total: number;
}

/** Why the last action did not come off; `kind` picks the words. */
export type Failure =
  | { readonly kind: 'read' | 'restored' | 'not-restored' | 'undo' | 'reveal' | 'unkept'; readonly detail: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'conflicts' }
  | { readonly kind: 'changed'; readonly cells: Extract<UndoOutcome, { done: false }>['changed'] };

export type Change = Partial<Pick<Choices, 'sheet' | 'ruleset' | 'placement' | 'lang' | 'lastYear' | 'derived'>> & {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly columns?: ColumnChoices;
};

export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Finds the sheets and prepares the one in view. */
  start(): Promise<void>;
  /** Changes choices and prepares again. */
  choose(change: Change): Promise<void>;
  refresh(): Promise<void>;
  evaluate(): Promise<void>;
  cancel(): void;
  undo(): Promise<void>;
  /** Carries out a plan made just now (sheets of ours beside a run), keeps what undo needs, and shows the first sheet. */
  write(make: () => Promise<Plan>): Promise<void>;
  /** Puts the chosen ruleset into the workbook as a sheet, to be changed there. */
  placeRuleset(): Promise<void>;
  /** Makes a ruleset the workbook's own, in the place of the one it has, and evaluates by it. */
  adoptRuleset(document: RulesetDocument, parameters: Choices['parameters']): Promise<void>;
  /** Puts the ruleset of a YAML or JSON file into the workbook, if it has no faults. */
  importRuleset(name: string, content: string): Promise<void>;
  dispose(): void;
}

/** The pane's conversation with one workbook, without a word of React. */
export function createSession(workbook: Workbook, library: Library, receipts: ReceiptStore, lang: Lang): Session {
  const listeners = new Set<() => void>();
  const ruleset = library.get(DEFAULT_RULESET)?.id ?? library.entries[0]?.id ?? '';
  let state: SessionState = {
    sheets: [],
    choices: { sheet: '', ruleset, parameters: {}, columns: {}, placement: 'beside', lang },
    own: null,
    library,
    refused: null,
    prepared: null,
    busy: null,
    failure: null,
    receipt: null,
    written: false,
    placed: [],
    lastYearFile: null,
    stale: false,
  };
  let abort: AbortController | null = null;
  let turn = 0;
  /** Chosen when the workbook's own ruleset goes away. */
  let fallback = ruleset;

  function set(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  const progress = (what: Busy['what']) => (done: number, total: number) => set({ busy: { what, done, total } });

  async function prepareNow(): Promise<void> {
    const mine = ++turn;
    set({ busy: { what: 'reading', done: 0, total: 0 }, failure: null, stale: false });
    try {
      await readOwn();
      const stopped = state.choices.ruleset === WORKBOOK_RULESET && state.own?.ruleset == null;
      const prepared = stopped ? null : await prepare(workbook, state.library, state.choices, { progress: progress('reading') });
      if (mine === turn) set({ prepared, busy: null });
    } catch (error) {
      if (mine === turn) set({ prepared: null, busy: null, failure: { kind: 'read', detail: sayTrouble(error, state.choices.lang) } });
    }
  }

  /** The workbook's own ruleset is read each time: a person may have changed its sheet, or taken it away. */
  async function readOwn(): Promise<void> {
    const own = await readOwnRuleset(workbook, library);
    const lost = own === null && state.choices.ruleset === WORKBOOK_RULESET;
    set({
      own,
      library: own?.ruleset == null ? library : withOwnRuleset(library, own.ruleset),
      ...(lost && { choices: { ...state.choices, ruleset: fallback } }),
    });
  }

  async function place(document: RulesetDocument, parameters: Choices['parameters']): Promise<void> {
    const make = (): Promise<Plan> => planRuleSheet(workbook, document, state.choices.lang);
    await write(make, { choices: { ...state.choices, ruleset: WORKBOOK_RULESET, parameters } });
  }

  async function write(make: () => Promise<Plan>, also: Pick<Partial<SessionState>, 'choices'> = {}): Promise<Plan | null> {
    let plan: Plan | null = null;
    await run('writing', async (signal) => {
      plan = await make();
      const receipt = await workbook.apply(plan, { progress: progress('writing'), signal });
      set({ receipt, refused: null, written: false, placed: plan.sheets.map(({ name }) => name), ...also });
      await receipts.save((await workbook.record()).id, receipt);
      set({ sheets: await workbook.sheets() });
    });
    if (state.failure !== null) return null;
    // The preview carries the workbook's record, which has just changed.
    await prepareNow();
    return plan;
  }

  async function run(what: Busy['what'], work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    turn += 1;
    abort = new AbortController();
    set({ busy: { what, done: 0, total: 0 }, failure: null });
    const { signal } = abort;
    try {
      await work(signal);
      set({ busy: null });
    } catch (error) {
      set({ busy: null, failure: failureOf(error, what, signal.aborted, state.choices.lang) });
    } finally {
      abort = null;
    }
  }

  /** After the cells are written: keep what undo needs, and come into view. Neither can harm the workbook. */
  async function settleRun(plan: Plan): Promise<void> {
    const { receipt, choices } = state;
    let kind: 'unkept' | 'reveal' = 'unkept';
    try {
      if (receipt !== null) await receipts.save((await workbook.record()).id, receipt);
      kind = 'reveal';
      set({ sheets: await workbook.sheets() });
      if (plan.region !== null) await workbook.reveal(plan.region.sheet, outcome(plan.region.area));
    } catch (error) {
      set({ failure: { kind, detail: sayTrouble(error, choices.lang) } });
    }
  }

  const stopListening = workbook.onEdited((sheet) => {
    if ((sheet === state.choices.sheet || sheet === state.own?.sheet?.id || sheet === ownLastYear(state.choices)) && !state.stale && state.busy === null) set({ stale: true });
  });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      try {
        const [sheets, active, record] = [await workbook.sheets(), await workbook.activeSheet(), await workbook.record()];
        const last = record.runs.at(-1);
        const remembered = last !== undefined && library.get(last.ruleset.id) !== undefined ? last : null;
        const own = await readOwnRuleset(workbook, library);
        const sheet = sheetToEvaluate(sheets, active);
        set({
          sheets,
          lastYearFile: last?.lastYear !== undefined && last.lastYear.file !== null ? last.lastYear : null,
          receipt: record.id === '' ? null : await receipts.latest(record.id),
          choices: {
            ...state.choices,
            sheet,
            ...(last?.derived && { derived: last.derived }),
            lastYear: rememberedLastYear(last?.lastYear, sheets, sheet),
            ruleset: own === null ? (remembered?.ruleset.id ?? state.choices.ruleset) : WORKBOOK_RULESET,
            parameters: (own === null ? remembered : last?.ruleset.id === own.ruleset?.id ? last : null)?.parameters ?? state.choices.parameters,
          },
        });
      } catch (error) {
        set({ failure: { kind: 'read', detail: sayTrouble(error, state.choices.lang) } });
        return;
      }
      await prepareNow();
    },
    async choose(change) {
      const fresh = change.ruleset !== undefined && change.ruleset !== state.choices.ruleset;
      if (change.ruleset !== undefined && change.ruleset !== WORKBOOK_RULESET) fallback = change.ruleset;
      const moved = change.sheet !== undefined && change.sheet !== state.choices.sheet;
      set({
        choices: {
          ...state.choices,
          ...change,
          lastYear: withoutItself(change.lastYear === undefined ? state.choices.lastYear : change.lastYear, change.sheet ?? state.choices.sheet),
          parameters: change.parameters ?? (fresh ? {} : state.choices.parameters),
          columns: change.columns ?? (moved ? {} : state.choices.columns),
        },
        written: false,
        placed: [],
        refused: null,
      });
      await prepareNow();
    },
    async refresh() {
      try {
        set({ sheets: await workbook.sheets(), written: false, placed: [] });
      } catch (error) {
        set({ failure: { kind: 'read', detail: sayTrouble(error, state.choices.lang) } });
        return;
      }
      await prepareNow();
    },
    async evaluate() {
      const { prepared } = state;
      if (!prepared?.plan || state.busy !== null) return;
      await run('writing', async (signal) => {
        const receipt = await commit(workbook, prepared, { progress: progress('writing'), signal });
        set({ receipt, written: true, placed: [], stale: false });
      });
      if (state.written) await settleRun(prepared.plan);
    },
    async placeRuleset() {
      const { choices, own, busy } = state;
      const chosen = choices.ruleset === WORKBOOK_RULESET ? own?.ruleset?.document : library.get(choices.ruleset)?.document;
      if (chosen === undefined || busy !== null) return;
      await place(choices.ruleset === WORKBOOK_RULESET ? chosen : asOwn(chosen), choices.parameters);
    },
    async adoptRuleset(document, parameters) {
      if (state.busy === null) await place(document, parameters);
    },
    async importRuleset(name, content) {
      if (state.busy !== null) return;
      const imported = await importRuleset(content, library);
      if (imported.document === null) set({ refused: { name, ...imported } });
      else await place(imported.document, {});
    },
    async write(make) {
      if (state.busy !== null) return;
      const plan = await write(make);
      const first = plan === null ? undefined : state.sheets.find(({ ours, name }) => ours && name === plan.sheets[0]?.name);
      if (first === undefined) return;
      try {
        await workbook.reveal(first.id, { row: 0, column: 0, rows: 1, columns: 1 });
      } catch (error) {
        set({ failure: { kind: 'reveal', detail: sayTrouble(error, state.choices.lang) } });
      }
    },
    cancel() {
      abort?.abort();
    },
    async undo() {
      const { receipt } = state;
      if (receipt === null || state.busy !== null) return;
      const { id } = await workbook.record();
      await run('undoing', async () => {
        const outcome = await takeBack(workbook, receipt);
        if (!outcome.done) {
          set({ failure: { kind: 'changed', cells: outcome.changed } });
          return;
        }
        await receipts.remove(id, receipt.id);
        set({ receipt: await receipts.latest(id), written: false, placed: [], sheets: await workbook.sheets() });
      });
      if (state.failure === null) await prepareNow();
    },
    dispose() {
      turn += 1;
      abort?.abort();
      stopListening();
      listeners.clear();
    },
  };
}

/** The sheet in view, unless it is one of ours or hidden: then the first that is neither. */
export function sheetToEvaluate(sheets: readonly SheetInfo[], active: string): string {
  const fit = sheets.filter(isTableSheet);
  return fit.find((sheet) => sheet.id === active)?.id ?? fit[0]?.id ?? active;
}

/** Last year's table of the last run, where it is a sheet of the workbook that is still there. */
function rememberedLastYear(record: LastYearRecord | undefined, sheets: readonly SheetInfo[], sheet: string): LastYearChoice | null {
  const found = record === undefined || record.file !== null ? undefined : namedSheet(record, sheets);
  return found === undefined || record === undefined ? null : withoutItself({ from: { sheet: found.id }, grade: record.grade }, sheet);
}

/** No table is last year's of itself. */
const withoutItself = (choice: LastYearChoice | null | undefined, sheet: string): LastYearChoice | null =>
  (choice == null || (!isOpened(choice.from) && choice.from.sheet === sheet) ? null : choice);

const ownLastYear = ({ lastYear }: Choices): string | null => (lastYear == null || isOpened(lastYear.from) ? null : lastYear.from.sheet);

/** The columns a person looks for first: score, rank, grades and reason stand last. */
function outcome(area: Area): Area {
  const columns = Math.min(5, area.columns);
  return { row: area.row, column: area.column + area.columns - columns, rows: 1, columns };
}

function failureOf(error: unknown, what: Busy['what'], cancelled: boolean, lang: Lang): Failure {
  if (error instanceof ConflictError) return { kind: 'conflicts' };
  if (error instanceof ApplyError) {
    if (cancelled && error.outcome === 'restored') return { kind: 'cancelled' };
    return { kind: error.outcome, detail: sayTrouble(error.cause, lang) };
  }
  if (what === 'undoing') return { kind: 'undo', detail: sayTrouble(error, lang) };
  return { kind: 'read', detail: sayTrouble(error, lang) };
}
