import { existsSync } from 'node:fs';
import path from 'node:path';
import { findSheets, type FoundSheet } from '../app/join/foundSheets';
import { joinSheets, planJoin, rememberedPairs } from '../app/join/join';
import { joinJson } from '../app/join/json';
import { sayIssue } from '../app/say';
import type { FieldCatalogue } from '../engine';
import { nearest } from '../engine/ruleset/nearest';
import { text, type Lang } from '../text/text';
import { withDecisions, type PairDecision } from '../workbook/join/decisions';
import { evidenceOf } from '../workbook/join/evidence';
import type { Joined } from '../workbook/join/join';
import { bySeverity } from '../workbook/planning/issueWords';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { bytesOf } from './bytesOf';
import { bundledLibrary } from './folder';
import { joinRequest, type JoinCommand, type SheetWord } from './joinRequest';
import { withFile } from './prepareRun';
import { Refusal } from './refusal';
import { suggestion } from './suggestion';
import type { FileToWrite } from './writeFiles';
import { writeOrRefuse } from './writeOrRefuse';

/** `mujun join`: bureaus' sheets in, one table to evaluate out, with where everything in it comes from. */
export async function run(args: readonly string[]): Promise<void> {
  const request = joinRequest(args);
  const { lang } = request;
  const { catalogue } = bundledLibrary();
  checkFields(request, catalogue);
  const { sheets, remembered } = await openAll(request, catalogue);
  const decisions = withDecisions(remembered, request.decisions);
  const joined = await joinSheets({
    sheets, decisions, many: request.many,
    base: request.base === null ? null : oneSheet(request.base, sheets, lang).key,
    prefer: Object.fromEntries(request.prefer.map(({ field, word }) => [field, oneSheet(word, sheets, lang).key])),
  }, catalogue);
  if (joined === null) throw new Refusal(text(lang, 'join.cli.no-table'));
  checkNames(request, joined);
  if (joined.doubts.length > 0 && !request.leaveDoubtful) throw new Refusal(doubtLines(joined, lang).join('\n'));
  await writeOrRefuse(await filesOf(joined, decisions, request), lang);
  report(joined, request);
}

/** Every sheet with a table, in the order of the files; and the decisions that the files, or an earlier result, carry. */
async function openAll({ files, sheets: wanted, out, lang }: JoinCommand, catalogue: FieldCatalogue): Promise<{ sheets: FoundSheet[]; remembered: readonly PairDecision[] }> {
  const sheets: FoundSheet[] = [];
  let remembered: readonly PairDecision[] = [];
  for (const file of files) {
    const book = await opened(file, lang);
    const found = await withFile({ file, lang }, () => findSheets(book, labelOf(file, files), catalogue));
    const words = wanted.filter((word) => word.file === file);
    const missing = words.find(({ sheet }) => sheet !== null && !found.some(({ info }) => info.name === sheet));
    if (missing?.sheet != null) throw new Refusal(text(lang, 'cli.no-sheet', { name: missing.sheet }) + suggestion(missing.sheet, found.map(({ info }) => info.name), lang));
    const chosen = found.filter(({ info, source }) => (words.length === 0 ? source !== null : words.some(({ sheet }) => sheet === null || sheet === info.name)));
    const empty = words.length === 0 ? undefined : chosen.find(({ source }) => source === null);
    if (empty !== undefined) throw new Refusal(text(lang, 'join.cli.not-a-table', { file, sheet: empty.info.name }));
    if (chosen.length === 0) throw new Refusal(text(lang, 'join.cli.nothing-in-file', { file }));
    sheets.push(...chosen);
    remembered = withDecisions(remembered, rememberedPairs(await book.record()));
  }
  if (out !== null && existsSync(out)) remembered = withDecisions(remembered, rememberedPairs(await (await opened(out, lang)).record()));
  return { sheets, remembered };
}

const opened = (file: string, lang: Lang): Promise<FileWorkbook> =>
  withFile({ file, lang }, async () => FileWorkbook.open(bytesOf(file, lang), path.basename(file)));

/** Files go by their name, or by their path where two share it. */
function labelOf(file: string, files: readonly string[]): string {
  const name = path.basename(file);
  return files.filter((other) => path.basename(other) === name).length > 1 ? file : name;
}

function checkFields({ prefer, many, lang }: JoinCommand, { byName }: FieldCatalogue): void {
  const unknown = [...prefer.map(({ field }) => field), ...Object.keys(many)].find((field) => !byName.has(field));
  if (unknown !== undefined) throw new Refusal(text(lang, 'cli.no-field', { name: unknown }) + suggestion(unknown, [...byName.keys()], lang));
}

function oneSheet({ file, sheet }: SheetWord, sheets: readonly FoundSheet[], lang: Lang): FoundSheet {
  const found = sheets.filter((one) => (one.file === file || one.file === path.basename(file)) && (sheet === null || one.info.name === sheet));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = sheets.map((one) => `${one.file}:${one.info.name}`);
  throw new Refusal(text(lang, 'join.cli.one-sheet', { word: sheet === null ? file : `${file}:${sheet}`, sheets: names.join(lang === 'zh' ? '、' : ', ') }));
}

/** A decision about a name that no sheet has is a slip of the pen. */
function checkNames({ decisions, lang }: JoinCommand, { labels }: Joined): void {
  const known = new Set(labels);
  const unknown = decisions.flatMap(({ a, b }) => [a, b]).find((label) => !known.has(label));
  if (unknown === undefined) return;
  const coded = labels.filter((label) => label.startsWith(`${unknown}#`));
  const near = coded.length > 0 ? coded.join(' / ') : nearest(unknown, labels);
  throw new Refusal(text(lang, 'join.cli.no-name', { name: unknown }) + (near === null ? '' : text(lang, 'cli.did-you-mean', { near })));
}

/** As many as a screen holds. */
const shownDoubts = 50;
const shownWarnings = 20;

function doubtLines(joined: Joined, lang: Lang): string[] {
  const { doubts } = joined;
  return [
    text(lang, 'join.cli.doubts', { n: doubts.length }),
    ...doubts.slice(0, shownDoubts).flatMap((doubt) => {
      const { a, b, why } = evidenceOf(joined, doubt);
      const place = (side: typeof a): string => side.places.slice(0, 2).map(({ sheet, cell }) => `${sheet}!${cell}`).join(lang === 'zh' ? '、' : ', ');
      const names = { a: a.name || a.code, b: b.name || b.code };
      return [
        text(lang, 'join.cli.doubt', { ...names, why: text(lang, `join.why.${why}`), placeA: place(a), placeB: place(b), codeA: a.code || '—', codeB: b.code || '—' }),
        `    --same "${a.label}=${b.label}"`,
      ];
    }),
    ...(doubts.length > shownDoubts ? [text(lang, 'cli.more', { n: doubts.length - shownDoubts })] : []),
    text(lang, 'join.cli.decide'),
  ];
}

async function filesOf(joined: Joined, decisions: readonly PairDecision[], { out, json, lang }: JoinCommand): Promise<FileToWrite[]> {
  const files: FileToWrite[] = [];
  if (out !== null) {
    // A book has at least one sheet from the start; it goes when ours are in.
    const book = FileWorkbook.create([{ name: '-', values: [] }]);
    const [first] = await book.sheets();
    await book.apply(await planJoin(book, joined, decisions, lang));
    if (first !== undefined) book.deleteSheet(first.id);
    files.push({ file: out, content: book.bytes() });
  }
  if (json !== null && json !== '-') files.push({ file: json, content: `${JSON.stringify(joinJson(joined, lang), null, 1)}\n` });
  return files;
}

function report(joined: Joined, { out, json, lang }: JoinCommand): void {
  const { sources, base, firms, columns, doubts, outside, missing, issues } = joined;
  const warnings = bySeverity(issues).filter(({ severity }) => severity === 'warning');
  for (const issue of warnings.slice(0, shownWarnings)) process.stderr.write(`${text(lang, 'sheets.severity.warning')} ${sayIssue(issue, lang)}\n`);
  if (warnings.length > shownWarnings) process.stderr.write(`${text(lang, 'cli.more', { n: warnings.length - shownWarnings })}\n`);
  const lacking = new Set(missing.flat()).size;
  const lines = [
    text(lang, 'join.cli.summary', { sources: sources.length, base: sources[base]?.label ?? '', firms: firms.length, columns: columns.length }),
    text(lang, 'join.cli.coverage', { lacking, outside: outside.length, warnings: warnings.length }),
    ...(doubts.length > 0 ? [text(lang, 'join.cli.left', { n: doubts.length })] : []),
    ...(out === null ? [] : [text(lang, 'join.cli.out', { file: out })]),
  ];
  const summary = `${lines.join('\n')}\n`;
  if (json === '-') {
    process.stderr.write(summary);
    process.stdout.write(`${JSON.stringify(joinJson(joined, lang), null, 1)}\n`);
  } else process.stdout.write(summary);
}
