import type { IExecutionOptions, IMutationInfo } from '@univerjs/core';
import type { GridBook } from './book';

/** Marks mutations of ours for those who listen to edits. */
export const ourOwn: { readonly mujun: true } = { mujun: true };

/**
 * A run of mutations that can be taken back: each is carried out at once and remembered with its
 * inverse. `finish` leaves one step on the grid's undo stack, so that one Ctrl+Z takes back all of it.
 */
export class Steps {
  private readonly redo: IMutationInfo[] = [];
  private readonly undo: IMutationInfo[][] = [];

  constructor(private readonly book: GridBook) {}

  /**
   * @param undo what takes the mutation back, in the order to be carried out
   * @throws Error when the grid refuses; earlier steps stay done until `rollBack`
   */
  run(mutation: IMutationInfo, undo: readonly IMutationInfo[], options: IExecutionOptions = {}): void {
    if (!this.book.commands.syncExecuteCommand(mutation.id, mutation.params, { ...options, ...ourOwn })) throw new Error(`the grid refused ${mutation.id}`);
    this.redo.push(mutation);
    this.undo.push([...undo]);
  }

  finish(): void {
    if (this.redo.length === 0) return;
    this.book.undoRedo.pushUndoRedo({ unitID: this.book.unitId, undoMutations: this.inverse(), redoMutations: this.redo });
  }

  rollBack(): void {
    for (const { id, params } of this.inverse()) this.book.commands.syncExecuteCommand(id, params, ourOwn);
    this.redo.length = 0;
    this.undo.length = 0;
  }

  private inverse(): IMutationInfo[] {
    return this.undo.toReversed().flat();
  }
}
