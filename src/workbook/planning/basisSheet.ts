import { text, type Lang, type TextKey } from '../../text/text';
import type { CellValue } from '../cell';
import type { SheetSpec, Style } from '../plan';
import { decimals, looks, startGrid } from './grid';
import { lastYearRows } from './lastYear';
import { readingRows } from './readingRows';
import { ruleRows, type BasisInput } from './ruleRows';
import { settlingRows } from './settlingRows';

const widths = [20, 46, 14, 13, 30, 34];
const keys = ['topic', 'content', 'value', 'unit', 'cite', 'note'] as const;

/** One section of 评价说明: a title, what its six columns are called, its rows. */
export interface BasisSection {
  readonly title: TextKey;
  /** Column heads; '' for a column the section leaves empty. */
  readonly head: readonly [TextKey, TextKey, TextKey | '', TextKey | '', TextKey | '', TextKey | ''];
  readonly rows: readonly (readonly CellValue[])[];
  /** Decimal places of the third column, when it holds numbers. */
  readonly places?: number;
  /** Rows whose third column is a share, shown as a percentage. */
  readonly percent?: readonly number[];
}

/**
 * 评价说明: everything needed to redo the result with paper and patience, each number with its clause or
 * its assumption. All sections share six columns, so that the sheet prints as one document.
 */
export function basisSheet(name: string, input: BasisInput): SheetSpec {
  const { lang } = input;
  const grid = startGrid(widths.length);
  grid.line(text(lang, 'sheets.basis.title', { sheet: input.source }), looks.title);
  grid.line(text(lang, 'sheets.basis.line', { ruleset: input.evaluation.ruleset.title[lang] }), looks.quiet);
  const sections = [...ruleRows(input), ...settlingRows(input), ...lastYearRows(input), ...readingRows(input)].filter((one) => one.rows.length > 0);
  sections.forEach((one, index) => {
    grid.gap();
    grid.line(`${ordinal(index, lang)}${text(lang, one.title)}`, looks.section);
    const placed = grid.table({ head: one.head.map((key) => (key === '' ? '' : text(lang, key))), columns: columnStyles(one), rows: one.rows });
    for (let row = placed.head; row < placed.first + placed.rows; row++) for (const span of spans(one)) grid.merge({ row, rows: 1, ...span });
    for (const row of one.percent ?? []) grid.style({ row: placed.first + row, column: 2, rows: 1, columns: 1 }, looks.ratio);
  });
  return {
    purpose: 'basis',
    name,
    ...grid.finish(widths),
    conditional: [],
    freeze: { rows: 2, columns: 0 },
    charts: [],
    page: { landscape: true, repeatRows: 0 },
  };
}

/** Columns that a section leaves without a head are given to the one on their left. */
function spans({ head }: BasisSection): { readonly column: number; readonly columns: number }[] {
  const starts = head.flatMap((key, column) => (key === '' ? [] : [column]));
  return starts.map((column, index) => ({ column, columns: (starts[index + 1] ?? head.length) - column })).filter((span) => span.columns > 1);
}

const columnStyles = (section: BasisSection): Style[] => {
  const value: Style = section.places === undefined ? looks.centre : decimals(section.places);
  return keys.map((key): Style => (key === 'value' ? value : key === 'unit' ? looks.centre : looks.text));
};

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'];
const ordinal = (index: number, lang: Lang): string => (lang === 'zh' ? `${numerals[index] ?? index + 1}、` : `${index + 1}. `);

