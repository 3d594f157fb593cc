import { CommandType, type IMutation } from '@univerjs/core';
import type { Plan } from '../../workbook/plan';
import { emptyRecord, type WorkbookRecord } from '../../workbook/record';
import type { GridBook } from './book';
import type { Steps } from './steps';

/** What the open spreadsheet carries beside its cells. */
export interface GridState {
  readonly record: WorkbookRecord;
  /** Plans applied since the file was opened and not taken back, in order; saving carries them out on the file. */
  readonly applied: readonly { readonly receipt: string; readonly plan: Plan }[];
}

const states = new Map<string, GridState>();

export const SetState: IMutation<{ unitId: string; state: GridState }> = {
  id: 'mujun.mutation.set-state',
  type: CommandType.MUTATION,
  handler: (_, { unitId, state }) => {
    states.set(unitId, state);
    return true;
  },
};

export const stateOf = (book: GridBook): GridState => states.get(book.unitId) ?? { record: emptyRecord, applied: [] };

/** The record of a file just opened. */
export function startState(unitId: string, record: WorkbookRecord): void {
  states.set(unitId, { record, applied: [] });
}

export function forgetState(unitId: string): void {
  states.delete(unitId);
}

/** A mutation like any other, so that the grid's own undo takes the record back together with the cells. */
export function setState(book: GridBook, steps: Steps, state: GridState): void {
  if (!book.commands.hasCommand(SetState.id)) book.commands.registerCommand(SetState);
  steps.run({ id: SetState.id, params: { unitId: book.unitId, state } }, [{ id: SetState.id, params: { unitId: book.unitId, state: stateOf(book) } }]);
}
