import { Fraction } from '../number/fraction';

/**
 * Where a figure begins to be worth a person's look. Only two have a source outside this program; the others are ours,
 * chosen so that a sound sheet stays quiet, and each message says the number it went by.
 */
export const thresholds = {
  /** A figure this many times the median of its group, or as small a part of it. Ours. */
  timesMedian: 100,
  /** A figure out of proportion to the firm's others is looked at from this many times its own median on. Ours. */
  timesAlone: 10,
  /** How far from exactly ×10,000, ×666.67 or ×1,000 a figure may be and still be told to have slipped by it. Ours. */
  nearSlip: 5,
  /** Figures a median needs. Ours. */
  fewest: 5,
  /** Firms an industry needs to be measured by its own median. Ours. */
  fewestOfIndustry: 30,
  /** This year's figure to last year's. Ours. */
  growth: 5,
  /** 亩; no factory stands on less. Ours. */
  leastLand: Fraction.of(1, 10),
  /** 万元 of main business revenue: 规模以上工业, 国家统计局《统计上大中小微型企业划分办法》 and the yearly survey system since 2011. */
  aboveScale: Fraction.of(2000),
  /** Share of a total that its parts may miss by, for what rounding does to them. Ours. */
  partsMiss: Fraction.of(1, 1000),
  /** Share by which land may differ from its parts, and land leased out from land leased in. Ours. */
  landMiss: Fraction.of(1, 100),
  /** Share of the larger, and persons, by which two counts of staff may differ. Ours. */
  staffMiss: Fraction.of(1, 5),
  staffFew: Fraction.of(5),
  /** Share of itself, and points of a share of one, by which a stated ratio may miss the one worked out. Ours. */
  ratioMiss: Fraction.of(1, 20),
  ratioFew: Fraction.of(1, 1000),
} as const;
