import type { BonusItem, Choice, ChoiceRow, Evaluation, Indicator, ListRule, Ruleset, StandardRow } from '../../engine';
import { text, textOf, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { BasisSection } from './basisSheet';
import { citation } from './citation';

/** Sections of 评价说明 on coefficients, bonus points, policies, lists, standards and gaps, each row with its clause. */
export function outcomeRows({ ruleset }: Evaluation, lang: Lang): readonly BasisSection[] {
  return [
    {
      title: 'outcome.basis.coefficients',
      head: ['outcome.basis.coefficient', 'outcome.basis.when', 'outcome.basis.factor', '', 'sheets.basis.cite', 'outcome.basis.on'],
      rows: ruleset.coefficients.flatMap((one) => one.value.rows.map((row): CellValue[] =>
        [one.label[lang], conditionOf(row, one.value, lang), row.value.text, null, citation(row.cite ?? one.cite, ruleset), one.on ?? text(lang, 'outcome.basis.score')])),
    },
    {
      title: 'outcome.basis.bonus',
      head: ['outcome.basis.item', 'outcome.basis.when', 'outcome.basis.points', '', 'sheets.basis.cite', 'outcome.basis.limits'],
      rows: bonusRows(ruleset, lang),
    },
    {
      title: 'outcome.basis.standards',
      head: ['outcome.standard', 'outcome.content', 'outcome.basis.limit', 'sheets.basis.unit', 'sheets.basis.cite', 'outcome.basis.item'],
      rows: ruleset.standards.flatMap((standard) => standard.rows.map((row): CellValue[] =>
        [standard.label[lang], row.value.text, limitOf(row, lang), row.unit, citation(row.cite, ruleset), row.label[lang]])),
    },
    {
      title: 'outcome.basis.lists',
      head: ['outcome.list', 'outcome.basis.when', '', '', 'sheets.basis.cite', 'outcome.basis.order'],
      rows: ruleset.lists.map((one): CellValue[] => [one.label[lang], one.when.text, null, null, citation(one.cite, ruleset), orderOf(one, lang)]),
    },
    {
      title: 'outcome.basis.policies',
      head: ['outcome.policy', 'outcome.basis.when', 'sheets.basis.unit', '', 'sheets.basis.cite', 'outcome.value'],
      rows: ruleset.policies.flatMap((one) => one.rows.map((row): CellValue[] =>
        [one.label[lang], conditionOf(row, { rows: one.rows }, lang), one.unit, null, citation(row.cite ?? one.cite, ruleset), row.words?.[lang] ?? row.value.text])),
    },
    {
      title: 'outcome.basis.gaps',
      head: ['outcome.basis.stead', 'outcome.basis.gap', '', '', '', ''],
      rows: ruleset.gaps.map((one): CellValue[] => [one.assumed?.[lang] ?? text(lang, 'outcome.basis.table'), one.text[lang]]),
    },
  ];
}

const join = (parts: readonly string[], lang: Lang): string => parts.join(lang === 'zh' ? '；' : '; ');

function conditionOf({ when }: ChoiceRow, { rows }: Choice, lang: Lang): string {
  if (when) return when.text;
  return text(lang, rows.length > 1 ? 'outcome.basis.rest' : 'outcome.basis.always');
}

function bonusRows({ bonus, ...ruleset }: Ruleset, lang: Lang): CellValue[][] {
  if (!bonus) return [];
  const limits = ({ cap, floor }: Pick<BonusItem, 'cap' | 'floor'>): string => join([
    ...(cap ? [text(lang, 'outcome.basis.cap', { cap: cap.toString() })] : []), ...(floor ? [text(lang, 'outcome.basis.floor', { floor: floor.toString() })] : []),
  ], lang);
  const cited = (cite: string): string => citation(cite, ruleset);
  const items = bonus.lists.flatMap((list) => [
    ...list.items.flatMap((item) => item.points.rows.map((row): CellValue[] =>
      [item.label[lang], [item.when.text, row.when?.text].filter(Boolean).join(' and '), pointsOf(item, row, lang), null, cited(row.cite ?? item.cite), limits(item)])),
    ...(list.cap || list.floor ? [[list.label[lang], null, null, null, cited(list.cite), limits(list)] as CellValue[]] : []),
  ]);
  return bonus.cap || bonus.floor ? [...items, [text(lang, 'outcome.basis.bonus'), null, null, null, cited(bonus.cite), limits(bonus)]] : items;
}

function pointsOf({ isPercent, of }: BonusItem, { value }: ChoiceRow, lang: Lang): string {
  if (!isPercent) return value.text;
  return of === null ? text(lang, 'outcome.basis.share', { points: value.text }) : text(lang, 'outcome.basis.shareOf', { points: value.text, of });
}

function limitOf({ is, isParameter, than }: StandardRow, lang: Lang): string {
  const limits = than.rows.map(({ when, value }) => (when ? `${value.text} (${when.text})` : value.text)).join(lang === 'zh' ? '、' : ', ');
  return isParameter === null ? text(lang, `outcome.is.${is}`, { than: limits }) : `${isParameter}: ${limits}`;
}

function orderOf({ order, top, per, unique }: ListRule, lang: Lang): string {
  return join([
    ...order.map(({ by, dir }) => text(lang, `outcome.basis.${dir}`, { by: by.text })),
    ...(top ? [text(lang, 'outcome.basis.top', { top: top.text })] : []),
    ...(per ? [text(lang, 'outcome.basis.per', { per: per.text })] : []),
    ...(unique ? [text(lang, 'outcome.basis.unique', { unique: unique.text })] : []),
  ], lang);
}

/** How an indicator's value becomes points, in words. */
export function pointsInWords({ points, better }: Indicator, lang: Lang): string {
  if (points === 'inverse') return text(lang, 'outcome.points.inverse');
  if (points === 'rank') return text(lang, 'outcome.points.rank');
  if (points === 'ratio') return textOf(lang, `sheets.basis.${better}`);
  if (points.as === 'min-max') {
    const hundredth = points.base.toNumber() * 100;
    return text(lang, 'outcome.points.min-max', { base: `${hundredth}%`, span: `${100 - hundredth}%` });
  }
  const bands = points.rows.map(({ from, points: own, isShare }) =>
    text(lang, 'outcome.points.band', { from: from.toString(), points: isShare ? `${own.toNumber() * 100}%` : own.toString() }));
  return text(lang, 'outcome.points.bands', { bands: bands.join(lang === 'zh' ? '，' : ', ') });
}
