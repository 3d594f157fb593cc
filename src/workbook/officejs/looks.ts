import type { Area } from '../cell';
import { rangeOf } from './areas';
import { readBlocks } from './blocks';
import type { Session } from './session';

/** How cells look, as far as our styles touch it; plain JSON. */
export interface Look {
  /** null for no fill. */
  readonly fill: string | null;
  readonly font: { readonly name: string; readonly size: number; readonly color: string; readonly bold: boolean; readonly italic: boolean };
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly borders: Readonly<Record<string, Border>>;
}

interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** Looks of an area: one for all its cells, or one of a palette for each. */
export type AreaLooks = { readonly area: Area; readonly look: Look } | { readonly area: Area; readonly palette: readonly Look[]; readonly cells: readonly (readonly number[])[] };

/** Areas up to this many cells are read cell by cell at once; a cell's answer is some 600 bytes. */
const readAtOnce = 1_500;
const cellsPerAnswer = 3_000;

/** With more areas than this still mixed, cell by cell is shorter. */
const halvedAtOnce = 128;

/**
 * Reads the looks of an area: as a whole where all cells look the same, which is the rule beside a
 * table; else in the pieces `seams` suggest; else by columns, and then in halves of halves, which soon
 * finds the few rows a person has coloured; what is left, cell by cell.
 */
export async function readLooks(context: Session, sheet: Excel.Worksheet, area: Area, seams: readonly Area[]): Promise<readonly AreaLooks[]> {
  const found: AreaLooks[] = [];
  const mixed = (areas: readonly Area[]): Promise<readonly Area[]> => readUniform(context, sheet, areas, found);
  let left = await mixed([area]);
  if (left.length > 0 && area.rows * area.columns > readAtOnce) {
    left = await mixed(pieces(area, seams));
    left = joined(await mixed(left.flatMap(columnsOf)));
    while (left.length > 0 && left.length <= halvedAtOnce && left.some(isLarge)) {
      const small = left.filter((piece) => !isLarge(piece));
      left = [...small, ...(await mixed(left.filter(isLarge).flatMap(halves)))];
    }
  }
  await readCells(context, sheet, stacked(left), found);
  return found;
}

const isLarge = (area: Area): boolean => area.rows > 1 && area.rows * area.columns > 64;

function halves(area: Area): readonly Area[] {
  const upper = Math.ceil(area.rows / 2);
  return [{ ...area, rows: upper }, { ...area, row: area.row + upper, rows: area.rows - upper }];
}

/** Areas under each other as one. */
function stacked(areas: readonly Area[]): readonly Area[] {
  const sorted = [...areas].sort((a, b) => a.column - b.column || a.row - b.row);
  return sorted.reduce<readonly Area[]>((joint, next) => {
    const last = joint.at(-1);
    const under = last?.column === next.column && last.columns === next.columns && last.row + last.rows === next.row;
    return under ? [...joint.slice(0, -1), { ...last, rows: last.rows + next.rows }] : [...joint, next];
  }, []);
}

/** Columns beside each other as one area. */
function joined(columns: readonly Area[]): readonly Area[] {
  return columns.reduce<readonly Area[]>((areas, next) => {
    const last = areas.at(-1);
    const beside = last?.row === next.row && last.rows === next.rows && last.column + last.columns === next.column;
    return beside ? [...areas.slice(0, -1), { ...last, columns: last.columns + next.columns }] : [...areas, next];
  }, []);
}

const columnsOf = (area: Area): readonly Area[] => Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));

/** The area cut along the edges of the seams; as a whole when that would give too many pieces. */
export function pieces(area: Area, seams: readonly Area[]): readonly Area[] {
  const rows = cuts(area.row, area.rows, seams.flatMap((seam) => [seam.row, seam.row + seam.rows]));
  const columns = cuts(area.column, area.columns, seams.flatMap((seam) => [seam.column, seam.column + seam.columns]));
  if (rows.length * columns.length > 400) return [area];
  return rows.flatMap((row) => columns.map((column) => ({ row: row.from, rows: row.count, column: column.from, columns: column.count })));
}

function cuts(from: number, count: number, at: readonly number[]): readonly { readonly from: number; readonly count: number }[] {
  const edges = [...new Set([from, ...at.filter((edge) => edge > from && edge < from + count), from + count])].sort((a, b) => a - b);
  return edges.slice(1).map((edge, index) => ({ from: edges[index]!, count: edge - edges[index]! }));
}

const outer = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Sides a range has: a single row has none inside it. */
const sidesOf = (area: Area): readonly Side[] => [...outer, ...(area.rows > 1 ? (['InsideHorizontal'] as const) : []), ...(area.columns > 1 ? (['InsideVertical'] as const) : [])];

type Side = (typeof outer)[number] | 'InsideHorizontal' | 'InsideVertical';

/** Adds the looks of the areas that are alike throughout and @returns the others. */
async function readUniform(context: Session, sheet: Excel.Worksheet, areas: readonly Area[], found: AreaLooks[]): Promise<readonly Area[]> {
  if (areas.length === 0) return [];
  const asked = areas.map((area) => {
    const { format } = rangeOf(sheet, area);
    format.load('horizontalAlignment,verticalAlignment,wrapText');
    format.font.load('name,size,color,bold,italic');
    format.fill.load('color,pattern');
    const borders = sidesOf(area).map((side) => {
      const border = format.borders.getItem(side);
      border.load('style,color,weight');
      return { side, border };
    });
    return { area, format, borders };
  });
  await context.sync();
  const mixed: Area[] = [];
  for (const { area, format, borders } of asked) {
    const { font, fill } = format;
    const edges = borders.flatMap(({ border }) => [border.style, ...((border.style as string) === 'None' ? [] : [border.color, border.weight])]);
    const answers: readonly unknown[] = [format.horizontalAlignment, format.verticalAlignment, format.wrapText, font.name, font.size, font.color, font.bold, font.italic, fill.color, ...edges];
    // Excel answers null (in places an empty text) for a property that differs from cell to cell.
    if (answers.some((answer) => answer === null || answer === '')) {
      mixed.push(area);
      continue;
    }
    found.push({
      area,
      look: {
        fill: fillOf(fill.pattern, fill.color),
        font: { name: font.name, size: font.size, color: font.color, bold: font.bold, italic: font.italic },
        horizontal: format.horizontalAlignment,
        vertical: format.verticalAlignment,
        wrap: format.wrapText,
        borders: Object.fromEntries(borders.map(({ side, border }) => [side, { style: border.style, color: border.color, weight: border.weight }])),
      },
    });
  }
  return mixed;
}

/** A cell without fill answers white; its pattern tells it from a white one. */
const fillOf = (pattern: string | null | undefined, color: string): string | null => (pattern === 'None' || (!pattern && color === '#FFFFFF') ? null : color);

const wanted: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, color: true, bold: true, italic: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    borders: { color: true, style: true, weight: true },
  },
};

/** Adds the looks of areas cell by cell, several areas a request. */
async function readCells(context: Session, sheet: Excel.Worksheet, areas: readonly Area[], found: AreaLooks[]): Promise<void> {
  for (const blocks of together(areas.flatMap((area) => readBlocks(area, cellsPerAnswer)))) {
    const answers = blocks.map((block) => rangeOf(sheet, block).getCellProperties(wanted));
    await context.sync();
    blocks.forEach((block, index) => found.push({ area: block, ...palette(answers[index]!.value) }));
  }
}

/** Blocks in groups of no more cells than one answer holds. */
function together(blocks: readonly Area[]): readonly (readonly Area[])[] {
  const groups: Area[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const size = block.rows * block.columns;
    if (cells + size > cellsPerAnswer) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)!.push(block);
    cells += size;
  }
  return groups;
}

/** The distinct looks among cells, and which of them each cell has. */
function palette(properties: readonly (readonly Excel.CellProperties[])[]): { readonly palette: readonly Look[]; readonly cells: readonly (readonly number[])[] } {
  const known = new Map<string, number>();
  const looks: Look[] = [];
  const cells = properties.map((row) =>
    row.map((one) => {
      const look = lookOf(one);
      const key = JSON.stringify(look);
      const index = known.get(key) ?? looks.push(look) - 1;
      known.set(key, index);
      return index;
    }),
  );
  return { palette: looks, cells };
}

function lookOf({ format }: Excel.CellProperties): Look {
  const { fill, font, borders } = format!;
  return {
    fill: fillOf(fill!.pattern, fill!.color!),
    font: { name: font!.name!, size: font!.size!, color: font!.color!, bold: font!.bold!, italic: font!.italic! },
    horizontal: format!.horizontalAlignment!,
    vertical: format!.verticalAlignment!,
    wrap: format!.wrapText!,
    borders: Object.fromEntries((['top', 'bottom', 'left', 'right'] as const).map((side) => [side, borders![side] as Border])),
  };
}

/** Queues orders that make the cells look so again. */
export function writeLooks(sheet: Excel.Worksheet, looks: AreaLooks): void {
  const range = rangeOf(sheet, looks.area);
  if ('cells' in looks) {
    const palette = looks.palette.map(propertiesOf);
    range.setCellProperties(looks.cells.map((row) => row.map((index) => palette[index]!)));
    return;
  }
  const { format } = range;
  const { look } = looks;
  format.horizontalAlignment = look.horizontal as Excel.HorizontalAlignment;
  format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
  format.wrapText = look.wrap;
  format.font.set(look.font);
  if (look.fill === null) format.fill.clear();
  else format.fill.color = look.fill;
  for (const [side, { style, color, weight }] of Object.entries(look.borders)) {
    const border = format.borders.getItem(side as Side);
    border.style = style as Excel.BorderLineStyle;
    if (style !== 'None') border.set({ color, weight: weight as Excel.BorderWeight });
  }
}

function propertiesOf(look: Look): Excel.SettableCellProperties {
  return {
    format: {
      fill: look.fill === null ? { pattern: Excel.FillPattern.none } : { color: look.fill },
      font: look.font,
      horizontalAlignment: look.horizontal as Excel.HorizontalAlignment,
      verticalAlignment: look.vertical as Excel.VerticalAlignment,
      wrapText: look.wrap,
      borders: look.borders as Excel.CellBorderCollection,
    },
  };
}
