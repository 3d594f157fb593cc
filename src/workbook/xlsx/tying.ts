import { CONTENT_TYPES_PART, withContentType } from './contentTypes';
import type { Draft } from './parts';
import { relationships, relationshipsName, withoutRelationships, withRelationship, type Relationship } from './relationships';

/** Ties `part` to `target` and returns the relationship's id. */
export function tie(draft: Draft, part: string, type: string, target: string): string {
  const name = relationshipsName(part);
  const { xml, id } = withRelationship(part, draft.has(name) ? draft.text(name) : null, type, target);
  draft.write(name, xml);
  return id;
}

/** Ties of a part as the draft has them. */
export const tiesOf = (draft: Draft, part: string): readonly Relationship[] =>
  relationships(part, draft.has(relationshipsName(part)) ? draft.text(relationshipsName(part)) : null);

/** Lists the part among the content types. */
export function declare(draft: Draft, part: string, type: string): void {
  const before = draft.text(CONTENT_TYPES_PART);
  const after = withContentType(before, part, type);
  if (after !== before) draft.write(CONTENT_TYPES_PART, after);
}

/** The first name of the row `xl/tables/table1.xml`, `table2.xml`… that is free. */
export function freeName(draft: Draft, stem: string): string {
  let n = 1;
  while (draft.has(`${stem}${n}.xml`)) n++;
  return `${stem}${n}.xml`;
}

/** Takes ties of `part` out by their ids. */
export function untie(draft: Draft, part: string, ids: readonly string[]): void {
  const name = relationshipsName(part);
  if (ids.length === 0 || !draft.has(name)) return;
  draft.write(name, withoutRelationships(part, draft.text(name), new Set(ids)));
}
