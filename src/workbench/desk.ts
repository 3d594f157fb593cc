import { CommandType, IUniverInstanceService } from '@univerjs/core';
import { SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { SelectRangeCommand } from '@univerjs/sheets';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import type { Library } from '../app/library';
import type { Lang } from '../text/text';
import type { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { chartOverlay } from './charts/ChartOverlay';
import { openInGrid, type OpenedFile } from './file/openInGrid';
import { savedFile } from './file/save';
import { functionDescriptions } from './functions/gridFunctions';
import { ownRules } from './functions/ownRules';
import { rangeOf } from './grid/areas';
import { gridBook } from './grid/book';
import { chartComponent } from './grid/drawings';
import { GridWorkbook } from './grid/gridWorkbook';
import { readValues } from './grid/read';
import { localeOf, startGrid } from './grid/startGrid';
import { forgetState } from './grid/state';
import type { ourOwn } from './grid/steps';

/** A file on the desk: what the pane works on. */
export interface DeskFile {
  readonly opened: OpenedFile;
  readonly workbook: GridWorkbook;
}

/** The grid and the file in it, without a word of React. */
export interface Desk {
  /** @throws FileError; the file that was open stays open then */
  open(bytes: Uint8Array, name: string): Promise<DeskFile>;
  save(): Promise<FileWorkbook>;
  /** Whether rows, columns, merges or sizes were changed by hand: saving carries contents and formats, not these. */
  reshaped(): boolean;
  /** Whether there are changes since opening or saving. */
  changed(): boolean;
  say(lang: Lang): void;
  shade(dark: boolean): void;
}

export function createDesk(container: HTMLElement, library: Library, lang: Lang, dark: boolean): Desk {
  let spoken = lang;
  let current: OpenedFile | null = null;
  let edited = false;
  let shaped = false;
  const rules = ownRules(library);
  let recalculation: ReturnType<typeof setTimeout> | undefined;

  const grid = startGrid(container, lang, dark, () => ({
    ...(current === null ? { library, defaultRuleset: null } : rules.at(gridBook(grid.univer, current.unitId))),
    lang: spoken,
  }));
  const injector = grid.univer.__getInjector();

  grid.api.registerComponent(chartComponent, chartOverlay({
    read: (unitId, sheet, area) => readValues(gridBook(grid.univer, unitId), sheet, area),
    onChanged: (unitId, sheet, listener) => heard(unitId, sheet, listener),
  }));

  // Formula results arrive many times in a row; a chart draws once they pause.
  function heard(unitId: string, sheet: string, listener: () => void): () => void {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const executed = grid.api.onCommandExecuted((command) => {
      const params = command.params as { unitId?: string; subUnitId?: string } | undefined;
      if (command.type !== CommandType.MUTATION || params?.unitId !== unitId || (params.subUnitId !== undefined && params.subUnitId !== sheet)) return;
      clearTimeout(waiting);
      waiting = setTimeout(listener, 150);
    });
    return () => {
      clearTimeout(waiting);
      executed.dispose();
    };
  }

  // Formulas do not name the rule sheet, so the grid cannot know that they rest on it.
  grid.api.onCommandExecuted((command) => {
    if (!rules.heard(command)) return;
    clearTimeout(recalculation);
    recalculation = setTimeout(() => void grid.api.executeCommand(SetFormulaCalculationStartMutation.id, { commands: [], forceCalculation: true }, { onlyLocal: true }), 300);
  });

  grid.api.onCommandExecuted((command, options) => {
    const params = command.params as { unitId?: string } | undefined;
    if (command.type === CommandType.MUTATION && params?.unitId === current?.unitId && !options?.fromFormula && !options?.onlyLocal && changesTheFile(command.id)) {
      edited = true;
      if (!(options as Partial<typeof ourOwn> | undefined)?.mujun && changesTheShape(command.id)) shaped = true;
    }
  });

  return {
    async open(bytes, name) {
      const opened = await openInGrid(grid.univer, bytes, name);
      const former = current;
      current = opened;
      if (former) {
        injector.get(IUniverInstanceService).disposeUnit(former.unitId);
        forgetState(former.unitId);
      }
      edited = false;
      shaped = false;
      const show = (sheet: string, area: Parameters<typeof rangeOf>[0]): void => {
        grid.api.syncExecuteCommand(SelectRangeCommand.id, { unitId: opened.unitId, subUnit: sheet, range: rangeOf(area) });
        // A sheet just brought into view is measured with the next frame; only then can it scroll.
        requestAnimationFrame(() => void grid.api.executeCommand(ScrollToRangeOperation.id, { range: rangeOf(area), forceLeft: true }));
      };
      return { opened, workbook: new GridWorkbook(grid.univer, opened.unitId, show) };
    },
    async save() {
      if (!current) throw new RangeError('no file is open');
      const file = await savedFile(grid.univer, current);
      edited = false;
      return file;
    },
    reshaped: () => shaped,
    changed: () => edited,
    say(next) {
      if (next === spoken) return;
      spoken = next;
      grid.univer.setLocale(localeOf(next));
      injector.get(IDescriptionService).registerDescriptions(functionDescriptions(next));
    },
    shade: (next) => grid.api.toggleDarkMode(next),
  };
}

/** Row heights the grid works out for itself and results of formulas are no changes of a person. */
const changesTheFile = (id: string): boolean => id.startsWith('sheet.mutation.') && !id.includes('auto-height') && !id.includes('mark-dirty');

const changesTheShape = (id: string): boolean => /\.(insert-(row|col)|remove-(rows?|cols?)|move-(rows|cols|columns)|(add|remove)-worksheet-merge|set-worksheet-(col-width|row-height)|set-frozen|set-(col|row)-(visible|hidden))$/.test(id);
