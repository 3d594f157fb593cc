import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { Area } from '../../workbook/cell';
import type { Matrix } from '../../workbook/layout';
import type { Region } from '../../workbook/plan';
import { anchored, setAnchor } from './anchor';
import { moved } from './areas';
import type { GridBook } from './book';
import { blockCells, pixelsOf, ruleOf } from './paint';
import { readValues, type Cells } from './read';
import type { Steps } from './steps';
import type { Tick } from './work';
import { writeRows } from './work';
import { copyCells, makeRoom, movedCells, readWidths, rulesIn, setCells, setRules, setWidths } from './writes';

/** What stands on an area, as plain data. */
interface Ground {
  readonly sheet: string;
  readonly area: Area;
  readonly cells: Cells;
  readonly widths: readonly number[];
  readonly rules: readonly IConditionFormattingRule[];
}

/** How to take one region back: what it covered, what stood under its name before, what was written. */
export interface RegionJournal {
  readonly anchor: string;
  readonly written: { readonly sheet: string; readonly area: Area; readonly values: Matrix } | null;
  readonly under: Ground | null;
  readonly former: Ground | null;
}

/** Clears what stands under the anchor and, if there is a new region, writes it. */
export async function replaceRegion(book: GridBook, steps: Steps, anchor: string, region: Region | null, tick: Tick): Promise<RegionJournal> {
  const old = anchored(book, anchor);
  const former = old && ground(book, anchor, old.sheet, old.area);
  if (former) {
    const place = { book, steps, sheet: former.sheet };
    setCells(place, former.area, {});
    setRules(place, former.rules, []);
  }
  if (!region) {
    setAnchor(book, steps, anchor, null);
    return { anchor, written: null, under: null, former };
  }
  const place = { book, steps, sheet: region.sheet };
  makeRoom(place, region.area);
  const under = ground(book, anchor, region.sheet, region.area);
  await writeRows(place, region.area, blockCells(region, region.area), tick);
  setWidths(place, region.area.column, region.widths.map((width) => (width === null ? null : pixelsOf(width))));
  setRules(place, [], region.conditional.map((format, index) => ruleOf(format, region.area, `${rulePrefix(anchor)}${index}`)));
  setAnchor(book, steps, anchor, region);
  return { anchor, written: { sheet: region.sheet, area: region.area, values: readValues(book, region.sheet, region.area) }, under, former };
}

/** Puts back what `replaceRegion` found; rows and columns inserted since are followed. */
export function restoreRegion(book: GridBook, steps: Steps, journal: RegionJournal): void {
  const now = anchored(book, journal.anchor);
  const { written, under, former } = journal;
  const rows = now && written ? now.area.row - written.area.row : 0, columns = now && written ? now.area.column - written.area.column : 0;
  if (now && under) {
    const place = { book, steps, sheet: now.sheet };
    setCells(place, now.area, movedCells(under.cells, rows, columns));
    setWidths(place, now.area.column, under.widths);
    setRules(place, ownRules(book, journal.anchor, now.sheet, now.area), []);
  }
  if (former) {
    const place = { book, steps, sheet: former.sheet };
    const area = moved(former.area, rows, columns);
    setCells(place, area, movedCells(former.cells, rows, columns));
    setWidths(place, area.column, former.widths);
    setRules(place, [], former.rules.map((rule) => movedRule(rule, rows, columns)));
    setAnchor(book, steps, journal.anchor, { sheet: former.sheet, area });
  } else {
    setAnchor(book, steps, journal.anchor, null);
  }
}

function ground(book: GridBook, anchor: string, sheet: string, area: Area): Ground {
  return { sheet, area, cells: copyCells(book, sheet, area), widths: readWidths(book, sheet, area.column, area.columns), rules: ownRules(book, anchor, sheet, area) };
}

const rulePrefix = (anchor: string): string => `mujun-${anchor}-`;
const ownRules = (book: GridBook, anchor: string, sheet: string, area: Area) => rulesIn(book, sheet, area).filter((rule) => rule.cfId.startsWith(rulePrefix(anchor)));

function movedRule(rule: IConditionFormattingRule, rows: number, columns: number): IConditionFormattingRule {
  return {
    ...rule,
    ranges: rule.ranges.map((range) => ({
      ...range, startRow: range.startRow + rows, endRow: range.endRow + rows, startColumn: range.startColumn + columns, endColumn: range.endColumn + columns,
    })),
  };
}
