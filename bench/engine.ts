import { bundledLibrary } from '../src/cli/folder';
import { evaluate } from '../src/engine';
import { firms } from './firms';

const RUNS = 5;
/** Above this, a run of 31,000 firms is felt; the script fails, so that nobody slows the engine down unnoticed. */
const CEILING = { rows: 31_000, milliseconds: 100 };

/** Milliseconds of the median run, after one to warm up. */
function median(run: () => void): number {
  run();
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

const library = bundledLibrary();
for (const rows of [31_000, 1_000_000]) {
  const table = firms(rows, 20220317);
  for (const id of ['zhejiang-2022', 'xian-2022-enterprise']) {
    const ruleset = library.get(id);
    if (!ruleset) throw new Error(`no ruleset ${id}`);
    const milliseconds = median(() => void evaluate(table, ruleset));
    process.stdout.write(`${rows.toLocaleString('en')} rows\t${id}\t${milliseconds.toFixed(1)} ms\n`);
    if (rows === CEILING.rows && milliseconds > CEILING.milliseconds) process.exitCode = 1;
  }
}
