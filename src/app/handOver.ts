/** A file made for the person, apart from the workbook at hand. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Gives the person a file: Excel opens it as a new workbook, a page hands it to the downloads. */
export type HandOver = (file: MadeFile) => Promise<void>;
