import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fraction, evaluate } from '../../src/engine';
import type { Evaluation, RulesetDocument } from '../../src/engine';
import { readYaml } from '../../src/engine/ruleset/yaml';
import { bundledLibrary } from '../support/library';
import { engineTable, ladder, textTable } from './tables';

const library = bundledLibrary();
const folder = path.resolve(__dirname, '../../rulesets');

interface Case {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly table?: string;
  readonly firms?: string;
  readonly rows?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly benchmarks?: Readonly<Record<string, string>>;
  readonly points?: string;
  readonly expect?: string;
  readonly status?: Readonly<Record<string, string>>;
  readonly ranked?: Readonly<Record<string, string>>;
  readonly counts?: Readonly<Record<string, string>>;
  readonly reasons?: Readonly<Record<string, string>>;
}

const known = ['name', 'parameters', 'table', 'firms', 'rows', 'benchmarks', 'points', 'expect', 'status', 'ranked', 'counts', 'reasons'];

function casesOf(id: string): readonly Case[] {
  const { document, issues } = readYaml(readFileSync(path.join(folder, `${id}.cases.yaml`), 'utf8'));
  expect(issues).toEqual([]);
  return (document as RulesetDocument)['cases'] as unknown as readonly Case[];
}

describe.each(library.rulesets.map(({ id }) => id))('%s', (id) => {
  test('has cases beside it', () => expect(existsSync(path.join(folder, `${id}.cases.yaml`))).toBe(true));

  test.each(casesOf(id).map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(Object.keys(each).filter((key) => !known.includes(key))).toEqual([]);
    run(id, each);
  });
});

function run(id: string, each: Case): void {
  const ruleset = library.get(id)!;
  const input = each.table ? textTable(each.table) : ladder(Number(each.firms), ruleset.needs.required, '税收实际贡献', each.rows ?? {});
  const result = evaluate(engineTable(input, library.catalogue), ruleset, each.parameters);
  const names = input.rows.map((row) => row[input.headers.indexOf('企业名称')]!);
  const promises = [
    each.benchmarks && checkBenchmarks(result, each.benchmarks),
    each.points && checkPoints(result, names, each.points),
    each.expect && checkRows(result, names, each.expect),
    each.status && checkByRow(each.status, (row) => result.status[row]),
    each.ranked && checkCounts(result.groups[0]!.rankedCounts, each.ranked),
    each.counts && checkCounts(result.groups[0]!.counts, each.counts),
    each.reasons && checkReasons(result, each.reasons),
  ];
  expect(promises.filter((promise) => promise !== undefined)).not.toEqual([]);
}

function checkBenchmarks(result: Evaluation, expected: Readonly<Record<string, string>>): true {
  const given = Object.fromEntries(result.benchmarks.map(({ indicator, value }) => [indicator, value?.toString() ?? '-']));
  expect(given).toEqual(Object.fromEntries(Object.entries(expected).map(([name, text]) => [name, exact(text)])));
  return true;
}

function checkPoints(result: Evaluation, names: readonly string[], text: string): true {
  const { headers, rows } = textTable(text);
  const given = names.map((name, row) => [
    name, ...headers.slice(1).map((header) => result.indicators.find((each) => each.name === header)!.points.at(row)?.toString() ?? '-'),
  ]);
  expect(given).toEqual(rows.map(([name, ...points]) => [name, ...points.map(exact)]));
  return true;
}

function checkRows(result: Evaluation, names: readonly string[], text: string): true {
  const { headers, rows } = textTable(text);
  const given = names.map((name, row) => {
    const cells: Readonly<Record<string, string>> = {
      企业名称: name,
      得分: result.scores.at(row)?.toFixed(result.places) ?? '-',
      名次: result.ranks[row] === 0 ? '-' : String(result.ranks[row]),
      排名档: result.rankedGrades[row] ?? '-',
      最终档: result.grades[row] ?? '-',
      理由: result.reasons[row]!.map((reason) => reason.text.zh).join('；') || '-',
    };
    return headers.map((header) => cells[header]);
  });
  expect(given).toEqual(rows);
  return true;
}

function checkByRow(expected: Readonly<Record<string, string>>, at: (row: number) => string | undefined): true {
  expect(Object.fromEntries(Object.keys(expected).map((row) => [row, at(Number(row) - 1)]))).toEqual(expected);
  return true;
}

function checkCounts(given: ReadonlyMap<string, number>, expected: Readonly<Record<string, string>>): true {
  expect(Object.fromEntries([...given].map(([grade, count]) => [grade, String(count)]))).toEqual(expected);
  return true;
}

/** Rows not named have no reason at all; every reason cites its clause. */
function checkReasons(result: Evaluation, expected: Readonly<Record<string, string>>): true {
  const given = result.reasons.flatMap((reasons, row) => (reasons.length === 0 ? [] : [[String(row + 1), reasons.map(({ text }) => text.zh).join('；')]]));
  expect(Object.fromEntries(given)).toEqual(expected);
  expect(result.reasons.flat().filter(({ cite }) => cite === '')).toEqual([]);
  return true;
}

const exact = (text: string): string => (text === '-' ? '-' : Fraction.parse(text)!.toString());
