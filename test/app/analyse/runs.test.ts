import { drawingOf, usualDrawing } from '../../../src/app/analyse/runs';
import { inSlices, Stopped } from '../../../src/app/analyse/slices';

test.each([
  [usualDrawing, { draws: 1000, seed: 1, within: '1/4' }],
  [{ draws: '10', within: '0', seed: '4294967295' }, { draws: 10, seed: 4294967295, within: '0' }],
  [{ draws: '0', within: '100%', seed: '-1' }, ['draws', 'within', 'seed']],
  [{ draws: '100001', within: '25', seed: '4294967296' }, ['draws', 'within', 'seed']],
  [{ draws: '1.5', within: '1/1000001', seed: '' }, ['draws', 'within', 'seed']],
])('%j', (words, expected) => {
  const drawing = drawingOf(words);
  expect(Array.isArray(drawing) ? drawing : { ...drawing, within: `${drawing.within.numerator}${drawing.within.isZero ? '' : `/${drawing.within.denominator}`}` }).toEqual(expected);
});

function* counting(to: number): Generator<{ done: number; total: number }, string> {
  for (let done = 0; done < to; done++) {
    const until = performance.now() + 12;
    while (performance.now() < until);
    yield { done, total: to };
  }
  return 'done';
}

test('work in slices tells how far it is, lets others in between, and stops when asked', async () => {
  const seen: number[] = [];
  let others = 0;
  const timer = setInterval(() => { others += 1; }, 1);
  expect(await inSlices(counting(12), { progress: (done) => seen.push(done) })).toBe('done');
  clearInterval(timer);
  expect(seen.length).toBeGreaterThan(1);
  expect(others).toBeGreaterThan(0);
  const abort = new AbortController();
  await expect(inSlices(counting(1000), { signal: abort.signal, progress: () => abort.abort() })).rejects.toThrow(Stopped);
});
