import { text, type Lang } from '../text/text';
import type { Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
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
    const sheets = await plan(workbook);
    const conflicts = await workbook.check(sheets);
    refuseConflicts(conflicts, prepared.raw.sheet, lang);
    await workbook.apply(sheets);
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
