import { bundledLibrary } from '../src/cli/folder';
import { evaluate, Fraction } from '../src/engine';
import { docket } from '../src/engine/analyse/docket';
import { stability } from '../src/engine/analyse/stability';
import { firms } from './firms';

/** Stability of a large prefecture's list; features.md asks for a thousand draws in seconds. */
const FIRMS = 31_000;
const DRAWS = 1_000;
const CEILING = 10_000;

const library = bundledLibrary();
const table = firms(FIRMS, 20220317);
for (const id of ['zhejiang-2022', 'xian-2022-enterprise', 'zhejiang-2022-small']) {
  const ruleset = library.get(id);
  if (!ruleset) throw new Error(`no ruleset ${id}`);
  const evaluation = evaluate(table, ruleset);
  const [start, used] = [performance.now(), process.cpuUsage()];
  const steps = stability(table, evaluation, { draws: DRAWS, seed: 1, within: Fraction.of(1, 4) });
  let longest = 0;
  let before = start;
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (!step.done) continue;
    const { grades, kept, settled } = step.value;
    const graded = grades.filter((grade) => grade !== null).length;
    const never = grades.filter((grade, row) => grade !== null && kept[row] === DRAWS).length;
    const time = now - start;
    const { user, system } = process.cpuUsage(used);
    process.stdout.write(`${FIRMS} firms × ${DRAWS} draws\t${id}\t${(time / 1000).toFixed(2)} s, processor ${((user + system) / 1e6).toFixed(2)} s\tlongest step ${longest.toFixed(0)} ms\t${never} of ${graded} never move\t${settled.scores} scores and ${settled.draws} draws settled exactly\n`);
    if (time > CEILING) process.exitCode = 1;
    break;
  }
}

/** The docket of the same list: a first look at every figure, then a whole evaluation for each that may decide a grade. */
const notice = library.get('zhejiang-2022');
if (!notice) throw new Error('no ruleset zhejiang-2022');
const started = performance.now();
const steps = docket(table, evaluate(table, notice), 5);
for (;;) {
  const step = steps.next();
  if (!step.done) continue;
  process.stdout.write(`${FIRMS} firms, docket\t${((performance.now() - started) / 1000).toFixed(2)} s\t${step.value.entries.length} figures decide a grade, ${step.value.confirmed} tried\n`);
  break;
}
