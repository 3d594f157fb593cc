import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CellValue } from '../../src/workbook/cell';
import type { Matrix } from '../../src/workbook/layout';
import { FileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';

const root = path.resolve(__dirname, '..', '..');

/** A folder of its own for each test, and the command line run in it. */
export function commandFolder() {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-')); });
  afterEach(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => path.join(folder, name);
  return {
    mujun(...args: readonly string[]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'bin', 'mujun.cjs'), ...args], { cwd: folder, encoding: 'utf8' });
      return { status, stdout, stderr };
    },
    has: (name: string): boolean => existsSync(at(name)),
    bytes: (name: string): Uint8Array => new Uint8Array(readFileSync(at(name))),
    put(name: string, sheets: Readonly<Record<string, Matrix>>): void {
      writeFileSync(at(name), FileWorkbook.create(Object.entries(sheets).map(([sheet, values]) => ({ name: sheet, values }))).bytes());
    },
    /** Every sheet of a workbook by name, in tab order. */
    async sheetsOf(name: string): Promise<Record<string, readonly (readonly CellValue[])[]>> {
      const book = FileWorkbook.open(readFileSync(at(name)), name);
      return Object.fromEntries(await Promise.all((await book.sheets()).map(async (sheet) => [sheet.name, (await book.read(sheet.id)).values] as const)));
    },
  };
}
