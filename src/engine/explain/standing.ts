import { Fraction } from '../number/fraction';
import type { Indicator } from '../ruleset/types';
import type { Peers } from './peers';
import type { Light, Standing } from './story';

/**
 * From which share of the others left behind a light is green, blue, orange; below it is red. 湖州 publishes the four
 * colours without thresholds (典型案例集2024 图7), so quarters of the group are our assumption, and a parameter.
 */
export interface LightThresholds {
  readonly green: Fraction;
  readonly blue: Fraction;
  readonly orange: Fraction;
}

export const quarters: LightThresholds = { green: Fraction.of(3, 4), blue: Fraction.of(1, 2), orange: Fraction.of(1, 4) };

/** Where a subject with a value stands among its peers, itself among them. */
export function standingOf(
  { better }: Indicator, peers: Peers, subject: number, own: { readonly value: Fraction; readonly benchmark: Fraction | null; readonly points: Fraction | null; readonly weight: Fraction },
  thresholds: LightThresholds,
): Standing {
  const { smaller, same, larger } = peers.around(subject);
  const [ahead, behind] = better === 'higher' ? [smaller, larger] : [larger, smaller];
  const others = peers.count - 1;
  const share = others === 0 ? null : Fraction.of(2 * ahead + same - 1, 2 * others);
  const { median } = peers;
  return {
    count: peers.count, better: behind, same: same - 1, worse: ahead, ahead: share, median,
    toBenchmark: over(own.value, own.benchmark), toMedian: over(own.value, median),
    share: own.points && over(own.points, own.weight), light: share && lightOf(share, thresholds),
  };
}

export function lightOf(share: Fraction, { green, blue, orange }: LightThresholds): Light {
  if (share.cmp(green) >= 0) return 'green';
  if (share.cmp(blue) >= 0) return 'blue';
  return share.cmp(orange) >= 0 ? 'orange' : 'red';
}

const over = (value: Fraction, by: Fraction | null): Fraction | null => (by && by.sign() > 0 ? value.div(by) : null);

/**
 * Thresholds as a person writes them: three percentages, each smaller than the one before.
 * @returns null for anything else
 * @example lightsOf('80,50,20')?.orange.toString() //=> "0.2"
 */
export function lightsOf(words: string): LightThresholds | null {
  const shares = words.split(/[,，、\s]+/).filter((word) => word !== '').map((word) => Fraction.parse(word.replace(/[%％]$/, ''))?.div(Fraction.of(100)) ?? null);
  const [green, blue, orange] = shares;
  if (shares.length !== 3 || !green || !blue || !orange) return null;
  const isFalling = green.cmp(Fraction.ONE) <= 0 && green.cmp(blue) > 0 && blue.cmp(orange) > 0 && orange.sign() > 0;
  return isFalling ? { green, blue, orange } : null;
}

/** Whether thresholds are the quarters that are assumed where nobody sets them. */
export const areAssumed = ({ green, blue, orange }: LightThresholds): boolean => green.eq(quarters.green) && blue.eq(quarters.blue) && orange.eq(quarters.orange);
