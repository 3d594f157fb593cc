import type { Fraction, IndicatorResult } from '../../engine';
import type { Lang } from '../../text/text';
import type { CellValue } from '../cell';
import { writtenNumber } from './writtenNumber';

/**
 * The weight of an indicator for a cell: a number, or where it goes by case every weight that somebody has, the heaviest first.
 * @example weightCell({ weight: 20, weights: [20, 30, 20] }, 'zh') //=> '30、20'
 */
export function weightCell({ weight, weights }: Pick<IndicatorResult, 'weight' | 'weights'>, lang: Lang): CellValue {
  if (weights === null) return writtenNumber(weight, 4);
  const found = new Map<string, Fraction>();
  for (let row = 0; row < weights.length; row += 1) {
    const own = weights.at(row);
    if (own !== null) found.set(own.toString(), own);
  }
  const cells = [...found.values()].sort((a, b) => b.cmp(a)).map((one) => writtenNumber(one, 4) as number);
  return cells.length === 1 ? (cells[0] as number) : cells.join(lang === 'zh' ? '、' : ', ');
}
