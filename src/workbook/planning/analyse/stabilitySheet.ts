import type { Evaluation } from '../../../engine';
import type { Stability } from '../../../engine/analyse/stability';
import { text, type Lang } from '../../../text/text';
import type { CellValue } from '../../cell';
import type { SubjectColumns } from '../../layout';
import type { SheetSpec } from '../../plan';
import { looks, startGrid } from '../grid';

export interface StabilityInput {
  readonly stability: Stability;
  readonly evaluation: Evaluation;
  readonly subjects: SubjectColumns;
  readonly source: string;
}

/** Bands by hundredths of the draws: all of them, from 90 on, 75, 50, and the rest. */
const edges = [100, 90, 75, 50, 0] as const;

export interface Band {
  readonly label: string;
  readonly firms: number;
}

/** Graded subjects, the least stable first; equals in the order of the table. */
export const leastStable = ({ grades, kept }: Stability, { leads }: Evaluation): readonly number[] =>
  [...grades.keys()].filter((row) => grades[row] !== null && leads[row] === row).sort((a, b) => (kept[a] as number) - (kept[b] as number) || a - b);

/** How many keep their grade in how many of the draws, from all of them down. */
export function bandsOf(stability: Stability, evaluation: Evaluation, lang: Lang): readonly Band[] {
  const rows = leastStable(stability, evaluation);
  const reached = (row: number, edge: number): boolean => (stability.kept[row] as number) * 100 >= edge * stability.draws;
  return edges.map((edge, at) => ({
    label: edge === 100 ? text(lang, 'analyse.stability.always') : `${edge}%–${edges[at - 1]}%`,
    firms: rows.filter((row) => reached(row, edge) && (at === 0 || !reached(row, edges[at - 1] as number))).length,
  }));
}

/** How the draws were made, as it is printed. */
export function drawnWords({ within, draws, seed }: Stability, lang: Lang): string {
  return text(lang, 'analyse.stability.line', { within: percent(Number(within.numerator), Number(within.denominator)), draws, seed });
}

/** Who never moves, and who does in more than one draw of ten. */
export function neverWords(stability: Stability, evaluation: Evaluation, lang: Lang): string {
  const bands = bandsOf(stability, evaluation, lang);
  const all = bands.reduce((sum, { firms }) => sum + firms, 0);
  const [always, most] = [bands[0]?.firms ?? 0, bands[1]?.firms ?? 0];
  return text(lang, 'analyse.stability.never', { count: always, share: percent(always, all), firms: all - always - most });
}

const percent = (part: number, of: number): string => (of === 0 ? '—' : `${Number(((part * 100) / of).toFixed(1))}%`);

/** 稳定性: how often each subject keeps its grade when the weights move, the least stable first. */
export function stabilitySheet(name: string, { stability, evaluation, subjects, source }: StabilityInput, lang: Lang): SheetSpec {
  const { order, draws, counts, kept, settled } = stability;
  const columns = 5 + order.length;
  const widths = [12, 30, 22, 9, 11, ...order.map(() => 11)];
  const grid = startGrid(Math.max(columns, 10));
  grid.line(text(lang, 'analyse.stability.title', { sheet: source }), looks.title);
  grid.line(drawnWords(stability, lang), { ...looks.quiet, wrap: true });
  grid.line(text(lang, 'analyse.stability.held'), { ...looks.quiet, wrap: true });
  grid.line(neverWords(stability, evaluation, lang), looks.quiet);
  grid.line(text(lang, 'analyse.stability.settled', settled), looks.quiet);
  grid.gap();
  const bands = bandsOf(stability, evaluation, lang);
  const top = grid.table({
    head: [text(lang, 'analyse.stability.band'), text(lang, 'analyse.stability.firms')],
    columns: [looks.centre, looks.count],
    rows: bands.map(({ label, firms }): CellValue[] => [label, firms]),
  });
  grid.gap(8);
  grid.line(text(lang, 'analyse.stability.list'), looks.section);
  const share = (count: number): number => count / draws;
  const placed = grid.table({
    head: [
      text(lang, 'analyse.number'), text(lang, 'analyse.name'), text(lang, 'analyse.code'), text(lang, 'analyse.grade'), text(lang, 'analyse.stability.kept'),
      ...order.map((grade) => text(lang, 'analyse.stability.share', { grade })),
    ],
    columns: [looks.centre, looks.text, { ...looks.centre, numberFormat: '@' }, { ...looks.centre, bold: true }, { ...looks.share, bold: true }, ...order.map(() => looks.share)],
    rows: leastStable(stability, evaluation).map((row, index): CellValue[] => [
      index + 1, subjects.names[row] || subjects.ids[row] || String((subjects.rows[row] ?? row) + 1), subjects.ids[row] === subjects.names[row] ? null : (subjects.ids[row] || null),
      stability.grades[row] ?? null, share(kept[row] as number), ...order.map((_, place) => share(counts[row * order.length + place] as number)),
    ]),
  });
  const alt = bands.map(({ label, firms }) => `${label} ${firms}`).join(lang === 'zh' ? '，' : ', ');
  return {
    purpose: 'stability', name, ...grid.finish([...widths, ...Array.from({ length: Math.max(0, 10 - columns) }, () => 11)]), conditional: [], freeze: { rows: 0, columns: 0 },
    charts: [{
      name: text(lang, 'analyse.stability.bands'), kind: 'column', title: text(lang, 'analyse.stability.bands'), altText: text(lang, 'analyse.stability.chart-alt', { counts: alt }),
      place: { row: top.head, column: 3, rows: 13, columns: 6 }, categories: { row: top.first, column: 0, rows: top.rows, columns: 1 },
      series: [{ name: text(lang, 'analyse.stability.firms'), values: { row: top.first, column: 1, rows: top.rows, columns: 1 }, color: '5B7FA6' }],
      pointColors: null, xTitle: null, yTitle: text(lang, 'analyse.stability.firms'),
    }],
    page: { landscape: false, repeatRows: placed.rows > 40 ? 1 : 0 },
  };
}
