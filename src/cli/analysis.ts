import type { Prepared } from '../app/evaluate';
import { text, type Lang } from '../text/text';
import type { Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
import type { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { type PreparedRun } from './prepareRun';
import { refuseConflicts } from './refuseConflicts';
import type { FileToWrite } from './writeFiles';
import { writeOrRefuse } from './writeOrRefuse';

/** What an analysis of a run says, and where it is to go. */
export interface Analysis {
  readonly plan: (workbook: Workbook) => Promise<Plan>;
  /** Workbook to write; null for none. */
  readonly out: string | null;
  /** Where JSON goes: a file, '-' for the standard output, null for nowhere. */
  readonly json: string | null;
  readonly content: () => unknown;
  readonly lines: readonly string[];
}

/** Writes the sheets and the JSON asked for, and the lines for the person at the terminal. @throws Refusal for what stands in the way */
export async function written({ workbook, prepared }: PreparedRun, { plan, out, json, content, lines }: Analysis, lang: Lang): Promise<void> {
  const files: FileToWrite[] = [];
  const told = [...lines];
  if (out !== null) {
    const sheets = await applied(workbook, await plan(workbook), prepared, lang);
    files.push({ file: out, content: workbook.bytes() });
    told.push(text(lang, 'analyse.cli.written', { sheets: sheets.sheets.map(({ name }) => name).join(lang === 'zh' ? '、' : ', '), file: out }));
  }
  const spelled = json === null ? '' : `${JSON.stringify(content(), null, 1)}\n`;
  if (json !== null && json !== '-') {
    files.push({ file: json, content: spelled });
    told.push(text(lang, 'analyse.cli.json', { file: json }));
  }
  await writeOrRefuse(files, lang);
  const summary = `${told.join('\n')}\n`;
  if (json === '-') {
    process.stderr.write(summary);
    process.stdout.write(spelled);
  } else process.stdout.write(summary);
}

/** The workbook with a plan of sheets carried out, and that alone written to a file. @throws Refusal for what stands in the way */
export async function writtenSheets({ workbook, prepared }: PreparedRun, plan: Plan, out: string, lang: Lang): Promise<void> {
  await applied(workbook, plan, prepared, lang);
  await writeOrRefuse([{ file: out, content: workbook.bytes() }], lang);
  process.stdout.write(`${text(lang, 'document.cli.written', { sheet: plan.sheets[0]?.name ?? '', file: out })}\n`);
}

async function applied(workbook: FileWorkbook, plan: Plan, { raw }: Prepared, lang: Lang): Promise<Plan> {
  refuseConflicts(await workbook.check(plan), raw.sheet, lang);
  await workbook.apply(plan);
  return plan;
}
