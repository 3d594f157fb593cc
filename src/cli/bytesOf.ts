import { readFileSync } from 'node:fs';
import { text, type Lang } from '../text/text';
import { fileTrouble } from './fileTrouble';
import { Refusal } from './refusal';

/** The bytes of a file. @throws Refusal when it cannot be read */
export function bytesOf(file: string, lang: Lang): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(text(lang, 'cli.cannot-read', { file, reason: fileTrouble(error, file, lang) }), { cause: error });
  }
}
