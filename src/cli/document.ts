import { consequencesBy } from '../app/consequences';
import { documented, documentKinds, isForm, isOffered, planDocument } from '../app/documents';
import { sayIssue } from '../app/say';
import { isGraded } from '../engine';
import { text } from '../text/text';
import type { Documented } from '../workbook/documents/documented';
import { rowsOfGrades, toldGrades } from '../workbook/documents/gradeNoticeSheet';
import { MOST_PAGES } from '../workbook/documents/form';
import { writtenSheets } from './analysis';
import { oneOf, UsageError } from './commandLine';
import { lightsFlag } from './lights';
import { otherRuleset } from './otherRuleset';
import { type PreparedRun, prepareRun, withFile } from './prepareRun';
import { Refusal } from './refusal';
import { outFile, runRequest, type RunRequest } from './runRequest';

const flags = { '--out': 'value', '--kind': 'value', '--by': 'value', '--by-set': 'list', '--grade': 'list', '--key': 'list', '--lights': 'value' } as const;

/** `mujun document`: the workbook with a document drawn up from a run as a further sheet. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('document', args, flags);
  const { file, lang } = request;
  const kind = oneOf('--kind', line.value('--kind') ?? '', documentKinds, lang);
  const given = line.value('--out');
  if (given === null) throw new UsageError(text(lang, 'document.cli.wants-out'));
  const out = outFile(file, given, lang);
  const by = line.value('--by');
  if (by !== null && isForm(kind)) throw new UsageError(text(lang, 'document.cli.by-kind'));
  const lights = lightsFlag(line, lang);
  const opened = await prepareRun(request);
  const drawn = by === null ? documented(opened.prepared) as Documented : await following(opened, request, by, line.list('--by-set'));
  const run: Documented = { ...drawn, ...(lights && { lights }) };
  if (!isOffered(kind, run)) throw new Refusal(text(lang, `document.cli.nothing.${kind as 'lists' | 'policies'}`));
  const keys = line.list('--key');
  const grades = line.list('--grade');
  const rows = kind === 'notices' && keys.length + grades.length === 0
    ? rowsOfGrades(run.evaluation, toldGrades(run.evaluation.ruleset.grades.order))
    : rowsWanted(run, grades, keys);
  if (isForm(kind) && rows.length === 0) throw new Refusal(text(lang, 'document.cli.nobody'));
  if (isForm(kind) && rows.length > MOST_PAGES) throw new Refusal(text(lang, 'document.too-many', { count: rows.length, most: MOST_PAGES }));
  await withFile(request, async () => writtenSheets(opened, await planDocument(opened.workbook, run, kind, rows, lang), out, lang));
}

/** The run as another document goes on from its grades. @throws Refusal for one with grades of its own, and where the table lacks what it needs */
async function following(run: PreparedRun, request: RunRequest, by: string, words: readonly string[]): Promise<Documented> {
  const { lang } = request;
  const { ruleset, parameters } = await otherRuleset(run, request, by, words);
  const title = ruleset.title[lang];
  if (isGraded(ruleset)) throw new Refusal(text(lang, 'document.cli.by-graded', { title }));
  const found = consequencesBy(run.prepared, run.library, ruleset, parameters, await run.workbook.record());
  if ('faults' in found) throw new Refusal([text(lang, 'document.cli.not-followed', { title }), ...found.faults.map((issue) => `  ${sayIssue(issue, lang)}`)].join('\n'));
  return found;
}

/** The subjects with a page: of these grades, of these names or codes, or everybody. */
function rowsWanted({ evaluation, subjects }: Documented, grades: readonly string[], keys: readonly string[]): readonly number[] {
  const all = Array.from({ length: evaluation.size }, (_, row) => row);
  if (grades.length === 0 && keys.length === 0) return all;
  return all.filter((row) => grades.includes(evaluation.grades[row] ?? '') || keys.includes(subjects.names[row] ?? '') || keys.includes(subjects.ids[row] ?? ''));
}
