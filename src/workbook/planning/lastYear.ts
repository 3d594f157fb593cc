import type { CarriedField } from '../../engine/analyse/carry';
import type { Label } from '../../engine';
import { text, type Lang } from '../../text/text';
import type { BasisSection } from './basisSheet';
import type { BasisInput } from './ruleRows';
import type { ResultColumn } from './resultColumns';

/** Last year's table as far as a run's sheets speak of it. */
export interface LastYearSaid {
  /** Sheet, with the file where it is another: [去年.xlsx]规上. */
  readonly sheet: string;
  /** Firms of this year that it has. */
  readonly matched: number;
  readonly fields: readonly (CarriedField & { readonly label: Label })[];
  /** Whether its grades were worked out now. */
  readonly isGradedHere: boolean;
}

/** Grades and years that were carried in stand among the results: next year they run on from there. */
export function lastYearColumns(said: LastYearSaid | null, lang: Lang): ResultColumn[] {
  return (said?.fields ?? []).flatMap(({ field, label, column }): ResultColumn[] => {
    const title = label[lang];
    if (column.kind === 'text') return [{ role: 'outcome', title, unit: '', at: (row) => column.values[row] ?? null, style: { align: 'center', border: true, numberFormat: '@' }, width: 10 }];
    if (column.kind !== 'number' || !/年数$/.test(field)) return [];
    return [{ role: 'outcome', title, unit: '', at: (row) => (Number.isNaN(column.values[row]) ? null : (column.values[row] as number)), style: { align: 'center', border: true, numberFormat: '0' }, width: 12 }];
  });
}

/** Where last year's values came from, for 评价说明. */
export function lastYearRows({ lastYear, lang, evaluation }: BasisInput): readonly BasisSection[] {
  if (lastYear === null) return [];
  const { sheet, matched, fields, isGradedHere } = lastYear;
  const rows = [
    [text(lang, 'lastYear.basis.sheet'), sheet],
    [text(lang, 'lastYear.basis.matched'), text(lang, 'lastYear.matched', { matched, of: evaluation.size })],
    [text(lang, 'lastYear.basis.fields'), fields.length === 0 ? '—' : fields.map(({ label }) => label[lang]).join(lang === 'zh' ? '、' : ', ')],
    ...(isGradedHere ? [[text(lang, 'lastYear.basis.grades'), text(lang, 'lastYear.basis.graded-here')]] : []),
  ];
  return [{ title: 'lastYear.basis.title', head: ['sheets.basis.topic', 'sheets.basis.content', '', '', '', ''], rows }];
}
