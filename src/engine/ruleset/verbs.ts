import type { AdjustmentVerb } from './types';

/** What a rule may do to a grade: 定档 · 提档 · 降档 · 限档 · 保档 · 一票否决 · 只评价不分类. */
export const verbs: readonly AdjustmentVerb[] = ['set', 'raise', 'lower', 'at-most', 'keep-at-least', 'veto', 'ungraded'];
