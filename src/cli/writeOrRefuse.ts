import { text, type Lang } from '../text/text';
import { fileTrouble } from './fileTrouble';
import { Refusal } from './refusal';
import { WriteError, writeFiles, type FileToWrite } from './writeFiles';

/** Writes files whole or not at all. @throws Refusal when one cannot be written, and then none is */
export async function writeOrRefuse(files: readonly FileToWrite[], lang: Lang): Promise<void> {
  try {
    await writeFiles(files);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    throw new Refusal(text(lang, 'cli.cannot-write', { reason: fileTrouble(error.cause, error.file, lang) }), { cause: error });
  }
}
