import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RulesetDocument } from '../../engine';
import { readYaml } from '../../engine/ruleset/yaml';
import { CaseFault } from './caseFault';

type Texts = Readonly<Record<string, string>>;

/** A worked case of a ruleset, as `<id>.cases.yaml` has it: a small table in, exact outcomes out. */
export interface Case {
  readonly name: string;
  readonly parameters?: Texts;
  /** Lines of words under a line of fields; `-` is an empty cell. */
  readonly table?: string;
  /** Columns that are the same in every row of the table. */
  readonly fill?: Texts;
  /** In place of a table: so many firms alike but for one field, which falls from n to 1. */
  readonly firms?: string;
  readonly falling?: string;
  /** Cells of those firms that are otherwise, by row from 1. */
  readonly rows?: Readonly<Record<string, Texts>>;
  readonly benchmarks?: Texts | Readonly<Record<string, Texts>>;
  readonly values?: string;
  readonly points?: string;
  readonly derived?: string;
  readonly coefficients?: string;
  readonly bonus?: string;
  readonly expect?: string;
  readonly policies?: string;
  readonly standards?: string;
  /** Names in the order of the list. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly targets?: Readonly<Record<string, Texts>>;
  readonly status?: Texts;
  readonly ranked?: Texts | Readonly<Record<string, Texts>>;
  readonly counts?: Texts | Readonly<Record<string, Texts>>;
  readonly reasons?: Texts;
  readonly issues?: readonly string[];
}

export const caseKeys: readonly string[] = [
  'name', 'parameters', 'table', 'fill', 'firms', 'falling', 'rows', 'benchmarks', 'values', 'points', 'derived', 'coefficients', 'bonus',
  'expect', 'policies', 'standards', 'lists', 'targets', 'status', 'ranked', 'counts', 'reasons', 'issues',
];

/**
 * The cases that stand beside a ruleset; none where there is no file.
 * @throws CaseFault when the file cannot be read as cases
 */
export function casesOf(folder: string, id: string): readonly Case[] {
  const file = path.join(folder, `${id}.cases.yaml`);
  return existsSync(file) ? casesIn(file, id) : [];
}

/**
 * The cases of a file.
 * @throws CaseFault when the file cannot be read as cases, or is about another ruleset
 */
export function casesIn(file: string, id: string): readonly Case[] {
  const { document, issues } = readYaml(readFileSync(file, 'utf8'));
  const cases = document?.['cases'];
  if (issues.length > 0 || !Array.isArray(cases)) throw new CaseFault('unreadable', { line: issues[0]?.line ?? 1 });
  const about = document?.['ruleset'];
  if (about !== id) throw new CaseFault('other-ruleset', { about: String(about ?? ''), id });
  return cases as readonly RulesetDocument[] as unknown as readonly Case[];
}
