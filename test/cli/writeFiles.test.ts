import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFiles } from '../../src/cli/writeFiles';

let folder: string;
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'mujun-write-')); });
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);

test('files are written, over those that were there', async () => {
  writeFileSync(at('a.json'), 'old');
  await writeFiles([{ file: at('a.json'), content: 'new' }, { file: at('b.xlsx'), content: Uint8Array.of(1, 2) }]);
  expect([readFileSync(at('a.json'), 'utf8'), [...readFileSync(at('b.xlsx'))], readdirSync(folder)]).toEqual(['new', [1, 2], ['a.json', 'b.xlsx']]);
});

test('when one cannot be written none is, and nothing half-written stays', async () => {
  writeFileSync(at('a.json'), 'old');
  await expect(writeFiles([{ file: at('a.json'), content: 'new' }, { file: path.join(folder, 'no', 'b.xlsx'), content: 'b' }])).rejects.toThrow(/ENOENT/);
  expect([readFileSync(at('a.json'), 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.json']]);
});

test('when one cannot be replaced none is, and the error names it', async () => {
  writeFileSync(at('a.xlsx'), 'old');
  mkdirSync(at('b.json'));
  await expect(writeFiles([{ file: at('a.xlsx'), content: 'new' }, { file: at('b.json'), content: 'b' }])).rejects.toMatchObject({ name: 'WriteError', file: at('b.json'), cause: { code: 'EISDIR' } });
  expect([readFileSync(at('a.xlsx'), 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.xlsx', 'b.json']]);
});
