import { WORKBOOK_RULESET, type Library } from '../app/library';
import { readOwnRuleset, withOwnRuleset } from '../app/ownRuleset';
import type { Workbook } from '../workbook/port';

/** The rulesets that formulas know, and the one of formulas that name none. */
export interface FormulaRules {
  readonly library: Library;
  readonly defaultRuleset: string | null;
}

/** Edits come in flocks; the sheet is read when they have settled. */
const pause = 500;

/**
 * Keeps formulas on the workbook's own ruleset: tells what it is now, and again after each change of it.
 * A faulty one is not quietly replaced by another: formulas that name none say so.
 * @returns how to stop
 */
export async function followRules(workbook: Workbook, library: Library, told: (rules: FormulaRules) => void): Promise<() => void> {
  let known = new Set<string>();
  let rule: string | null = null;
  let print: string | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    const own = await readOwnRuleset(workbook, library);
    known = new Set((await workbook.sheets()).map(({ id }) => id));
    rule = own?.sheet?.id ?? null;
    const now = own === null ? null : (own.ruleset?.sha256 ?? 'faulty');
    if (now === print) return;
    print = now;
    told({ library: own?.ruleset == null ? library : withOwnRuleset(library, own.ruleset), defaultRuleset: own === null ? null : WORKBOOK_RULESET });
  }

  // Another sheet's edits cannot change it; one that nobody has seen yet may be it.
  const stop = workbook.onEdited((sheet) => {
    if (sheet !== rule && known.has(sheet)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), pause);
  });
  await look();
  return () => {
    clearTimeout(waiting);
    stop();
  };
}
