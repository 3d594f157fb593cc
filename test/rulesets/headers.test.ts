import { readFileSync } from 'node:fs';
import path from 'node:path';

import { bundledLibrary } from '../support/library';
import { headerReport, judge } from '../support/headers';

const judged = judge();
const docs = readFileSync(path.resolve(__dirname, '../../docs/header-matching.md'), 'utf8');

describe('headers as bureaus write them', () => {
  test('are labelled with fields of the catalogue, each header once', () => {
    const { byName } = bundledLibrary().catalogue;
    expect(judged.filter(({ field }) => field !== null && !byName.has(field))).toEqual([]);
    expect(judged.map(({ header }) => header).filter((header, i, all) => all.indexOf(header) !== i)).toEqual([]);
  });

  test('are never taken for a field they are not', () => {
    expect(judged.filter(({ field, match }) => match.field !== null && match.field !== field).map(({ header, match }) => `${header} → ${match.field}`)).toEqual([]);
  });

  test('are read in the unit they write', () => {
    expect(judged.filter(({ unit, field, match }) => unit !== null && match.field === field && match.unit !== unit).map(({ header, match }) => `${header} → ${match.unit}`)).toEqual([]);
  });

  test('are matched as often as docs/header-matching.md says', () => {
    const [, published] = /<!-- measured -->\n([\s\S]*)\n<!-- \/measured -->/.exec(docs) ?? [];
    expect(headerReport(judged)).toBe(published);
  });
});
