import type { Issue } from '../../engine';

/** What an issue is about, for a person who sorts a list of them. */
export type IssueKind = 'missing' | 'kept' | 'identity' | 'column' | 'unused' | 'read' | 'unchecked' | 'scoring' | 'tie' | 'other';

const beginnings: readonly (readonly [IssueKind, RegExp])[] = [
  ['missing', /^(number-(blank|none)|text-in-number-cell|unit-in-cell|area-|value-|zero-|negative-)/],
  ['kept', /^(number-negative|name-(blank|twice)|code-twice|hidden-rows|group-)/],
  ['identity', /^(code-|no-name)/],
  ['read', /^(text-read-as-number|fifteen-digits|flag-blanks)/],
  ['unused', /^(unit-(unknown|mismatch)|column-(missing|uncertain|absent))/],
  ['column', /^(column-|unit-)/],
  ['unchecked', /^(unchecked-|not-compared|flag-|text-)/],
  ['tie', /^(tie-|list-tie)/],
  ['scoring', /^(missing-|benchmark-|nothing-|grade-not-)/],
];

/** The kind of an issue by its code; codes nobody has sorted yet are `other`. */
export const issueKind = ({ code }: Issue): IssueKind => beginnings.find(([, beginning]) => beginning.test(code))?.[0] ?? 'other';
