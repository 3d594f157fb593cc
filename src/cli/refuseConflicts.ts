import { sayConflict } from '../app/say';
import { text, type Lang } from '../text/text';
import type { Conflict, SheetInfo } from '../workbook/port';
import { Refusal } from './refusal';

/** @throws Refusal that names everything that stands where a plan would write; `source` is the user's sheet */
export function refuseConflicts(conflicts: readonly Conflict[], source: Pick<SheetInfo, 'id' | 'name'>, lang: Lang): void {
  if (conflicts.length === 0) return;
  throw new Refusal([text(lang, 'cli.conflicts'), ...conflicts.map((conflict) => `  ${sayConflict(conflict, source, lang)}`)].join('\n'));
}
