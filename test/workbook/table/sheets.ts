import type { Area, CellValue } from '../../../src/workbook/cell';
import type { Matrix } from '../../../src/workbook/layout';
import type { RawSheet } from '../../../src/workbook/port';
import { areaName, parseArea } from '../../../src/workbook/address';

/** A raw sheet from rows of cells; merges and tables by A1 names. */
export function sheetOf(values: Matrix, more: { merges?: string[]; tables?: { name: string; area: string; totals?: boolean }[]; ours?: string; hidden?: number[]; formats?: (string | null)[]; at?: [number, number] } = {}): RawSheet {
  const [row, column] = more.at ?? [0, 0];
  const columns = Math.max(...values.map((line) => line.length));
  const area = (name: string): Area => parseArea(name) as Area;
  return {
    sheet: { id: 's1', name: '评价表', visible: true, ours: false },
    used: { row, column, rows: values.length, columns },
    values: values.map((line) => Array.from({ length: columns }, (_, i): CellValue => line[i] ?? null)),
    ...(more.formats && { formats: more.formats }),
    merges: (more.merges ?? []).map(area),
    hiddenRows: more.hidden ?? [],
    tables: (more.tables ?? []).map((table) => ({ name: table.name, area: area(table.area), totals: table.totals ?? false })),
    ours: more.ours === undefined ? null : area(more.ours),
  };
}

export const nameOf = areaName;
