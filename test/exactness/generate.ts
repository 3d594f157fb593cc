import { randomFrom } from '../../src/engine/analyse/draws';
import type { Firm, Notice } from './oracle';

type Cells = Record<string, number | boolean | string | null>;

/** Denominators that divide evenly, so that scores end and halves happen. */
const EVEN = [1, 2, 4, 5, 8, 10, 16, 20, 25, 32, 40, 50];
const ODD = [3, 7.2, 9.6, 11, 13.37, 17, 23.9, 41.05];

/**
 * Hard firms: values that end evenly and values that do not, copies of a firm at another size (equal ratios, so exact
 * ties), blanks, zeros and negatives where a denominator should be, computed cells, and flags. The last firm makes
 * every benchmark of the notice a short decimal, so that exact halves at the fifth place are frequent.
 */
export function hardFirms(size: number, seed: number, { measures }: Notice, flags: readonly string[], isExcluded: Notice['isExcluded']): Firm[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const tops = [...new Set(measures.map(({ top }) => top))];
  const bottoms = [...new Set(measures.map(({ bottom }) => bottom))];
  const firms: Cells[] = [];
  while (firms.length < size - 1) {
    const model = random() < 0.25 && firms.length > 0 ? pick(firms) : null;
    const firm: Cells = model ? resized(model, [...tops, ...bottoms], pick([2, 3, 5])) : fresh();
    for (const flag of flags) firm[flag] = random() < 0.03 ? true : random() < 0.03 ? null : false;
    firm['过渡期年数'] = random() < 0.1 ? null : Math.floor(random() * 6);
    firms.push(firm);
  }
  return [...firms, balancing(firms.filter((firm) => !isExcluded(firm)), measures)];

  function fresh(): Cells {
    const isEven = random() < 0.7;
    const firm: Cells = {};
    for (const bottom of bottoms) firm[bottom] = pick(isEven ? EVEN : ODD);
    for (const top of tops) firm[top] = isEven ? Math.floor(random() * 400) / 4 : Math.floor(random() * 1e6) / 1000;
    const luck = random();
    if (luck < 0.03) firm[pick([...tops, ...bottoms])] = null;
    else if (luck < 0.05) firm[pick(bottoms)] = pick([0, -5, -0.01]);
    else if (luck < 0.07) firm[pick(tops)] = 0.1 + 0.2;
    else if (luck < 0.08) firm[pick(tops)] = -3.25;
    return firm;
  }
}

function resized(model: Cells, names: readonly string[], by: number): Cells {
  // Rounded to the decimal a person would type: the product of doubles may be a hair beside it.
  const times = (cell: number): number => Math.round(cell * by * 1e6) / 1e6;
  return Object.fromEntries(names.map((name) => [name, typeof model[name] === 'number' ? times(model[name]) : null]));
}

/** Benchmarks the balancing firm brings about, in the order of the measures. */
const TARGETS = [20, 200, 4, 8, 1.25, 0.04];

/**
 * One big firm with which every indicator's sums stand in the ratio wanted. Measures may share numerators and
 * denominators; each step fixes the one part that is still open. All in units of 1e-6, in bigints; numerators have
 * at most three places, which leaves room for the quotients.
 */
function balancing(firms: readonly Cells[], measures: Notice['measures']): Cells {
  const scale = (cell: number): bigint => BigInt(Math.round(Number(cell.toPrecision(15)) * 1e6));
  const own = new Map<string, bigint>([[measures[0]!.top, 10n ** 13n]]);
  const open = measures.map((measure, index) => ({ measure, target: scale(TARGETS[index]!) }));
  while (open.length > 0) {
    const at = open.findIndex(({ measure }) => own.has(measure.top) || own.has(measure.bottom));
    const [{ measure, target }] = open.splice(Math.max(0, at), 1) as [(typeof open)[number]];
    const [top, bottom] = sums(measure);
    if (at < 0) own.set(measure.top, 10n ** 12n);
    if (own.has(measure.top) && own.has(measure.bottom)) throw new Error(`nothing left to balance ${measure.top} / ${measure.bottom}`);
    const above = own.get(measure.top);
    if (above !== undefined) own.set(measure.bottom, quotient((above + top) * 1_000_000n, target) - bottom);
    else own.set(measure.top, quotient(target * ((own.get(measure.bottom) as bigint) + bottom), 1_000_000n) - top);
  }
  return Object.fromEntries([...own].map(([name, units]) => [name, Number(units) / 1e6]));

  function sums({ top, bottom }: Notice['measures'][number]): [bigint, bigint] {
    let [above, below] = [0n, 0n];
    for (const firm of firms) {
      const [a, b] = [firm[top], firm[bottom]];
      if (typeof a !== 'number' || typeof b !== 'number' || b <= 0) continue;
      above += scale(a);
      below += scale(b);
    }
    return [above, below];
  }
}

function quotient(a: bigint, b: bigint): bigint {
  if (a % b !== 0n) throw new Error(`${a} / ${b} leaves a rest: the benchmark would not be the short decimal it is meant to be`);
  return a / b;
}
