import { CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import {
  AddWorksheetMergeMutation, InsertColMutation, InsertRowMutation, MoveColsMutation, MoveRangeMutation, MoveRowsMutation,
  RemoveColMutation, RemoveRowMutation, RemoveWorksheetMergeMutation, ReorderRangeMutation, SetRangeValuesMutation, SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { Cells } from './read';
import type { ourOwn } from './steps';

const structural: ReadonlySet<string> = new Set([
  InsertRowMutation, InsertColMutation, RemoveRowMutation, RemoveColMutation, MoveRowsMutation, MoveColsMutation,
  ReorderRangeMutation, AddWorksheetMergeMutation, RemoveWorksheetMergeMutation, SetWorksheetNameMutation,
].map(({ id }) => id));

/** The sheet a person's edit touched; null for our own writes, for formula results and for formats. */
export function editedSheet(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined, unitId: string): string | null {
  if (command.type !== undefined && command.type !== CommandType.MUTATION) return null;
  if (options?.fromFormula || options?.onlyLocal || (options as Partial<typeof ourOwn> | undefined)?.mujun) return null;
  const params = command.params as Params | undefined;
  if (params?.unitId !== unitId) return null;
  if (command.id === MoveRangeMutation.id) return params.to?.subUnitId ?? null;
  if (structural.has(command.id)) return params.subUnitId ?? null;
  return command.id === SetRangeValuesMutation.id && changesContent(params.cellValue ?? {}) ? params.subUnitId ?? null : null;
}

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Cells;
  readonly to?: { readonly subUnitId: string };
}

function changesContent(cells: Cells): boolean {
  return Object.values(cells).some((line) => Object.values(line ?? {}).some((cell) => !cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell));
}
