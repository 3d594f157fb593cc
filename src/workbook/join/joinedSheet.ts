import { NO, YES } from '../../engine/index';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { SheetSpec, Style } from '../plan';
import { decimals, looks, startGrid } from '../planning/grid';
import type { JoinedColumn } from './combine';
import type { Joined } from './join';

/** Names of the columns as the catalogue has them, whatever the language: MUJUN reads the sheet again, and rulesets name them so. */
const LEAD = ['序号', '企业名称', '统一社会信用代码'];
const LEAD_WIDTHS = [6, 34, 23];
const MOST_PLACES = 6;

/** 合并表: a title, a header with units, a row for each firm of the base list, numbers as numbers. */
export function joinedSheet(name: string, joined: Joined, lang: Lang): SheetSpec {
  const { firms, sources, columns, base } = joined;
  const heads = [...LEAD, ...columns.map(headOf)];
  const grid = startGrid(heads.length);
  grid.line(text(lang, 'join.sheet.title', { firms: firms.length, sources: sources.length, base: sources[base]?.label ?? '' }), looks.title);
  const placed = grid.table({
    head: heads,
    columns: [looks.centre, looks.name, looks.name, ...columns.map(lookOf)],
    rows: firms.map((firm, place): CellValue[] => [place + 1, firm.name || null, firm.code || null, ...columns.map((column) => cellOf(column, place))]),
  });
  return {
    purpose: 'joined',
    name,
    ...grid.finish([...LEAD_WIDTHS, ...columns.map(widthOf)]),
    conditional: [],
    freeze: { rows: placed.first, columns: 3 },
    charts: [],
    page: { landscape: true, repeatRows: placed.first },
  };
}

/** `用地面积（亩）`. */
export const headOf = ({ field, unit }: JoinedColumn): string => (unit === null || unit === '' ? field.name : `${field.name}（${unit}）`);

function cellOf({ numbers, texts, flags }: JoinedColumn, firm: number): CellValue {
  if (texts) return texts[firm] ?? null;
  if (flags) return flags[firm] === YES ? '是' : flags[firm] === NO ? '否' : null;
  const number = numbers?.doubles[firm] ?? NaN;
  return Number.isNaN(number) ? null : number;
}

function lookOf({ numbers, flags }: JoinedColumn): Style {
  if (numbers === null) return flags === null ? looks.name : looks.centre;
  let places = 0;
  for (const number of numbers.doubles) {
    while (places < MOST_PLACES && Number.isFinite(number) && Math.round(number * 10 ** places) / 10 ** places !== number) places++;
  }
  return decimals(places);
}

const widthOf = ({ numbers, flags, field }: JoinedColumn): number => (numbers ? 15 : flags ? 11 : /行业/.test(field.name) ? 26 : 16);
