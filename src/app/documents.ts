import type { Lang } from '../text/text';
import { confirmationSheet } from '../workbook/documents/confirmationSheet';
import type { Documented } from '../workbook/documents/documented';
import { MOST_PAGES } from '../workbook/documents/form';
import { listsSheet } from '../workbook/documents/listsSheet';
import { policiesSheet } from '../workbook/documents/policiesSheet';
import type { Plan, SheetPurpose, SheetSpec } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
import type { Prepared } from './evaluate';
import { planSheets } from './planSheets';
import type { Library } from './library';

/** Documents that a run can be drawn up into, each a sheet of ours. */
export type DocumentKind = 'confirmations' | 'lists' | 'policies';

/** Those drawn up as one page a subject. */
export const isForm = (kind: DocumentKind): boolean => kind === 'confirmations';

/** What documents are drawn up from; null where nothing was evaluated. */
export function documented({ evaluation, table, subjects, matches, raw, choices }: Prepared, library: Library): Documented | null {
  if (evaluation === null || table === null) return null;
  return { evaluation, table, subjects, matches, catalogue: library.catalogue, source: raw.sheet.name, lang: choices.lang };
}

/** Whether a run has anything to say in a document of this kind. */
export function isOffered(kind: DocumentKind, { evaluation }: Documented): boolean {
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

function documentSheet(kind: DocumentKind & SheetPurpose, name: string, run: Documented, rows: readonly number[]): SheetSpec {
  switch (kind) {
    case 'confirmations': return confirmationSheet(name, run, rows);
    case 'lists': return listsSheet(name, run);
    case 'policies': return policiesSheet(name, run);
  }
}
