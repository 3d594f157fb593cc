import type { FieldCatalogue } from '../../engine';
import { readSource } from '../../workbook/join/source';
import type { Workbook } from '../../workbook/port';
import { recordedSheet } from '../../workbook/recordedSheet';
import { mayBeLastYear, type OpenedSheet } from './choice';
import { pastRecordOf } from './past';

/**
 * The sheets of a further file that hold a table of firms, the one that was last evaluated first.
 * @throws what the host throws when a sheet cannot be read
 */
export async function* lastYearSheets(book: Workbook, file: string, catalogue: FieldCatalogue): AsyncGenerator<OpenedSheet, void> {
  const last = (await book.record()).runs.at(-1);
  const infos = (await book.sheets()).filter(mayBeLastYear);
  const evaluated = last && recordedSheet(last, infos)?.id;
  for (const { id, name } of [...infos.filter((one) => one.id === evaluated), ...infos.filter((one) => one.id !== evaluated)]) {
    const [raw, record] = [await book.read(id), await pastRecordOf(book, id)];
    if (readSource({ ...raw, ours: null }, { file, sheet: name }, catalogue, record.mappings) !== null) yield { file, raw, record };
  }
}
