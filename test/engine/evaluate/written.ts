import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluate, isError, loadFields, loadRuleset } from '../../../src/engine';
import type { Evaluation, Ruleset, RulesetDocument } from '../../../src/engine';
import { readYaml } from '../../../src/engine/ruleset/yaml';
import { engineTable, textTable } from '../../../src/cli/cases/tables';

const { catalogue } = loadFields(readYaml(readFileSync(path.resolve(__dirname, '../../../rulesets/fields.yaml'), 'utf8')).document as RulesetDocument);

const front = `
id: 某县
title: 某县
edition: { from: 2022-01-01 }
subject: 工业企业
sources: { 办法: { document: 某县办法 } }
`;

/** One indicator of weight 100 against a given 10, so that a firm's tax per mu of 10 is 100 points. */
export const taxAlone = `
indicators:
  - { name: 亩均税收, value: 税收实际贡献 / 用地面积, unit: 万元/亩, weight: 100, benchmark: { as: given, value: 10 }, cite: 办法 一 }
`;

export const halves = `
grades: { order: [A, B], by: quota, shares: { A: 50%, B: 50% }, cite: 办法 二 }
`;

/** A ruleset of a few lines of YAML. */
export function written(body: string): Ruleset {
  const { document, issues } = readYaml(front + body);
  if (!document) throw new Error(JSON.stringify(issues));
  const loaded = loadRuleset(document, { catalogue, find: () => undefined });
  if (!loaded.ruleset) throw new Error(JSON.stringify(loaded.issues.filter(isError)));
  return loaded.ruleset;
}

/** Evaluates a table of lines of words by it. */
export const run = (body: string, table: string, parameters: Readonly<Record<string, string>> = {}): Evaluation =>
  evaluate(engineTable(textTable(table), catalogue), written(body), parameters);

/** Something for every row, as text. */
export const rows = (of: Evaluation, at: (row: number) => { toString(): string } | null | undefined): string =>
  Array.from({ length: of.size }, (_, row) => at(row)?.toString() ?? '-').join(' ');

export const scores = (of: Evaluation): string => rows(of, (row) => of.scores.at(row));
