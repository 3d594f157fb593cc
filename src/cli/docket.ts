import { docketJson } from '../app/analyse/json';
import { planDocket } from '../app/analyse/plans';
import { docketOf } from '../app/analyse/runs';
import { text } from '../text/text';
import { cellName } from '../workbook/address';
import { placeWords, shown } from '../workbook/planning/analyse/causeWords';
import { docketCounts, figureCell } from '../workbook/planning/analyse/docketSheet';
import { written } from './analysis';
import { jsonOf } from './evaluateRequest';
import { prepareRun } from './prepareRun';
import { outFile, runRequest } from './runRequest';

const flags = { '--json': 'value', '--out': 'value' } as const;

/** As many as a screen holds. */
const SHOWN = 40;
/** Decimals of a figure as it is filed. */
const FILED = 10;

/** `mujun docket`: who stands within one filed unit of a boundary. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('docket', args, flags);
  const { file, lang } = request;
  const out = line.value('--out') === null ? null : outFile(file, line.value('--out') as string, lang);
  const json = jsonOf(file, line.value('--json'), out, lang);
  const run = await prepareRun(request);
  const input = await docketOf(run.prepared);
  const { docket, evaluation, subjects } = input;
  await written(run, {
    plan: (workbook) => planDocket(workbook, input, lang), out, json, content: () => docketJson(input),
    lines: [
      docket.entries.length === 0 ? text(lang, 'analyse.docket.none') : text(lang, 'analyse.docket.line', docketCounts(docket, evaluation)),
      ...docket.entries.slice(0, SHOWN).map(({ row, field, figure, moved, from, to }) => {
        const cell = figureCell(input, row, field);
        return `  ${cell === null ? '' : cellName(cell.row, cell.column)}\t${subjects.names[row] || subjects.ids[row] || ''}\t${field} ${shown(figure, FILED)}→${shown(moved, FILED)}\t${placeWords(from, lang)}→${placeWords(to, lang)}`;
      }),
      ...(docket.entries.length > SHOWN ? [text(lang, 'analyse.cli.more', { count: docket.entries.length - SHOWN })] : []),
    ],
  }, lang);
}
