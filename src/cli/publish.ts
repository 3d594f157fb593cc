import path from 'node:path';
import { documented } from '../app/documents';
import { lookThrough, publish } from '../app/publish';
import { text, type Lang } from '../text/text';
import type { Documented } from '../workbook/documents/documented';
import type { Leak } from '../workbook/documents/noticeLeaks';
import { noticeFields } from '../workbook/documents/publicNotice';
import { bytesOf } from './bytesOf';
import { oneOf, UsageError } from './commandLine';
import { prepareRun, withFile } from './prepareRun';
import { Refusal } from './refusal';
import { outFile, runRequest } from './runRequest';
import { writeOrRefuse } from './writeOrRefuse';

const flags = { '--out': 'value', '--with': 'list', '--ungraded': 'switch', '--check': 'value' } as const;

/** `mujun publish`: the public notice of a run as a file of its own, or a look through one that somebody has worked on. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('publish', args, flags);
  const { file, lang } = request;
  const [out, check] = [line.value('--out'), line.value('--check')];
  if ((out === null) === (check === null)) throw new UsageError(text(lang, 'document.cli.out-or-check'));
  const to = out === null ? null : outFile(file, out, lang);
  const fields = line.list('--with').map((word) => oneOf('--with', word, noticeFields, lang));
  const { prepared } = await prepareRun(request);
  const run = documented(prepared) as Documented;
  if (check !== null) return look(check, run, lang);
  const { bytes, named } = await publish(run, { fields, ungraded: line.has('--ungraded') });
  await writeOrRefuse([{ file: to as string, content: bytes }], lang);
  process.stdout.write(`${text(lang, 'document.cli.published', { file: to as string, count: named })}\n`);
}

async function look(file: string, run: Documented, lang: Lang): Promise<void> {
  const leaks = await withFile({ file, lang }, async () => lookThrough(bytesOf(file, lang), path.basename(file), run));
  if (leaks.length > 0) throw new Refusal([text(lang, 'document.leaks', { file, count: leaks.length }), ...shortened(leaks, lang)].join('\n'));
  process.stdout.write(`${text(lang, 'document.clean', { file })}\n`);
}

/** As many as a screen holds. */
const shown = 40;

const shortened = (leaks: readonly Leak[], lang: Lang): string[] => [
  ...leaks.slice(0, shown).map(({ kind, place, found }) => `  ${text(lang, `document.leak.${kind}`, { place, found })}`),
  ...(leaks.length > shown ? [text(lang, 'cli.more', { n: leaks.length - shown })] : []),
];
