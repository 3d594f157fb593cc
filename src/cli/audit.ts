import { auditOf, planIssues, type Audited } from '../app/audit';
import { auditJson, countsOf } from '../app/auditJson';
import { sayIssue } from '../app/say';
import { text, type Lang } from '../text/text';
import { decisionWords } from '../workbook/planning/findingWords';
import type { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { chooseSheet } from './chooseSheet';
import { lastYearChoice } from './lastYear';
import { columnsOf, openRun, rulesetId, thisYears, withFile } from './prepareRun';
import { refuseConflicts } from './refuseConflicts';
import { outFile, runRequest } from './runRequest';
import { writeOrRefuse } from './writeOrRefuse';

const flags = { '--out': 'value', '--json': 'switch', '--strict': 'switch' } as const;

/** `mujun audit`: what should be looked at in a table before it is evaluated; nothing is scored. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('audit', args, flags);
  const { file, lang } = request;
  const given = line.value('--out');
  const out = given === null ? null : outFile(file, given, lang);
  await withFile(request, async () => {
    const { workbook, chosen: { ruleset, library } } = await openRun(request);
    const lastYear = await lastYearChoice(workbook, library, request);
    const auditOne = async (sheet: string): Promise<Audited> =>
      auditOf(workbook, library, { sheet, derived: request.derived, ruleset: rulesetId(request, ruleset), columns: await columnsOf(workbook, library, sheet, request), lastYear });
    const audited = await chooseSheet(thisYears(await workbook.sheets(), lastYear), request.sheet, ruleset, auditOne, lang);
    const written = out === null ? null : await sheetWritten(workbook, audited, out, lang);
    process.stdout.write(line.has('--json') ? `${JSON.stringify(auditJson(audited, lang), null, 1)}\n` : `${[...reportLines(audited, lang), ...(written === null ? [] : [written])].join('\n')}\n`);
    if (line.has('--strict') && countsOf(audited.findings).error > 0) process.exitCode = 1;
  });
}

async function sheetWritten(workbook: FileWorkbook, audited: Audited, out: string, lang: Lang): Promise<string> {
  const plan = await planIssues(workbook, audited, lang);
  const conflicts = await workbook.check(plan);
  refuseConflicts(conflicts, audited.raw.sheet, lang);
  await workbook.apply(plan);
  await writeOrRefuse([{ file: out, content: workbook.bytes() }], lang);
  return text(lang, 'audit.cli.written', { file: out, sheet: plan.sheets[0]?.name ?? '' });
}

function reportLines({ raw, ruleset, subjects, findings }: Audited, lang: Lang): string[] {
  const { error, warning, info, decided } = countsOf(findings);
  return [
    text(lang, 'audit.cli.what', { sheet: raw.sheet.name, count: subjects.rows.length, ruleset: ruleset.title[lang], id: ruleset.id }),
    ...findings.map(({ issue, decision }) => {
      const words = `${text(lang, `sheets.severity.${issue.severity}`)} ${sayIssue(issue, lang)}`;
      return decision === null ? words : text(lang, 'audit.cli.decided', { words, decision: decisionWords(decision, lang) });
    }),
    findings.length === 0 ? text(lang, 'audit.cli.none') : text(lang, 'audit.cli.counts', { errors: error, warnings: warning, infos: info, decided }),
  ];
}
