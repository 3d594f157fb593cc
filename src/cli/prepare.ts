import path from 'node:path';
import { preparationJson } from '../app/preparation/json';
import { planPreparation } from '../app/preparation/planPreparation';
import { prepareRecords, type Preparation, type PreparationChoices } from '../app/preparation/preparation';
import { sayIssue } from '../app/say';
import { text, type Lang } from '../text/text';
import type { ColumnChoices } from '../workbook/layout';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { bytesOf } from './bytesOf';
import { chooseRuleset } from './chooseRuleset';
import { columnChoices } from './columnChoices';
import { bundledLibrary } from './folder';
import { prepareRequest, type PrepareRequest } from './prepareRequest';
import { withFile } from './prepareRun';
import { Refusal } from './refusal';
import { refuseConflicts } from './refuseConflicts';
import { suggestion } from './suggestion';
import type { FileToWrite } from './writeFiles';
import { writeOrRefuse } from './writeOrRefuse';

/** `mujun prepare`: sheets of land, electricity or tax records in, the workbook with one more sheet out. */
export async function run(args: readonly string[]): Promise<void> {
  const request = prepareRequest(args);
  const { file, ruleset } = request;
  const { lang } = request.choices;
  const chosen = ruleset === null ? null : chooseRuleset(ruleset, bundledLibrary(), lang);
  const library = chosen?.library ?? bundledLibrary();
  await withFile({ file, lang }, async () => {
    const workbook = FileWorkbook.open(bytesOf(file, lang), path.basename(file));
    const choices: PreparationChoices = { ...request.choices, ruleset: chosen?.ruleset.id ?? null, sheets: await sheetsOf(workbook, request) };
    const first = await prepareRecords(workbook, library, choices);
    const preparation = request.columns.length === 0 ? first : await prepareRecords(workbook, library, { ...choices, columns: columnsOf(first, request.columns, lang) });
    if (preparation.account === null) throw new Refusal(preparation.issues.map((issue) => sayIssue(issue, lang)).join('\n'));
    await written(workbook, preparation, request, lang);
    report(preparation, request, lang);
  });
}

async function sheetsOf(workbook: FileWorkbook, { sheets, choices: { lang } }: PrepareRequest): Promise<readonly string[] | null> {
  if (sheets.length === 0) return null;
  const known = await workbook.sheets();
  return sheets.map((name) => {
    const found = known.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Refusal(text(lang, 'cli.no-sheet', { name }) + suggestion(name, known.map((sheet) => sheet.name), lang));
    return found.id;
  });
}

/** A word goes to every sheet read that has the column. @throws Refusal for one that none has */
function columnsOf({ sources, catalogue }: Preparation, words: readonly string[], lang: Lang): Record<string, ColumnChoices> {
  const choices: Record<string, ColumnChoices> = {};
  for (const word of words) {
    let refused: Refusal | null = new Refusal(text(lang, 'cli.no-column', { name: word }));
    for (const { raw, layout } of sources) {
      try {
        choices[raw.sheet.id] = { ...choices[raw.sheet.id], ...columnChoices([word], layout, catalogue, lang) };
        refused = null;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused &&= error;
      }
    }
    if (refused !== null) throw refused;
  }
  return choices;
}

async function written(workbook: FileWorkbook, preparation: Preparation, { out, json }: PrepareRequest, lang: Lang): Promise<void> {
  const files: FileToWrite[] = [];
  if (out !== null) {
    const plan = await planPreparation(workbook, preparation, lang);
    const conflicts = await workbook.check(plan);
    const source = preparation.sources[0]?.raw.sheet ?? { id: '', name: '' };
    refuseConflicts(conflicts, source, lang);
    await workbook.apply(plan);
    files.push({ file: out, content: workbook.bytes() });
  }
  if (json !== null && json !== '-') files.push({ file: json, content: jsonText(preparation, lang) });
  await writeOrRefuse(files, lang);
}

const jsonText = (preparation: Preparation, lang: Lang): string => `${JSON.stringify(preparationJson(preparation, lang), null, 1)}\n`;

/** As many as a screen holds; the rest stand in the JSON. */
const shown = 40;

/** Warnings to the standard error; the summary to the standard output, unless JSON goes there. */
function report(preparation: Preparation, { out, json }: PrepareRequest, lang: Lang): void {
  const { account, issues, sources } = preparation;
  const said = issues.filter(({ severity }) => severity !== 'info');
  for (const issue of said.slice(0, shown)) process.stderr.write(`${text(lang, 'sheets.severity.warning')} ${sayIssue(issue, lang)}\n`);
  if (said.length > shown) process.stderr.write(`${text(lang, 'cli.more', { n: said.length - shown })}\n`);
  const summary = [
    text(lang, 'prepare.cli.read', { sheets: sources.map(({ raw }) => raw.sheet.name).join(lang === 'zh' ? '、' : ', '), count: account?.firms.length ?? 0 }),
    ...(account?.how ?? []).filter((line) => line.includes(' = ')).map((line) => `  ${line}`),
    ...(account?.checks ? [text(lang, 'prepare.cli.checks', { all: account.checks.rows.length, uneven: account.checks.uneven })] : []),
    ...[out, json].filter((file) => file !== null && file !== '-').map((file) => text(lang, 'cli.summary.json', { file: file as string })),
  ].join('\n');
  (json === '-' ? process.stderr : process.stdout).write(`${summary}\n`);
  if (json === '-') process.stdout.write(jsonText(preparation, lang));
}
