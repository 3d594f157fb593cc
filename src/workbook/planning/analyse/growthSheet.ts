import { text, type Lang } from '../../../text/text';
import type { CellValue } from '../../cell';
import type { SheetSpec } from '../../plan';
import { looks, startGrid } from '../grid';
import { writtenNumber } from '../writtenNumber';
import { type Analysed, named } from './analysed';
import { placeWords } from './causeWords';
import { placeOf } from '../../../engine/analyse/compare';

/** Places of decimals of values, and of rates as fractions of one. */
const [VALUE, RATE] = [6, 6];

/** 年度对比: every indicator's value in two years and its growth, subject by subject. */
export function growthSheet(name: string, analysed: Analysed, lang: Lang): SheetSpec {
  const { comparison, growth, titles } = analysed;
  const { before, after, subjects } = comparison;
  const grid = startGrid(4 + growth.length * 3);
  grid.line(text(lang, 'analyse.growth.title', { before: titles.before[lang], after: titles.after[lang] }), looks.title);
  grid.line(text(lang, 'analyse.growth.line'), looks.quiet);
  grid.gap();
  const value = { border: true, align: 'right', numberFormat: '#,##0.0000' } as const;
  const label = (indicator: string, unit: string): string => {
    const words = after.ruleset.indicators.find((one) => one.name === indicator)?.label[lang] ?? indicator;
    return unit === '' ? words : text(lang, 'sheets.withUnit', { title: words, unit });
  };
  const placed = grid.table({
    head: [
      text(lang, 'analyse.name'), text(lang, 'analyse.code'), text(lang, 'analyse.migration.from'), text(lang, 'analyse.migration.to'),
      ...growth.flatMap(({ indicator, unit }) => [text(lang, 'analyse.growth.before', { indicator: label(indicator, unit) }), text(lang, 'analyse.growth.after', { indicator: label(indicator, unit) }), text(lang, 'analyse.growth.rate')]),
    ],
    columns: [looks.text, { ...looks.centre, numberFormat: '@' }, looks.centre, looks.centre, ...growth.flatMap(({ unit }) => {
      const own = unit === '%' ? { ...value, numberFormat: '0.00%' } : value;
      return [own, own, { ...looks.ratio, numberFormat: '0.0%' }];
    })],
    rows: subjects.map((pair, subject): CellValue[] => {
      const { name: firm, code } = named(analysed, pair);
      return [
        firm, code || null, placeWords(placeOf(before, pair.before), lang), placeWords(placeOf(after, pair.after), lang),
        ...growth.flatMap((one) => {
          const own = one.at(subject);
          return [writtenNumber(own.before, VALUE), writtenNumber(own.after, VALUE), writtenNumber(own.rate, RATE)];
        }),
      ];
    }),
  });
  return {
    purpose: 'growth', name, ...grid.finish([26, 24, 9, 9, ...growth.flatMap(() => [14, 14, 10])]), conditional: [],
    freeze: { rows: placed.first, columns: 1 }, charts: [], page: { landscape: true, repeatRows: placed.first },
  };
}
