import type { Issue } from '../../engine';

/** What the audit finds among a row's figures; each is used as it stands. */
export type AuditKind = 'slip' | 'outlier' | 'contradiction' | 'land' | 'meter' | 'staff' | 'scale' | 'year' | 'industry' | 'twice';

/** What an issue is about, for a person who sorts a list of them. */
export type IssueKind = AuditKind | 'missing' | 'kept' | 'identity' | 'column' | 'unused' | 'read' | 'rows' | 'unchecked' | 'scoring' | 'tie' | 'other';

/** What was done about it: `sheets.done.<treatment>`. */
export type IssueTreatment = Exclude<IssueKind, AuditKind> | 'unread';

const beginnings: readonly (readonly [IssueKind, RegExp])[] = [
  ['slip', /^(unit-slip|growth-slip|share-)/],
  ['outlier', /^(out-of-proportion|far-from-median|growth)/],
  ['contradiction', /^(more-than|amount-negative)/],
  ['land', /^(land-|let-|lease-)/],
  ['meter', /^meter-/],
  ['staff', /^staff-/],
  ['scale', /^scale-/],
  ['year', /^(year-|same-as-last-year|last-year-(differs|blank))/],
  ['industry', /^industry-/],
  ['twice', /^(code-tw|name-tw|name-alike)/],
  ['rows', /^(rows?-|hidden-rows|total-by-sum|years-mixed|other-tables|table-with-same)/],
  ['missing', /^(number-(blank|none|long|under-merge)|text-in-number-cell|unit-in-cell|area-|value-|zero-|negative-)/],
  ['kept', /^(most-rows|number-negative|name-blank|group-)/],
  ['identity', /^(code-|no-name|last-year-(twice|new|gone))/],
  ['read', /^(text-read-as-number|fifteen-digits|flag-blanks|last-year-(filled|carried|graded-here))/],
  ['unused', /^(unit-(unknown|mismatch)|column-(missing|uncertain|absent))/],
  ['column', /^(column-|unit-)/],
  ['unchecked', /^(last-year-(ungraded|no-grades)|unchecked-|not-compared|flag-|text-)/],
  ['tie', /^(tie-|list-tie)/],
  ['scoring', /^(missing-|benchmark-|nothing-|grade-not-)/],
];

/** The kind of an issue by its code; codes nobody has sorted yet are `other`. */
export const issueKind = ({ code }: Pick<Issue, 'code'>): IssueKind => beginnings.find(([, beginning]) => beginning.test(code))?.[0] ?? 'other';

const auditKinds: ReadonlySet<string> = new Set<AuditKind>(['slip', 'outlier', 'contradiction', 'land', 'meter', 'staff', 'scale', 'year', 'industry', 'twice']);

const isAuditKind = (kind: IssueKind): kind is AuditKind => auditKinds.has(kind);

/** What was done about an issue. The audit changes nothing; a stated R&D intensity is not used in any case. */
export function issueTreatment(issue: Pick<Issue, 'code'>): IssueTreatment {
  if (issue.code.startsWith('share-')) return 'unused';
  if (/^(other-tables|table-with-same)/.test(issue.code)) return 'unread';
  if (/^(hidden-rows|rows-under-one-name|rows-named-above|years-mixed)/.test(issue.code)) return 'kept';
  const kind = issueKind(issue);
  return isAuditKind(kind) ? 'kept' : kind;
}
