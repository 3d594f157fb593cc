import { bundledLibrary } from '../src/cli/folder';
import { evaluate, loadRuleset } from '../src/engine';
import { firms } from './firms';

const RUNS = 5;
/** Above this, a run of 31,000 firms is felt; the script fails, so that nobody slows the engine down unnoticed. */
const CEILING = { rows: 31_000, milliseconds: 100 };

/** Milliseconds of the first run, as a user meets it, and of the median of five once the machine is warm. */
function measured(run: () => void): { first: number; median: number } {
  const time = (): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const first = time();
  time();
  const times = Array.from({ length: RUNS }, time).sort((a, b) => a - b);
  return { first, median: times[Math.floor(RUNS / 2)] as number };
}

const library = bundledLibrary();
for (const rows of [31_000, 1_000_000]) {
  const table = firms(rows, 20220317);
  for (const id of ['zhejiang-2022', 'xian-2022-enterprise']) {
    const ruleset = library.get(id);
    if (!ruleset) throw new Error(`no ruleset ${id}`);
    const { first, median } = measured(() => void evaluate(table, ruleset));
    process.stdout.write(`${rows.toLocaleString('en')} rows\t${id}\tmedian ${median.toFixed(1)} ms\tfirst ${first.toFixed(1)} ms\n`);
    if (rows === CEILING.rows && median > CEILING.milliseconds) process.exitCode = 1;
  }
}

/** Every benchmark a mean of the firms' own values: the costliest benchmark there is. */
const MEAN_CEILING = 3_000;
const mean = loadRuleset({ id: 'mean', extends: 'zhejiang-2022', each: { benchmark: { as: 'mean' } } }, {
  catalogue: library.catalogue, find: (id) => library.get(id)?.document,
}).ruleset;
if (!mean) throw new Error('the ruleset of means does not load');
const table = firms(CEILING.rows, 20220317);
const { first, median } = measured(() => {
  const { indicators, size } = evaluate(table, mean);
  for (const { points } of indicators) for (let row = 0; row < size; row++) points.at(row)?.toFixed(4);
});
process.stdout.write(`${CEILING.rows.toLocaleString('en')} rows\tmeans, points written\tmedian ${median.toFixed(1)} ms\tfirst ${first.toFixed(1)} ms\n`);
if (median > MEAN_CEILING) process.exitCode = 1;
