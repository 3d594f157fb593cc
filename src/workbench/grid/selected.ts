import type { ICommandInfo } from '@univerjs/core';
import { type ISetSelectionsOperationParams, SelectionMoveType, SetSelectionsOperation } from '@univerjs/sheets';
import type { Selection } from '../../workbook/port';
import { areaOf } from './areas';

/** What a person has just selected; null for anything else, and while a selection is still being drawn. */
export function selectedCells(command: Readonly<ICommandInfo>, unitId: string): Selection | null {
  if (command.id !== SetSelectionsOperation.id) return null;
  const { unitId: unit, subUnitId, selections, type } = command.params as ISetSelectionsOperationParams;
  if (unit !== unitId || type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return null;
  const [first] = selections;
  return first ? { sheet: subUnitId, area: areaOf(first.range) } : null;
}
