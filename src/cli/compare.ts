import path from 'node:path';
import { comparedByRuleset, comparedWithLastYear, comparedWithPast, type NotCompared } from '../app/analyse/compared';
import { comparisonJson } from '../app/analyse/json';
import { planMigration } from '../app/analyse/plans';
import { pastRecordOf } from '../app/lastYear/past';
import { sayIssue } from '../app/say';
import { causesOf } from '../engine/analyse/causes';
import { text, type Lang } from '../text/text';
import { type Analysed, named } from '../workbook/planning/analyse/analysed';
import { causesInWords, placeWords } from '../workbook/planning/analyse/causeWords';
import { countsOf } from '../workbook/planning/analyse/migrationSheet';
import { isTableSheet, type Workbook } from '../workbook/port';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { written } from './analysis';
import { bytesOf } from './bytesOf';
import { type CommandLine, UsageError } from './commandLine';
import { jsonOf } from './evaluateRequest';
import { otherRuleset, type OtherRuleset } from './otherRuleset';
import { prepareRun, type PreparedRun, withFile } from './prepareRun';
import { Refusal } from './refusal';
import { outFile, runRequest, type RunRequest } from './runRequest';
import { suggestion } from './suggestion';

const flags = { '--with': 'value', '--with-set': 'list', '--file2': 'value', '--sheet2': 'value', '--json': 'value', '--out': 'value' } as const;

/** `mujun compare`: one table by two rulesets or two settings, or two years' tables. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('compare', args, flags);
  const { file, lang } = request;
  const [out, isYears] = [line.value('--out'), line.value('--file2') !== null || line.value('--sheet2') !== null];
  const to = out === null ? null : outFile(file, out, lang);
  const json = jsonOf(file, line.value('--json'), to, lang);
  const isByRuleset = line.value('--with') !== null || line.list('--with-set').length > 0;
  if (!isYears && !isByRuleset && request.lastYear === null) throw new UsageError(text(lang, 'analyse.cli.wants-other'));
  const run = await prepareRun(request);
  const other = await otherRuleset(run, request, line.value('--with'), line.list('--with-set'));
  const found = isYears ? await years(run, request, line, other) : !isByRuleset ? comparedWithLastYear(run.prepared) : comparedByRuleset(run.prepared, run.library, other.ruleset, other.parameters, await run.workbook.record());
  if ('faults' in found) throw refused(found, lang);
  await written(run, { plan: (workbook) => planMigration(workbook, found, lang), out: to, json, content: () => comparisonJson(found, lang), lines: linesOf(found, lang) }, lang);
}

/** Last year's table: in another file, or on another sheet of the same one. */
async function years({ workbook, library, prepared }: PreparedRun, { file, lang }: RunRequest, line: CommandLine, { ruleset }: OtherRuleset): Promise<Analysed | NotCompared> {
  const [second, sheet] = [line.value('--file2'), line.value('--sheet2')];
  return withFile({ file: second ?? file, lang }, async () => {
    const book = second === null ? workbook : FileWorkbook.open(bytesOf(second, lang), path.basename(second));
    let first: NotCompared = { faults: [] };
    for (const id of await sheetsOf(book, sheet, second === null ? prepared.choices.sheet : null, lang)) {
      const found = comparedWithPast(prepared, library, await book.read(id), ruleset, await pastRecordOf(book, id));
      if (!('faults' in found)) return found;
      if (first.faults.length === 0) first = found;
    }
    return first;
  });
}

async function sheetsOf(book: Workbook, name: string | null, except: string | null, lang: Lang): Promise<readonly string[]> {
  const sheets = await book.sheets();
  if (name === null) return sheets.filter((sheet) => isTableSheet(sheet) && sheet.id !== except).map(({ id }) => id);
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Refusal(text(lang, 'cli.no-sheet', { name }) + suggestion(name, sheets.map((sheet) => sheet.name), lang));
  return [found.id];
}

function refused({ faults }: NotCompared, lang: Lang): Refusal {
  return new Refusal([text(lang, 'analyse.not-compared'), ...faults.slice(0, SHOWN).map((issue) => `  ${sayIssue(issue, lang)}`)].join('\n'));
}

/** As many as a screen holds; the rest stand in the sheet and in the JSON. */
const SHOWN = 40;

function linesOf(analysed: Analysed, lang: Lang): readonly string[] {
  const { comparison, titles, issues } = analysed;
  const { rows, columns, cells, moves } = comparison;
  const matrix = [['', ...columns.map((place) => placeWords(place, lang))], ...rows.map((place, row) => [placeWords(place, lang), ...(cells[row] ?? []).map((cell) => String(cell.length))])];
  return [
    text(lang, 'analyse.migration.title', { before: titles.before[lang], after: titles.after[lang] }),
    text(lang, 'analyse.migration.line', countsOf(comparison)),
    ...issues.map((issue) => sayIssue(issue, lang)),
    ...matrix.map((cellsOf) => `  ${cellsOf.join('\t')}`),
    ...moves.slice(0, SHOWN).map(({ subject, from, to }) =>
      `  ${named(analysed, comparison.subjects[subject]!).name}\t${placeWords(from, lang)}→${placeWords(to, lang)}\t${causesInWords(causesOf(comparison, subject), comparison, lang)}`),
    ...(moves.length > SHOWN ? [text(lang, 'analyse.cli.more', { count: moves.length - SHOWN })] : []),
  ];
}
