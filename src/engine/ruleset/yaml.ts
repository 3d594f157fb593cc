import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node as YamlNode, Pair, YAMLError } from 'yaml';
import type { Issue } from '../issue';
import type { RulesetDocument, RulesetValue } from './types';

export interface YamlReading {
  /** null when the text cannot be read as one map. */
  readonly document: RulesetDocument | null;
  /** Line, from 1, of a path such as `indicators[2].weight`; of its nearest parent when the key is not there. */
  lineOf(path: string): number | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads YAML (or JSON, which is YAML) with every scalar kept as the text typed: `2/37`, `24.097` and `25%` stay exact.
 */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter();
  const parsed = parseDocument(text.replace(/^\uFEFF/, ''), { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineOf = (path: string): number | undefined => {
    const steps = stepsOf(path);
    const isOwn = isMap(parsed.contents) && parsed.contents.has(String(steps[0]));
    const offset = offsetOf(parsed.contents, isOwn ? steps : ['extends']);
    return offset === undefined ? undefined : lines.linePos(offset).line;
  };
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const issues = onePerLine([...parsed.errors.map((error) => issueOf(error, lineAt(error.pos[0]), text)), ...beyondText(parsed, lineAt)]);
  if (issues.length > 0) return { document: null, lineOf, issues };
  const document = parsed.toJS() as RulesetValue;
  if (typeof document === 'object' && document !== null && !Array.isArray(document)) {
    return { document: document as RulesetDocument, lineOf, issues };
  }
  return { document: null, lineOf, issues: [{ severity: 'error', code: 'ruleset-not-a-map', path: '', line: 1 }] };
}

/** Adds to each issue the line its path stands on, and puts them in the order of the lines. */
export function withLines(issues: readonly Issue[], lineOf: YamlReading['lineOf']): Issue[] {
  const located = issues.map((issue) => {
    const line = issue.line ?? (issue.path === undefined ? undefined : lineOf(issue.path));
    return line === undefined ? issue : { ...issue, line };
  });
  return located.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** @example stepsOf('grades.shares["C-"]') //=> ["grades", "shares", "C-"] */
function stepsOf(path: string): (string | number)[] {
  const steps: (string | number)[] = [];
  for (const [, index, quoted, key] of path.matchAll(/\[(↑?\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)) {
    if (index?.startsWith('↑')) return ['extends'];
    else if (index !== undefined) steps.push(Number(index));
    else if (quoted !== undefined) steps.push(JSON.parse(quoted) as string);
    else if (key !== undefined) steps.push(key);
  }
  return steps;
}

/** Where the deepest step that exists begins: a key where there is one, so that the line is the one to look at. */
function offsetOf(root: unknown, steps: readonly (string | number)[]): number | undefined {
  let node = root;
  let offset = (root as YamlNode | null)?.range?.[0];
  for (const step of steps) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => String(item.key) === String(step));
      if (!pair) return offset;
      offset = (pair.key as YamlNode).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as YamlNode | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

/** One slip may break a line several times over; the first word on it is the one to act on. */
function onePerLine(issues: readonly Issue[]): Issue[] {
  const seen = new Set<number | undefined>();
  return issues.filter(({ line }) => !seen.has(line) && seen.add(line));
}

/** Anchors, aliases and keys that are no text: YAML has them, a ruleset has no use for them, and they can tie knots. */
function beyondText(parsed: Document, lineAt: (offset: number) => number): Issue[] {
  const issues: Issue[] = [];
  const refuse = (code: string, node: YamlNode): void => {
    issues.push({ severity: 'error', code, line: lineAt(node.range?.[0] ?? 0) });
  };
  visit(parsed, {
    Alias: (_, node) => refuse('ruleset-yaml-alias', node),
    Pair: (_, { key }) => {
      if (!isScalar(key)) refuse('ruleset-yaml-key', key as YamlNode);
    },
  });
  return issues;
}

function issueOf(error: YAMLError, line: number, text: string): Issue {
  const words = text.split('\n')[line - 1]?.trim() ?? '';
  if (error.code === 'DUPLICATE_KEY') return { severity: 'error', code: 'ruleset-yaml-duplicate-key', line, params: { text: words } };
  if (words.includes('：')) return { severity: 'error', code: 'ruleset-yaml-wide-colon', line, params: { text: words } };
  if (error.code === 'TAB_AS_INDENT') return { severity: 'error', code: 'ruleset-yaml-tab', line };
  return { severity: 'error', code: 'ruleset-yaml', line, params: { text: words } };
}
