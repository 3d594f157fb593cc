import { aggregatesOf, keysOf, planAggregates, targetsOf } from '../app/aggregates';
import { documented } from '../app/documents';
import { text } from '../text/text';
import type { Aggregate, Aggregated } from '../engine/analyse/aggregate';
import type { Documented } from '../workbook/documents/documented';
import { writtenSheets } from './analysis';
import { UsageError } from './commandLine';
import { prepareRun, withFile } from './prepareRun';
import { Refusal } from './refusal';
import { outFile, runRequest } from './runRequest';
import { suggestion } from './suggestion';

const flags = { '--by': 'list', '--targets': 'value', '--out': 'value', '--json': 'switch' } as const;

/** `mujun aggregate`: a run added up by town, industry and the like, as JSON or as a sheet of the workbook. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('aggregate', args, flags);
  const { file, lang } = request;
  const given = line.value('--out');
  if ((given === null) !== line.has('--json')) throw new UsageError(text(lang, 'aggregate.cli.out-or-json'));
  const out = given === null ? null : outFile(file, given, lang);
  const opened = await prepareRun(request);
  const { library } = opened;
  const run = documented(opened.prepared) as Documented;
  const keys = keysOf(run);
  const by = line.list('--by').length > 0 ? line.list('--by') : keys.slice(0, 1);
  const unknown = by.find((key) => !keys.includes(key));
  if (by.length === 0 || unknown !== undefined) throw new Refusal(text(lang, 'aggregate.cli.no-key', { key: unknown ?? '', keys: keys.join('、') || '—' }));
  const other = line.value('--targets');
  if (other !== null && library.get(other) === undefined) throw new Refusal(text(lang, 'cli.no-ruleset', { name: other }) + suggestion(other, library.entries.map(({ id }) => id), lang));
  const targets = targetsOf(run, library, other);
  if (out === null) {
    const rows = targets.map(({ name, unit, rows: each }) => ({ name, unit, rows: each.map(({ key, target, actual, isMet }) => ({ key, target: target.toString(), actual: actual?.toFixed(places) ?? null, isMet })) }));
    process.stdout.write(`${JSON.stringify({ aggregates: aggregatesOf(run, by).map(plain), targets: rows }, null, 2)}\n`);
    return;
  }
  await withFile(request, async () => writtenSheets(opened, await planAggregates(opened.workbook, run, by, targets, lang), out, lang));
}

/** Places of ratios and growth, as benchmarks have them in the JSON of a run. */
const places = 10;

const plain = ({ by, groups, whole }: Aggregate) => ({ by, groups: groups.map(plainGroup), whole: plainGroup(whole) });

const plainGroup = ({ name, subjects, graded, grades, totals, ratios }: Aggregated) => ({
  name, subjects, graded, grades: Object.fromEntries(grades),
  totals: Object.fromEntries(totals.map(({ field, sum, count }) => [field, { sum: sum.toString(), count }])),
  ratios: Object.fromEntries(ratios.map(({ indicator, value, lastYear, growth }) => [indicator, {
    value: value?.toFixed(places) ?? null, lastYear: lastYear?.toFixed(places) ?? null, growth: growth?.toFixed(places) ?? null,
  }])),
});
