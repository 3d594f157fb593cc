import { existsSync } from 'node:fs';
import path from 'node:path';
import { withRuleset, type Library } from '../app/library';
import type { Ruleset } from '../engine';
import { text, type Lang } from '../text/text';
import { CaseFault } from './cases/caseFault';
import { casesIn } from './cases/case';
import { differenceOf } from './cases/difference';
import { runCase } from './cases/runCase';

/** What the worked cases beside a ruleset file say of it. */
export interface CasesChecked {
  readonly total: number;
  /** One line for every promise that is not kept and every case that cannot be read. */
  readonly faults: readonly string[];
}

/** Runs `<name>.cases.yaml` beside `<name>.yaml`; null where there is no such file. */
export function checkCases(file: string, ruleset: Ruleset, library: Library, lang: Lang): CasesChecked | null {
  const beside = path.join(path.dirname(file), `${path.basename(file).replace(/\.(ya?ml|json)$/i, '')}.cases.yaml`);
  if (!existsSync(beside)) return null;
  const own = withRuleset(library, ruleset);
  try {
    const cases = casesIn(beside, ruleset.id);
    const faults = cases.flatMap((each) => {
      try {
        return runCase(own, ruleset.id, each).map((mismatch) => text(lang, 'case.differs', { name: each.name, what: mismatch.what, ...differenceOf(mismatch) }));
      } catch (error) {
        if (error instanceof CaseFault) return [text(lang, 'case.cannot', { name: each.name, words: error.say(lang) })];
        throw error;
      }
    });
    return { total: cases.length, faults };
  } catch (error) {
    if (error instanceof CaseFault) return { total: 0, faults: [`${path.basename(beside)}：${error.say(lang)}`] };
    throw error;
  }
}
