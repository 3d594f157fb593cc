import type { Context, Wanted } from './context';
import { condition, expressionOf } from './context';
import { child, citeOf, expectMap, fault, isList, labelOf, listOf } from './reading';
import type { Node } from './reading';
import type { Choice, ChoiceRow, Expression } from './types';

/** What a place asks of the values of its choice, and of the conditions of its rows. */
export interface ChoiceWanted {
  readonly value: Wanted;
  readonly when?: Wanted;
  /** Rows may give `words: { zh, en }` in place of a value. */
  readonly words?: boolean;
}

/**
 * A choice: one number or expression, or rows `{ when, value, cite }` of which the first that applies counts.
 * null, with faults, when nothing of it can stand; a key left out altogether is the caller's to report.
 */
export function choiceOf(node: Node, context: Context, wanted: ChoiceWanted): Choice | null {
  if (!isList(node.value)) {
    const value = expressionOf(node, context, wanted.value);
    return value && { rows: [{ when: null, value, words: null, cite: null }] };
  }
  const nodes = listOf(node);
  if (nodes.length === 0) fault(node, 'choice-empty');
  const rows = nodes.flatMap((item, index) => {
    const row = rowOf(item, context, wanted);
    // A row that could not be read has its own fault.
    if (row && row.when === null && child(item, 'when').value === undefined && index < nodes.length - 1) fault(item, 'choice-rest-not-last');
    return row ? [row] : [];
  });
  return rows.length === 0 ? null : { rows };
}

function rowOf(item: Node, context: Context, wanted: ChoiceWanted): ChoiceRow | null {
  const inWords = wanted.words === true && child(item, 'words').value !== undefined;
  if (!expectMap(item, [inWords ? 'words' : 'value'], ['when', 'cite', ...(wanted.words === true ? ['value', 'words'] : [])])) return null;
  const words = inWords ? labelOf(child(item, 'words')) : null;
  const when = child(item, 'when').value === undefined ? null : expressionOf(child(item, 'when'), context, wanted.when ?? condition);
  const value = words === null ? expressionOf(child(item, 'value'), context, wanted.value) : textExpression(words.zh);
  const cite = citeOf(child(item, 'cite'), context.sources);
  return value && { when, value, words, cite };
}

const textExpression = (text: string): Expression => ({ text, fields: [], parameters: [], tree: { type: 'text', value: text } });
