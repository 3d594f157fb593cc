import { stabilityJson } from '../app/analyse/json';
import { planStability } from '../app/analyse/plans';
import { drawingOf, notDrawable, stabilityOf, usualDrawing } from '../app/analyse/runs';
import { text } from '../text/text';
import { bandsOf, drawnWords, leastStable, neverWords } from '../workbook/planning/analyse/stabilitySheet';
import { written } from './analysis';
import { UsageError } from './commandLine';
import { jsonOf } from './evaluateRequest';
import { prepareRun } from './prepareRun';
import { Refusal } from './refusal';
import { outFile, runRequest } from './runRequest';

const flags = { '--draws': 'value', '--seed': 'value', '--within': 'value', '--json': 'value', '--out': 'value' } as const;

/** As many of the least stable as a screen holds. */
const SHOWN = 20;

/** `mujun stability`: how often each subject keeps its grade when the weights move. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('stability', args, flags);
  const { file, lang } = request;
  const out = line.value('--out') === null ? null : outFile(file, line.value('--out') as string, lang);
  const json = jsonOf(file, line.value('--json'), out, lang);
  const words = { draws: line.value('--draws') ?? usualDrawing.draws, within: line.value('--within') ?? usualDrawing.within, seed: line.value('--seed') ?? usualDrawing.seed };
  const drawing = drawingOf(words);
  if (Array.isArray(drawing)) throw new UsageError(drawing.map((key) => text(lang, `analyse.cli.bad.${key}`, { value: words[key] })).join('\n'));
  const run = await prepareRun(request);
  const why = notDrawable(run.prepared);
  if (why !== null) throw new Refusal(text(lang, `analyse.undrawable.${why}`));
  const input = await stabilityOf(run.prepared, drawing);
  const { stability, evaluation, subjects } = input;
  await written(run, {
    plan: (workbook) => planStability(workbook, input, lang), out, json, content: () => stabilityJson(input),
    lines: [
      drawnWords(stability, lang), neverWords(stability, evaluation, lang), text(lang, 'analyse.stability.settled', stability.settled),
      ...bandsOf(stability, evaluation, lang).map(({ label, firms }) => `  ${label}\t${firms}`),
      ...leastStable(stability, evaluation).slice(0, SHOWN).map((row) =>
        `  ${subjects.names[row] || subjects.ids[row] || ''}\t${stability.grades[row] ?? ''}\t${stability.kept[row] ?? 0}/${stability.draws}`),
    ],
  }, lang);
}
