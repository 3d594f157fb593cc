import type { SheetInfo } from './port';

type Named = Pick<SheetInfo, 'id' | 'name'>;

/** A sheet as a record keeps it: its id, and its name at the time. Another program or host gives other ids; older records have the id alone. */
export interface RecordedSheet {
  readonly sheet: string;
  readonly sheetName?: string;
}

/** The sheet that a record means: the one of the name written down; where no sheet is called so any more, the one of the id. */
export const recordedSheet = <T extends Named>({ sheet, sheetName }: RecordedSheet, sheets: readonly T[]): T | undefined =>
  sheets.find(({ name }) => name === sheetName) ?? sheets.find(({ id }) => id === sheet);
