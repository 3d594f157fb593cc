import { child, citeOf, entriesOf, expectMap, fault, isNothing, labelOf, listOf, optionalText, textOf } from './reading';
import type { Node } from './reading';
import type { Note, Ruleset, Source } from './types';

/** What the ruleset is called elsewhere: in files, functions and on the command line. */
export function idOf(node: Node): string {
  const id = textOf(node);
  if (id !== '' && !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) fault(node, 'bad-id', { id });
  return id;
}

/** The documents cited, by the short names that cites use. */
export function sourcesOf(node: Node): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const [id, entry] of entriesOf(node)) {
    expectMap(entry, ['document'], ['number', 'english']);
    sources.set(id, {
      document: textOf(child(entry, 'document')),
      number: optionalText(child(entry, 'number')),
      english: optionalText(child(entry, 'english')),
    });
  }
  return sources;
}

/** The days between which the rule holds, both included; without `to` until it is replaced. */
export function editionOf(node: Node): Ruleset['edition'] {
  if (!expectMap(node, ['from'], ['to'])) return { from: '', to: null };
  const from = dateOf(child(node, 'from'));
  const to = isNothing(child(node, 'to').value) ? null : dateOf(child(node, 'to'));
  if (from !== '' && to !== null && to !== '' && from > to) fault(child(node, 'to'), 'edition-backwards', { from, to });
  return { from, to };
}

/** A day of the calendar, `2022-03-17`. */
function dateOf(node: Node): string {
  const text = textOf(node);
  if (text === '') return '';
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year === undefined || date.toISOString().slice(0, 10) !== text) {
    fault(node, 'bad-date', { text });
    return '';
  }
  return text;
}

/** What a user should know beyond the arithmetic. */
export function notesOf(node: Node, sources: ReadonlySet<string>): readonly Note[] {
  return listOf(node).map((item) => {
    expectMap(item, ['text', 'cite']);
    return { text: labelOf(child(item, 'text')), cite: citeOf(child(item, 'cite'), sources) ?? '' };
  });
}
