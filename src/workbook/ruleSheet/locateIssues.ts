import type { Issue } from '../../engine/issue';
import type { Places } from './growing';

/** Gives each issue of a ruleset the cell that its path was read from; a key that is missing, the empty cell that waits for it. */
export function locateIssues(issues: readonly Issue[], places: Places, sheet: string): readonly Issue[] {
  return issues.map((issue) => {
    if (issue.cell !== undefined) return issue;
    const { path = '', params } = issue;
    const key = params?.['key'];
    const waiting = issue.code === 'ruleset-missing-key' && typeof key === 'string' ? places.forMissing(path, key) : null;
    return { ...issue, cell: { sheet, ...(waiting ?? places.at(path)) } };
  });
}
