import { GIVEN_GRADE, isGraded, type Evaluation, type Table } from '../engine';
import type { Lang } from '../text/text';
import { checkupSheet } from '../workbook/documents/checkupSheet';
import { confirmationSheet } from '../workbook/documents/confirmationSheet';
import type { Documented } from '../workbook/documents/documented';
import { MOST_PAGES } from '../workbook/documents/form';
import { gradeNoticeSheet } from '../workbook/documents/gradeNoticeSheet';
import { listsSheet } from '../workbook/documents/listsSheet';
import { policiesSheet } from '../workbook/documents/policiesSheet';
import type { DocumentPurpose, Plan, SheetSpec } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
import type { Prepared } from './evaluate';
import { planSheets } from './planSheets';

/** Documents that a run can be drawn up into, each a sheet of ours. */
export type DocumentKind = DocumentPurpose;
/** Those drawn up as one page a subject. */
export type FormKind = Exclude<DocumentKind, 'lists' | 'policies'>;
export const formKinds: readonly FormKind[] = ['check-ups', 'confirmations', 'notices'];
export const documentKinds: readonly DocumentKind[] = [...formKinds, 'lists', 'policies'];
export const isForm = (kind: DocumentKind): kind is FormKind => kind !== 'lists' && kind !== 'policies';

/**
 * Least changes are looked for on check-ups of so many firms times firms of the table: each firm takes some dozens of
 * evaluations of the table.
 */
const LIFTS_UP_TO = 60_000;

/** What documents are drawn up from; null where nothing was evaluated. */
export function documented({ evaluation, table, subjects, matches, raw, choices, carried, catalogue }: Prepared): Documented | null {
  if (evaluation === null || table === null) return null;
  return { evaluation, grades: gradesOf(evaluation, table), table, subjects, matches, catalogue, carried, source: raw.sheet.name, lang: choices.lang };
}

function gradesOf({ ruleset, grades }: Evaluation, table: Table): Documented['grades'] {
  if (isGraded(ruleset)) return { order: ruleset.grades.order, of: grades };
  const column = table.columns.get(GIVEN_GRADE);
  const of = column?.kind === 'text' ? column.values : grades;
  return { order: [...new Set(of)].filter((grade) => grade !== null).sort(), of };
}

/** Whether a run has anything to say in a document of this kind. */
export function isOffered(kind: DocumentKind, { evaluation }: Pick<Documented, 'evaluation'>): boolean {
  if (kind === 'lists') return evaluation.lists.length > 0;
  if (kind === 'policies') return evaluation.policies.length > 0;
  return true;
}

/**
 * The plan that puts a document into the workbook.
 * @param rows subjects with a page of their own, for forms
 * @throws RangeError for more pages than a sheet holds: whoever asks has looked at MOST_PAGES
 */
export function planDocument(workbook: Workbook, run: Documented, kind: DocumentKind, rows: readonly number[], lang: Lang): Promise<Plan> {
  if (isForm(kind) && rows.length > MOST_PAGES) throw new RangeError(`${rows.length} pages`);
  return planSheets(workbook, lang, ({ nameOf }) => ({ sheets: [documentSheet(kind, nameOf(kind), run, rows)] }));
}

function documentSheet(kind: DocumentKind, name: string, run: Documented, rows: readonly number[]): SheetSpec {
  switch (kind) {
    case 'check-ups': return checkupSheet(name, run, rows, rows.length * run.evaluation.size <= LIFTS_UP_TO);
    case 'notices': return gradeNoticeSheet(name, run, rows);
    case 'confirmations': return confirmationSheet(name, run, rows);
    case 'lists': return listsSheet(name, run);
    case 'policies': return policiesSheet(name, run);
  }
}
