import type { Issue } from '../issue';
import { numbersOf, topics } from './citations';
import type { Topic } from './citations';
import type { Context } from './context';
import { nearest } from './nearest';
import { child, expectMap, fault, inform, isList, listOf, nodeOf, optionalText, textOf } from './reading';
import type { Node } from './reading';
import type { Assumption, RulesetDocument } from './types';

/** What the document leaves open, by topic, in words. */
export function assumptionsOf(node: Node): readonly Assumption[] {
  const seen = new Set<string>();
  return listOf(node).map((item) => {
    expectMap(item, ['about', 'zh'], ['en']);
    const about = textOf(child(item, 'about'));
    if (seen.has(about)) fault(child(item, 'about'), 'duplicate-name', { name: about });
    if (about !== '' && !topics.includes(about as Topic)) unknownTopic(child(item, 'about'), about);
    seen.add(about);
    const zh = textOf(child(item, 'zh'));
    return { about, text: { zh, en: optionalText(child(item, 'en')) ?? zh } };
  });
}

function unknownTopic(node: Node, topic: string): void {
  const near = nearest(topic, topics);
  if (near) fault(node, 'unknown-topic-near', { topic, near });
  else fault(node, 'unknown-topic', { topic, known: topics.join(', ') });
}

/** Every number of a document rests on a clause or on an assumption said in words. */
export function uncitedNumbers(document: RulesetDocument): readonly Issue[] {
  return numbersOf(document)
    .filter(({ cite, assumed }) => cite === null && assumed === null)
    .map(({ path, text, topic }) => ({ severity: 'error', code: 'ruleset-uncited-number', path, params: { number: text, topic } }));
}

/** A parameter nothing reads would let a user set something without effect. */
export function checkParametersUsed(node: Node, context: Context): void {
  for (const item of isList(node.value) ? listOf(node) : []) {
    const name = child(item, 'name');
    if (typeof name.value === 'string' && !context.usedParameters.has(name.value)) fault(name, 'parameter-unused', { name: name.value });
  }
}

const shared = [['benchmark', 'sum-ratio'], ['cap', 'none'], ['floor', '0'], ['missing', 'zero']] as const;

/** What the ruleset does not say and the engine settles: worth knowing, since it decides scores. */
export function defaultsOf(document: RulesetDocument): readonly Issue[] {
  const root = nodeOf(document, []);
  const each = child(root, 'each');
  const indicators = listOf(child(root, 'indicators'));
  const isSaid = (key: string): boolean => child(each, key).value !== undefined || indicators.every((node) => child(node, key).value !== undefined);
  const isScored = indicators.some((node) => child(node, 'weight').value !== undefined);
  for (const [key, value] of shared) if (isScored && !isSaid(key)) inform(child(root, 'indicators'), 'default', { key, value });
  if (isScored && child(child(root, 'score'), 'places').value === undefined) inform(child(root, 'score'), 'default', { key: 'places', value: '4' });
  const grades = child(root, 'grades');
  const isByQuota = grades.value !== undefined && child(grades, 'by').value === 'quota';
  if (!isByQuota) return root.issues;
  for (const [key, value] of [['rounding', 'half-up'], ['ties', 'better']] as const) {
    if (child(grades, key).value === undefined) inform(grades, 'default', { key, value });
  }
  return root.issues;
}
