import { between } from '../evaluate/generalPoints';
import { Fraction } from '../number/fraction';
import { isScored } from '../ruleset/scored';
import type { BonusItem, BonusList } from '../ruleset/types';
import { factorStory, times } from './indicators';
import type { Reopened } from './reopen';
import type { BonusTrial, IndicatorStory, ScoreStory } from './story';
import { chosen, tried } from './trials';

/** From the indicators' points to the score: sum, factors, bonus points within their limits, rounded once. */
export function scoreOf(opened: Reopened, indicators: readonly IndicatorStory[]): ScoreStory | null {
  const { evaluation: { ruleset, status, reasons }, lead } = opened;
  if (status[lead] === 'excluded' || !isScored(ruleset)) return null;
  const sum = Fraction.sum(indicators.map(({ points }) => points ?? Fraction.ZERO));
  const factors = ruleset.coefficients.filter(({ on }) => on === null).map((one) => factorStory(one, opened));
  const base = factors.reduce((total, { factor }) => times(total, factor), sum);
  const { bonus, score: { places, full, cite } } = ruleset;
  const pointsOf = (name: string): Fraction => indicators.find((one) => one.name === name)?.points ?? Fraction.ZERO;
  const lists = (bonus?.lists ?? []).map((list) => {
    const trials = list.items.map((item) => bonusTrial(item, list, item.of === null ? base : pointsOf(item.of), opened));
    return { trials, total: between(list, Fraction.sum(trials.map(({ amount }) => amount ?? Fraction.ZERO))) };
  });
  const bonusTotal = bonus && between(bonus, Fraction.sum(lists.map(({ total }) => total)));
  const exact = bonusTotal ? base.add(bonusTotal) : base;
  return {
    sum, factors, bonus: lists.flatMap(({ trials }) => trials), limits: (reasons[lead] ?? []).filter(({ kind }) => kind === 'limit'),
    bonusTotal, exact, score: exact.round(places), places, full, cite,
  };
}

function bonusTrial(item: BonusItem, list: BonusList, of: Fraction, { own }: Reopened): BonusTrial {
  const { row, number } = chosen(item.points, own);
  const trial = tried({ label: item.label, cite: row?.cite ?? item.cite, when: item.when }, own);
  const raw = trial.applies && number ? (item.isPercent ? number.mul(of) : number) : null;
  const amount = raw && between(item, raw);
  return { ...trial, list: list.label, raw, amount: amount && !amount.isZero ? amount : null };
}
