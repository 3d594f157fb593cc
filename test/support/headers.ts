import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { headerOf } from '../../src/workbook/table/header';
import { matchColumns } from '../../src/workbook/table/match';
import type { CellValue } from '../../src/workbook/cell';
import type { ColumnMatch, TableLayout } from '../../src/workbook/layout';
import { sheetOf } from '../workbook/table/sheets';
import { bundledLibrary } from './library';

/** A header with what a clerk says it is; field null for nothing the catalogue knows, unit null where none is written. */
export interface LabelledHeader {
  readonly header: string;
  readonly field: string | null;
  readonly unit: string | null;
}

const LISTS = path.resolve(__dirname, '../rulesets/headers');

/** The lists in test/rulesets/headers, one after the other. */
export function labelledHeaders(): LabelledHeader[] {
  return readdirSync(LISTS).sort().flatMap((list) => headersOf(readFileSync(path.join(LISTS, list), 'utf8')));
}

function headersOf(list: string): LabelledHeader[] {
  const found: LabelledHeader[] = [];
  let field: string | null = null;
  let unit: string | null = null;
  for (const line of list.split('\n')) {
    const heading = /^== (\S+)(?: · (\S+))?$/.exec(line);
    if (heading) {
      field = heading[1] === '无' ? null : heading[1]!;
      unit = heading[2] ?? null;
    } else if (line !== '' && !line.startsWith('# ')) found.push({ header: line.replaceAll('⏎', '\n'), field, unit });
  }
  return found;
}

const FIRMS = ['甲机械有限公司', '乙纺织有限公司', '丙化工有限公司'];
const CODES = ['11370881004339597L', '12341700686863395A', '11341700003244967K'];
const CELLS: Readonly<Record<string, readonly CellValue[]>> = { number: [12.5, 30, 8.25], flag: ['是', '否', '否'], text: ['甲', '乙', '丙'], name: FIRMS, code: CODES };

/** What the second column of a small table is taken for, with cells of this kind below it. */
export function matchOf(header: string, cells: string): ColumnMatch {
  const lead: readonly CellValue[] = cells === 'name' ? [1, 2, 3] : FIRMS;
  const raw = sheetOf([[cells === 'name' ? '序号' : '企业名称', header], ...CELLS[cells]!.map((cell, i) => [lead[i]!, cell])]);
  // Where the header stands is no matter of this list: its cells are given as found, parents first.
  const layout: TableLayout = {
    area: raw.used, headerRow: 0, headerRows: 1, dataRows: [1, 2, 3], skippedRows: [], cornerUnit: null, sections: [], object: null, years: null, others: [],
    headers: [headerOf(0, [String(raw.values[0]![0])], ''), headerOf(1, header.split(' / '), '')],
  };
  return matchColumns(layout, raw, bundledLibrary().catalogue, { required: [], optional: [] })[1]!;
}

export interface Judged extends LabelledHeader {
  readonly match: ColumnMatch;
}

/** Every labelled header with what it was taken for: over cells of its field's kind, the nameless ones over each kind that is taken for something. */
export function judge(): Judged[] {
  const { catalogue } = bundledLibrary();
  return labelledHeaders().map((one) => {
    const field = one.field === null ? undefined : catalogue.byName.get(one.field);
    const kinds = field === undefined ? ['number', 'text', 'flag'] : [field.role === 'name' || field.role === 'code' ? field.role : field.kind];
    const matches = kinds.map((kind) => matchOf(one.header, kind));
    return { ...one, match: matches.find((match) => match.field !== null) ?? matches[0]! };
  });
}

interface Tally {
  readonly labelled: number;
  /** Taken for the field it is labelled with. */
  readonly right: number;
  /** Taken for another field, or for one where it is none. */
  readonly wrong: number;
  readonly missed: number;
  readonly unitsWritten: number;
  readonly unitsRight: number;
}

const tallyOf = (judged: readonly Judged[]): Tally => {
  const right = judged.filter(({ field, match }) => field !== null && match.field === field);
  return {
    labelled: judged.length,
    right: right.length,
    wrong: judged.filter(({ field, match }) => match.field !== null && match.field !== field).length,
    missed: judged.filter(({ field, match }) => field !== null && match.field === null).length,
    unitsWritten: right.filter(({ unit }) => unit !== null).length,
    unitsRight: right.filter(({ unit, match }) => unit !== null && match.unit === unit).length,
  };
};

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${(Math.floor((part * 10000) / of) / 100).toFixed(2)} %`);

/** The measured part of docs/header-matching.md. */
export function headerReport(judged: readonly Judged[]): string {
  const all = tallyOf(judged);
  const meant = judged.filter(({ field }) => field !== null).length;
  const fields = [...new Set(judged.map(({ field }) => field))].sort((a, b) => Number(a === null) - Number(b === null));
  return [
    `| | |`, `|---|---|`,
    `| Headers | ${all.labelled} |`,
    `| of which mean a field of the catalogue | ${meant} |`,
    `| of which mean none and must not be taken | ${all.labelled - meant} |`,
    `| Taken | ${all.right + all.wrong} |`,
    `| **Taken wrongly** | **${all.wrong}** |`,
    `| Precision (right of taken) | ${percent(all.right, all.right + all.wrong)} |`,
    `| Recall (right of those that mean a field) | ${percent(all.right, meant)} |`,
    `| Units read right, where one is written | ${all.unitsRight} of ${all.unitsWritten} |`,
    '', '| Field | Headers | Right | Missed | Wrong |', '|---|--:|--:|--:|--:|',
    ...fields.map((field) => {
      const { labelled, right, missed, wrong } = tallyOf(judged.filter((one) => one.field === field));
      return `| ${field ?? '(none)'} | ${labelled} | ${field === null ? labelled - wrong : right} | ${missed} | ${wrong} |`;
    }),
    '', '**Missed**, shown to the person as a candidate or left to them:', '',
    ...judged.filter(({ field, match }) => field !== null && match.field === null).map(({ header, field }) => `- \`${header}\` (${field})`),
  ].join('\n');
}
