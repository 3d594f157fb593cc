import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export interface FileToWrite {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/** A file that cannot be written; the cause is what the file system said. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  constructor(readonly file: string, cause: unknown) {
    super((cause as Error).message, { cause });
  }
}

/**
 * Writes files whole or not at all: each beside its place under another name first, all of them complete
 * and on the disk, and every place free to be taken, before the first takes its place.
 * @throws WriteError; nothing half-written is left behind
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const waiting = files.map(({ file, content }) => ({ content, to: file, from: path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`) }));
  const each = async (step: (one: (typeof waiting)[number]) => Promise<void>): Promise<void> => {
    for (const one of waiting) await step(one).catch((cause: unknown) => Promise.reject(new WriteError(one.to, cause)));
  };
  try {
    await each(({ from, content }) => writeNew(from, content));
    await each(({ to }) => assertReplaceable(to));
    await each(({ from, to }) => rename(from, to));
  } finally {
    for (const { from } of waiting) await rm(from, { force: true });
  }
}

async function writeNew(file: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder, a read-only file and one that another program holds open say so before anything is replaced. */
async function assertReplaceable(file: string): Promise<void> {
  try {
    await (await open(file, 'r+')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
