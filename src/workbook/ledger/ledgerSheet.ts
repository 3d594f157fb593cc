import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { SheetSpec } from '../plan';
import { looks, startGrid } from '../planning/grid';
import type { LedgerEntry } from './entry';

const widths = [6, 12, 30, 12, 24, 16, 16, 40, 14];

/** 台账: every correction and every decided grade of the workbook, those taken back among them, oldest first. */
export function ledgerSheet(name: string, ledger: readonly LedgerEntry[], lang: Lang): SheetSpec {
  const grid = startGrid(widths.length);
  grid.line(text(lang, 'ledger.title'), looks.title);
  grid.line(text(lang, 'ledger.line', { corrections: ledger.filter(({ kind }) => kind === 'correction').length, regrades: ledger.filter(({ kind }) => kind === 'regrade').length }), looks.quiet);
  const placed = grid.table({
    head: (['number', 'day', 'firm', 'kind', 'what', 'from', 'to', 'why', 'state'] as const).map((key) => text(lang, `ledger.${key}`)),
    columns: [looks.centre, looks.centre, looks.text, looks.centre, looks.text, looks.centre, { ...looks.centre, bold: true }, looks.text, looks.centre],
    rows: ledger.map((entry, index): CellValue[] => [
      index + 1, entry.when.slice(0, 10), entry.name, text(lang, `ledger.kind.${entry.kind}`), ...whatOf(entry, lang),
      text(lang, entry.withdrawn === undefined ? 'ledger.in-force' : 'ledger.withdrawn', { day: entry.withdrawn?.slice(0, 10) ?? '' }),
    ]),
  });
  return {
    purpose: 'ledger', name, ...grid.finish(widths), conditional: [], charts: [],
    freeze: { rows: placed.first, columns: 0 }, page: { landscape: true, repeatRows: placed.first },
  };
}

/** What was decided, from, to, and what it rests on. */
function whatOf(entry: LedgerEntry, lang: Lang): CellValue[] {
  if (entry.kind === 'regrade') return [text(lang, 'ledger.grade'), null, entry.grade, text(lang, 'sheets.cited', { words: entry.reason, cite: entry.cite })];
  const title = entry.unit === '' ? entry.field : text(lang, 'sheets.withUnit', { title: entry.field, unit: entry.unit });
  return [title, entry.from, entry.to, entry.note];
}
