import fc from 'fast-check';
import { randomFrom } from '../../examples/generate/random';
import { bundledLibrary } from '../support/library';
import { distortions } from './distorted/distortions';
import { readBack } from './distorted/readBack';
import { render, shown } from './distorted/render';
import { cleanSheet, type Sheet } from './distorted/sheet';
import { verdictOf } from './distorted/verdict';

/**
 * A clean table goes through any chain of the ways in which bureaus' sheets differ and is read back: the same subjects
 * and the same exact numbers, or, in two chains of a hundred at most, an issue that names the very row or column in
 * doubt: the right half of a list printed in two, a row that may be a sum. The suite runs the same chains each time;
 * DISTORTIONS_RUNS and DISTORTIONS_SEED explore others.
 */
const runs = Number(process.env.DISTORTIONS_RUNS ?? 500);
const seeds = process.env.DISTORTIONS_SEED === undefined ? [20221231, 1, 2, 3] : process.env.DISTORTIONS_SEED.split(',').map(Number);
const ASKED_OF_HUNDRED = 2;
const { catalogue } = bundledLibrary();

const distorted = (chain: readonly (readonly [string, number])[], start: number): Sheet => {
  const sheet = cleanSheet(randomFrom(start));
  for (const [kind, at] of chain) distortions[kind]!(sheet, randomFrom(at));
  return sheet;
};

test.each(seeds)(`any chain of distortions is read back exactly, or the reader says what is in doubt (seed %i, ${runs} chains)`, async (seed) => {
  let asked = 0;
  const chains = fc.array(fc.tuple(fc.constantFrom(...Object.keys(distortions)), fc.nat()), { maxLength: 12 });
  await fc.assert(fc.asyncProperty(fc.nat(), chains, async (start, chain) => {
    const sheet = distorted(chain, start);
    const wanted = sheet.lines.flatMap((line) => (line.kind === 'subject' ? [line.wanted!] : []));
    const { raw, places } = await render(sheet);
    const read = readBack(raw, Object.keys(wanted[0]!.values), catalogue);
    const verdict = verdictOf(wanted, places, read);
    if (verdict.kind === 'asked') asked++;
    if (verdict.kind !== 'misread') return;
    throw new Error(`${verdict.differences.map(({ what, named }) => `${what}${named ? ' (named)' : ''}`).join('\n')}\n${shown(raw)}\n${read.issues.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join('\n')}`);
  }), { seed, numRuns: runs, endOnFailure: false });
  expect(asked * 100).toBeLessThanOrEqual(runs * ASKED_OF_HUNDRED);
}, 3_600_000);
