import type { Prepared } from '../app/evaluate';
import { decisionWords, planDecision, type Refused, type Tried } from '../app/ledger';
import { decisionJson } from '../app/ledgerJson';
import { text, type Lang } from '../text/text';
import { subjectName } from '../workbook/documents/documented';
import { effectsOf } from '../workbook/ledger/effects';
import type { WorkbookRecord } from '../workbook/record';
import { written } from './analysis';
import type { CommandLine, FlagKind } from './commandLine';
import { jsonOf, outOf } from './evaluateRequest';
import { prepareRun, withFile, type PreparedRun } from './prepareRun';
import { Refusal } from './refusal';
import type { RunRequest } from './runRequest';

/** Flags of every command that decides about one subject. */
export const decisionFlags = { '--out': 'value', '--in-place': 'switch', '--json': 'value' } as const satisfies Readonly<Record<string, FlagKind>>;

/**
 * Tries a decision out on the whole table and says what it changes for everybody; with a file to write, keeps it in the
 * ledger and issues the corrected sheets.
 * @param decide what is decided about the run; words where it cannot be
 * @throws UsageError, and Refusal for a table or a decision that does not go
 */
export async function decided(request: RunRequest, line: CommandLine, decide: (run: PreparedRun) => Tried | Refused | Promise<Tried | Refused>): Promise<void> {
  const { file, lang } = request;
  const out = outOf(file, line.value('--out'), line.has('--in-place'), lang);
  const json = jsonOf(file, line.value('--json'), out, lang);
  const run = await prepareRun(request);
  const tried = await decide(run);
  if (typeof tried === 'string') throw new Refusal(text(lang, `ledger.refused.${tried}`, { to: line.value('--value') ?? '' }));
  const prepared: Prepared = { ...run.prepared, choices: { ...run.prepared.choices, placement: placementOf(await run.workbook.record(), run.prepared) } };
  await withFile(request, () => written(run, {
    plan: (workbook) => planDecision(workbook, run.library, prepared, tried, lang),
    out, json, content: () => decisionJson(tried, prepared),
    lines: [...linesOf(tried, prepared, lang), ...(out === null && json === null ? [text(lang, 'ledger.cli.preview')] : [])],
  }, lang));
}

/** Results go where they stand. */
const placementOf = ({ sheets, regions }: WorkbookRecord, { raw }: Prepared): 'beside' | 'sheet' =>
  (sheets.some(({ purpose }) => purpose === 'results') && !regions.some(({ sheet }) => sheet === raw.sheet.id) ? 'sheet' : 'beside');

/** As many as a screen holds; the rest stand in the sheet and in the JSON. */
const SHOWN = 40;

function linesOf({ entry, comparison, after: { places } }: Tried, prepared: Prepared, lang: Lang): readonly string[] {
  const { changed, counts } = effectsOf(comparison);
  const moved = (before: string, after: string): string => (before === after ? after : `${before}→${after}`);
  return [
    decisionWords(entry, lang),
    text(lang, 'ledger.effect.line', counts),
    ...changed.slice(0, SHOWN).map(({ row, scores, ranks, grades }) => ['',
      subjectName(prepared, row), moved(grades.before ?? '–', grades.after ?? '–'), moved(scores.before?.toFixed(places) ?? '–', scores.after?.toFixed(places) ?? '–'),
      moved(String(ranks.before || '–'), String(ranks.after || '–'))].join('\t').replace('\t', '  ')),
    ...(changed.length > SHOWN ? [text(lang, 'analyse.cli.more', { count: changed.length - SHOWN })] : []),
  ];
}
