import type { Prepared } from '../app/evaluate';
import type { Ruleset } from '../engine';
import { text, type Lang } from '../text/text';
import { isTableSheet, type SheetInfo } from '../workbook/port';
import { Refusal } from './refusal';
import { suggestion } from './suggestion';

/**
 * The sheet that was named; else the first visible sheet of the user's with a table that has every column the ruleset
 * needs; else the one that has most of them, so that its issues say what is missing.
 * @throws Refusal when there is no such sheet, or none at all
 */
export async function chooseSheet<T extends Pick<Prepared, 'matches' | 'layout'>>(
  sheets: readonly SheetInfo[], name: string | null, ruleset: Ruleset, prepareOne: (id: string) => Promise<T>, lang: Lang,
): Promise<T> {
  if (name !== null) {
    const named = sheets.find((sheet) => sheet.name === name);
    if (named === undefined) throw new Refusal(text(lang, 'cli.no-sheet', { name }) + suggestion(name, sheets.map((sheet) => sheet.name), lang));
    return prepareOne(named.id);
  }
  let best: { readonly prepared: T; readonly found: number } | null = null;
  let refused: Refusal | null = null;
  for (const sheet of sheets.filter(isTableSheet)) {
    let prepared: T;
    try {
      prepared = await prepareOne(sheet.id);
    } catch (error) {
      // A column named with --map may stand on another sheet.
      if (!(error instanceof Refusal)) throw error;
      refused ??= error;
      continue;
    }
    const fields = new Set(prepared.matches.map((match) => match.field));
    const found = ruleset.needs.required.filter((field) => fields.has(field)).length + (prepared.layout === null ? 0 : 1);
    if (found > ruleset.needs.required.length) return prepared;
    if (best === null || found > best.found) best = { prepared, found };
  }
  if (best === null) throw refused ?? new Refusal(text(lang, 'cli.no-visible-sheet'));
  return best.prepared;
}
