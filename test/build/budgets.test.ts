import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';

import { weigh } from '../../build/budgets.cjs';

describe('the weight of the pages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mujun-budgets-'));
    mkdirSync(path.join(folder, 'taskpane'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('passes scripts within their budgets and counts what compression leaves', () => {
    writeFileSync(path.join(folder, 'functions.js'), 'x'.repeat(200_000));
    writeFileSync(path.join(folder, 'taskpane/pane.js'), randomBytes(340_000));
    writeFileSync(path.join(folder, 'taskpane/screens.a1.js'), randomBytes(140_000));
    expect(weigh(folder, ['functions.js', 'taskpane/pane.js', 'taskpane/screens.a1.js']).map((line) => line[0])).toEqual(['✓', '✓', '✓']);
  });

  test('fails a script over its budget, and a script that is not there', () => {
    writeFileSync(path.join(folder, 'functions.js'), randomBytes(301_000));
    const lines = weigh(folder, ['functions.js']);
    expect(lines.map((line) => line[0])).toEqual(['✗', '✗', '✗']);
    expect(lines[0]).toMatch(/^✗ functions\.js: 301\.\d of 300 kB gzip$/);
  });
});
