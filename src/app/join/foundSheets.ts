import type { FieldCatalogue } from '../../engine';
import { readSource, type JoinSource } from '../../workbook/join/source';
import { isTableSheet, type SheetInfo, type Workbook, type WorkOptions } from '../../workbook/port';
import type { RememberedMapping } from '../../workbook/record';

/** A sheet that may be joined, with what was found on it. */
export interface FoundSheet {
  /** Tells it from every other sheet at hand. */
  readonly key: string;
  /** The further file it is in; null for the workbook's own. */
  readonly file: string | null;
  readonly info: SheetInfo;
  /** null where it holds nothing like a table of firms. */
  readonly source: JoinSource | null;
}

/** Sheets a join may draw on: any with a table but the joined table itself. */
const mayBeJoined = (sheet: SheetInfo): boolean => isTableSheet(sheet) && sheet.purpose !== 'joined';

export interface FindOptions extends WorkOptions {
  /** Sheets read before that have not changed since. */
  readonly known?: readonly FoundSheet[];
}

/**
 * Reads each sheet of a workbook that may hold a bureau's table. Columns are matched as the file itself remembers, and as
 * the workbook at work does on top.
 * @throws what the host throws when a sheet cannot be read
 */
export async function findSheets(
  book: Workbook, file: string | null, catalogue: FieldCatalogue, mappings: Readonly<Record<string, RememberedMapping>> = {}, options: FindOptions = {},
): Promise<FoundSheet[]> {
  const own = file === null ? {} : (await book.record()).mappings;
  const infos = (await book.sheets()).filter(mayBeJoined);
  const found: FoundSheet[] = [];
  for (const info of infos) {
    options.progress?.(found.length, infos.length);
    options.signal?.throwIfAborted();
    const known = options.known?.find((one) => one.info.id === info.id && one.info.name === info.name);
    if (known !== undefined) {
      found.push(known);
      continue;
    }
    const raw = await book.read(info.id, options.signal === undefined ? {} : { signal: options.signal });
    found.push({ key: `${file ?? ''}\n${info.id}`, file, info, source: readSource(raw, { file, sheet: info.name }, catalogue, { ...own, ...mappings }) });
    await breath();
  }
  options.progress?.(infos.length, infos.length);
  return found;
}

/** Lets a page draw and answer before the next piece of work. */
export const breath = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });
