import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Expected, ExpectedTable } from '../../examples/generate/realShapes/expected';
import { cellDecimal, type Issue } from '../../src/engine';
import { areaName, cellName, columnName } from '../../src/workbook/address';
import { buildTable } from '../../src/workbook/table/build';
import { findTable } from '../../src/workbook/table/find';
import { matchColumns } from '../../src/workbook/table/match';
import { FileError } from '../../src/workbook/xlsx/fileError';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { bundledLibrary } from '../support/library';

const { catalogue } = bundledLibrary();
const folder = join(__dirname, '../../examples/real-shapes');
const files = readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => file.replace(/\.json$/, ''));
const expectedOf = (file: string): Expected => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')) as Expected;

/** What the reading of cells and rows says; headers and units have tests of their own. */
const SAID = /^(?:number-(?:blank|none|long|under-merge)|text-|unit-in-cell|fifteen-digits|area-|code-|name-|rows?-|years-|hidden-|total-|other-tables|table-with|no-rows|last-year|unit-section)/;

async function readAs(file: string, expected: ExpectedTable): Promise<ExpectedTable> {
  const workbook = FileWorkbook.open(readFileSync(join(folder, file)), file);
  const fields = Object.values(expected.columns).flatMap(({ field }) => field ?? []);
  const of = (kind: 'number' | 'flag'): string[] => fields.filter((field) => catalogue.byName.get(field)?.kind === kind);
  const needs = { required: of('number'), optional: of('flag') };
  const read = await Promise.all((await workbook.sheets()).map(async ({ id }) => {
    const raw = await workbook.read(id);
    const layout = findTable(raw);
    return layout === null ? null : { raw, layout, matches: matchColumns(layout, raw, catalogue, needs) };
  }));
  const known = (one: (typeof read)[number]): number => new Set(one?.matches.flatMap(({ field }) => field ?? [])).size;
  const best = read.reduce((most, next) => (known(next) > known(most) ? next : most), null);
  if (best === null) throw new Error('no table found');
  const { raw, layout, matches } = best;
  const { table, subjects, issues } = buildTable(raw, layout, matches, catalogue, needs);
  const valueOf = (field: string, i: number): string | null => {
    const column = table.columns.get(field);
    const value = column?.kind === 'number' ? (column.values[i] ?? NaN) : NaN;
    return column?.kind !== 'number' || Number.isNaN(value) ? null : cellDecimal(value).value.mul(column.factor).toString();
  };
  const settled = (column: string): Partial<(typeof matches)[number]> => (expected.columns[column]?.field === undefined ? {} : (matches.find((match) => columnName(match.column) === column) ?? {}));
  return {
    sheet: raw.sheet.name,
    header: { row: layout.headerRow + 1, rows: layout.headerRows },
    corner: layout.cornerUnit,
    columns: Object.fromEntries(layout.headers.map(({ column, text }) => {
      const { field, unit } = settled(columnName(column));
      const asked = expected.columns[columnName(column)]?.unit !== undefined;
      return [columnName(column), { header: text, ...(field ? { field } : {}), ...(unit && asked ? { unit } : {}) }];
    })),
    skipped: Object.fromEntries(layout.skippedRows.map(({ row, why }) => [String(row + 1), why])),
    others: layout.others.map(({ area }) => areaName(area)).sort(),
    subjects: subjects.rows.map((row, i) => ({
      row: row + 1, id: subjects.ids[i] as string, name: subjects.names[i] as string,
      values: Object.fromEntries(Object.keys(expected.subjects[0]?.values ?? {}).map((field) => [field, valueOf(field, i)])),
    })),
    issues: issues.filter(({ code }) => SAID.test(code)).map(brief).sort(),
  };
}

const brief = ({ cell, code }: Issue): string => `${cell ? `${cellName(cell.row, cell.column)} ` : ''}${code}`;

test('the corpus of real shapes has at least forty files', () => {
  expect(files.length).toBeGreaterThanOrEqual(40);
});

test.each(files)('%s is read exactly as the table it was made from', async (file) => {
  const expected = expectedOf(file);
  if ('refused' in expected) {
    const open = async (): Promise<unknown> => readAs(file, { columns: {} } as ExpectedTable);
    await expect(open()).rejects.toMatchObject({ code: expected.refused, constructor: FileError });
    return;
  }
  expect(await readAs(file, expected)).toEqual({ ...expected, others: [...expected.others].sort(), issues: [...expected.issues].filter((issue) => !issue.endsWith(' other-tables')).concat(otherTables(expected)).sort() });
});

/** Where other tables are named, the first of them says so. */
const otherTables = ({ others, issues }: ExpectedTable): string[] =>
  others.length === 0 || issues.some((issue) => issue.endsWith('table-with-same-header')) ? [] : [`${(others[0] as string).split(':')[0] as string} other-tables`];
