import { bundledLibrary } from '../src/cli/folder';
import { evaluate, loadRuleset } from '../src/engine';
import { explainSubject } from '../src/engine/explain/explainSubject';
import { targetOf } from '../src/engine/explain/target';
import { firms } from './firms';

const RUNS = 5;
/** Above this, a run of 31,000 firms is felt; the script fails, so that nobody slows the engine down unnoticed. */
const CEILING = { rows: 31_000, milliseconds: 100 };

interface Times {
  /** Wall clock of the first run, as a user meets it. */
  readonly first: number;
  /** Wall clock and processor time of the median run of five, once warm; a busy machine stretches only the first of them. */
  readonly median: number;
  readonly processor: number;
}

function measured(run: () => void): Times {
  const time = (): { wall: number; processor: number } => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    run();
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - start, processor: (user + system) / 1000 };
  };
  const first = time().wall;
  time();
  const times = Array.from({ length: RUNS }, time);
  return { first, median: median(times.map(({ wall }) => wall)), processor: median(times.map(({ processor }) => processor)) };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const library = bundledLibrary();
for (const rows of [31_000, 1_000_000]) {
  const table = firms(rows, 20220317);
  for (const id of ['zhejiang-2022', 'xian-2022-enterprise']) {
    const ruleset = library.get(id);
    if (!ruleset) throw new Error(`no ruleset ${id}`);
    const times = measured(() => void evaluate(table, ruleset));
    const shown = Object.entries(times).map(([name, value]) => `${name} ${(value as number).toFixed(1)} ms`).join('\t');
    process.stdout.write(`${rows.toLocaleString('en')} rows\t${id}\t${shown}\n`);
    if (rows === CEILING.rows && times.processor > CEILING.milliseconds) process.exitCode = 1;
  }
}

/** Every benchmark a mean of the firms' own values: the costliest benchmark there is. */
const MEAN_CEILING = 3_000;
const mean = loadRuleset({ id: 'mean', extends: 'zhejiang-2022', each: { benchmark: { as: 'mean' } } }, {
  catalogue: library.catalogue, find: (id) => library.get(id)?.document,
}).ruleset;
if (!mean) throw new Error('the ruleset of means does not load');
const table = firms(CEILING.rows, 20220317);
const means = measured(() => {
  const { indicators, size } = evaluate(table, mean);
  for (const { points } of indicators) for (let row = 0; row < size; row++) points.at(row)?.toFixed(4);
});
process.stdout.write(`${CEILING.rows.toLocaleString('en')} rows\tmeans, points written\tmedian ${means.median.toFixed(1)} ms\tfirst ${means.first.toFixed(1)} ms\n`);
if (means.median > MEAN_CEILING) process.exitCode = 1;

/** One firm of the list explained, and what would lift it from C: every answer confirmed by evaluating the whole list twice. */
const notice = library.get('zhejiang-2022');
if (!notice) throw new Error('no ruleset zhejiang-2022');
const evaluation = evaluate(table, notice);
const firm = evaluation.grades.indexOf('C');
const told = measured(() => void explainSubject(evaluation, table, firm));
const lifted = measured(() => void targetOf(evaluation, table, firm));
const { runs } = targetOf(evaluation, table, firm);
process.stdout.write(`${CEILING.rows.toLocaleString('en')} rows\tone firm explained\tmedian ${told.median.toFixed(1)} ms\tprocessor ${told.processor.toFixed(1)} ms\n`);
process.stdout.write(`${CEILING.rows.toLocaleString('en')} rows\twhat would lift one firm, ${runs} whole runs\tmedian ${lifted.median.toFixed(1)} ms\tprocessor ${lifted.processor.toFixed(1)} ms\n`);
