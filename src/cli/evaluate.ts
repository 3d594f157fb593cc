import { commit, type Prepared } from '../app/evaluate';
import { evaluationJson } from '../app/json';
import { sayIssue } from '../app/say';
import { text, type Lang } from '../text/text';
import type { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { evaluateRequest, type EvaluateRequest } from './evaluateRequest';
import { prepareRun, withFile } from './prepareRun';
import { refuseConflicts } from './refuseConflicts';
import { summaryLines } from './summaryLines';
import type { FileToWrite } from './writeFiles';
import { writeOrRefuse } from './writeOrRefuse';

/** `mujun evaluate`: a workbook or CSV in, the same with its results out. */
export async function run(args: readonly string[]): Promise<void> {
  const request = evaluateRequest(args);
  const { lang } = request;
  const { workbook, prepared } = await prepareRun(request);
  await withFile(request, async () => {
    if (request.out !== null) await applied(workbook, prepared, lang);
    await writeOrRefuse(await filesOf(workbook, prepared, request), lang);
  });
  report(prepared, request);
}

async function applied(workbook: FileWorkbook, prepared: Prepared, lang: Lang): Promise<void> {
  refuseConflicts(prepared.conflicts, prepared.raw.sheet, lang);
  await commit(workbook, prepared);
}

async function filesOf(workbook: FileWorkbook, prepared: Prepared, { out, json }: EvaluateRequest): Promise<FileToWrite[]> {
  const files: FileToWrite[] = [];
  if (out !== null) files.push({ file: out, content: await workbook.bytes() });
  if (json !== null && json !== '-') files.push({ file: json, content: jsonText(prepared) });
  return files;
}

/** One firm a line: as quick to write as a single line, and a difference of two runs can be read. */
function jsonText(prepared: Prepared): string {
  const json = evaluationJson(prepared);
  const rows = `[\n${json.rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  const parts = Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}: ${key === 'rows' ? rows : JSON.stringify(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** As many as a screen holds; the rest stand in the issues sheet and in the JSON. */
const shownWarnings = 20;

/** Warnings to the standard error; the summary to the standard output, unless JSON goes there. */
function report(prepared: Prepared, { json, out, lang }: EvaluateRequest): void {
  const warnings = prepared.issues.filter((issue) => issue.severity === 'warning');
  for (const issue of warnings.slice(0, shownWarnings)) {
    process.stderr.write(`${text(lang, 'sheets.severity.warning')} ${sayIssue(issue, lang)}\n`);
  }
  if (warnings.length > shownWarnings) process.stderr.write(`${text(lang, 'cli.more', { n: warnings.length - shownWarnings })}\n`);
  const summary = `${summaryLines(prepared, { out, json }, lang).join('\n')}\n`;
  if (json === '-') {
    process.stderr.write(summary);
    process.stdout.write(jsonText(prepared));
  } else process.stdout.write(summary);
}
