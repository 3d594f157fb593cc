import type { WorkOptions } from '../../workbook/port';

/** As long as one slice keeps the page from answering, in milliseconds. */
const SLICE = 30;

/** Somebody asked to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Works through steps in short slices, so that the page answers, shows progress and can stop the work in between.
 * @throws Stopped when the signal says so
 */
export async function inSlices<T>(steps: Generator<{ readonly done: number; readonly total: number }, T>, { progress, signal }: WorkOptions = {}): Promise<T> {
  for (let until = performance.now() + SLICE; ; ) {
    if (signal?.aborted === true) throw new Stopped();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    progress?.(step.value.done, step.value.total);
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
}
