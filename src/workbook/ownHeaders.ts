import type { CellValue } from './cell';
import type { Plan } from './plan';

/** Header rows a table has at most. */
export const headerDepth = 3;
/** On the sheet of results a title and a line stand above the header. */
const aboveResults = 3;

/** What heads our columns in this plan, wherever it puts them: it tells them from columns a person has put among ours. */
export function ownHeaders({ region, sheets }: Plan): ReadonlySet<CellValue> {
  const results = sheets.filter(({ purpose }) => purpose === 'results').flatMap(({ values }) => values.slice(0, aboveResults + headerDepth));
  return new Set([...(region?.values.slice(0, headerDepth) ?? []), ...results].flat());
}
