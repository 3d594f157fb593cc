import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export interface FileToWrite {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes files whole or not at all: each beside its place under another name first, all of them complete
 * and on the disk before the first takes its place.
 * @throws what the file system says; nothing half-written is left behind
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const waiting: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { file, content } of files) {
      const from = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
      waiting.push({ from, to: file });
      const handle = await open(from, 'wx');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const { from, to } of waiting) await rename(from, to);
  } finally {
    for (const { from } of waiting) await rm(from, { force: true });
  }
}
