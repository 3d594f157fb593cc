import { generateFirms } from '../examples/generate/firms';
import { bundledLibrary } from '../src/cli/folder';
import { buildTable } from '../src/workbook/table/build';
import { findTable } from '../src/workbook/table/find';
import { matchColumns } from '../src/workbook/table/match';
import { rawFromMatrix } from '../src/workbook/table/matrix';

/** From cells to the engine's table: `node bin/ts.cjs bench/table.ts [rows]`. The first run is cold. */
const rows = Number(process.argv[2] ?? 31_000);
const { catalogue, get } = bundledLibrary();
const needs = get('zhejiang-2022')!.needs;
const firms = generateFirms(rows, 1);
const fields = Object.keys(firms[0]!);
const raw = rawFromMatrix([fields, ...firms.map((firm) => fields.map((field) => firm[field] ?? null))], 'bench');

for (let run = 0; run < 5; run++) {
  const start = performance.now();
  const layout = findTable(raw)!;
  const found = performance.now();
  const matches = matchColumns(layout, raw, catalogue, needs);
  const matched = performance.now();
  buildTable(raw, layout, matches, catalogue, needs);
  const built = performance.now();
  const ms = (from: number, to: number): string => `${Math.round(to - from)} ms`;
  console.log(`${rows} × ${fields.length}: find ${ms(start, found)}, match ${ms(found, matched)}, build ${ms(matched, built)}, total ${ms(start, built)}`);
}
