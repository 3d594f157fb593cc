import { CONTENT_TYPES_PART, withoutContentTypes } from './contentTypes';
import type { Draft, Parts } from './parts';
import { findPart, partText } from './parts';
import { relationships, relationshipsName } from './relationships';

/** Takes out the parts that the book was tied to before and is not any more: a removed sheet, its drawing, its charts… */
export function sweep(draft: Draft, before: Parts): void {
  const now = reachable((name) => (draft.has(name) ? draft.text(name) : null));
  const former = reachable((name) => {
    const entry = findPart(before, name);
    return entry && partText(entry);
  });
  for (const part of former) {
    if (now.has(part)) continue;
    draft.remove(part);
    draft.remove(relationshipsName(part));
  }
}

/** Takes the parts that are gone out of the list of content types. */
export function forgetTypes(draft: Draft, before: Parts): void {
  const gone = [...before.keys()].filter((name) => !draft.has(name));
  if (gone.length > 0) draft.write(CONTENT_TYPES_PART, withoutContentTypes(draft.text(CONTENT_TYPES_PART), gone));
}

/** Lower-case names of the parts that ties lead to from the package's root. */
function reachable(textOf: (name: string) => string | null): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [''];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    for (const { target } of relationships(part, textOf(relationshipsName(part)))) {
      const name = target?.toLowerCase();
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      queue.push(name);
    }
  }
  return seen;
}
