import type { CarriedField } from '../../engine/analyse/carry';
import { columnNumbers } from '../../engine/number/column';
import type { CellRef } from '../../engine/issue';
import { YES, UNKNOWN } from '../../engine/table';
import type { Value } from '../../engine/explain/trace';
import { cellName } from '../address';
import { shownValue, type StoryLine, type Words } from './words';

/** What was carried in from last year's table, and where each value stands there. */
export interface LastYearValues {
  readonly fields: readonly CarriedField[];
  /** null for a row that last year's table lacks. */
  cellOf(row: number, field: string): CellRef | null;
}

/** Every value of last year that the run used for a row, with the cell it came from. */
export function lastYearLines({ fields, cellOf }: LastYearValues, row: number, words: Words): StoryLine[] {
  const { say, nameOf, unitOf } = words;
  const told = fields.flatMap((one): StoryLine[] => {
    const cell = cellOf(row, one.field);
    if (cell === null) return [];
    const value = shownValue(valueAt(one, row), unitOf(one.field), words);
    return [{ what: nameOf(one.field), words: say('lastYear.story', { value, cell: `${cell.sheet}!${cellName(cell.row, cell.column)}` }), cite: '', mark: 'plain' }];
  });
  return told.length > 0 || fields.length === 0 ? told : [{ what: say('explain.section.lastYear'), words: say('lastYear.story.absent'), cite: '', mark: 'plain' }];
}

function valueAt({ column }: CarriedField, row: number): Value | null {
  if (column.kind === 'number') return columnNumbers(column).exact(row);
  if (column.kind === 'text') return column.values[row] ?? null;
  return column.values[row] === UNKNOWN ? null : column.values[row] === YES;
}
