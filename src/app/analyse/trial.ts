import { evaluate, isError, type Evaluation, type Issue, type Ruleset } from '../../engine';
import { isEmptyVariation, patchOf, patchedRuleset, type Variation } from '../../engine/analyse/variation';
import { text } from '../../text/text';
import type { Prepared } from '../evaluate';
import type { Library } from '../library';

/** What a variation comes to on the table at hand; the ruleset and the evaluation are null where faults stop it. */
export interface Trial {
  readonly ruleset: Ruleset | null;
  readonly evaluation: Evaluation | null;
  readonly issues: readonly Issue[];
}

/** Evaluates the table by the ruleset as a variation changes it; nothing is written. @throws RangeError when nothing was evaluated */
export function tryVariation({ evaluation, table, choices }: Prepared, library: Library, variation: Variation): Trial {
  if (evaluation === null || table === null) throw new RangeError('nothing was evaluated');
  const { ruleset } = evaluation;
  if (isEmptyVariation(variation)) return { ruleset, evaluation, issues: [] };
  const words = { zh: text('zh', 'analyse.assumed'), en: text('en', 'analyse.assumed') };
  const loaded = patchedRuleset(ruleset, patchOf(ruleset, variation, words), library.catalogue);
  const errors = loaded.issues.filter(isError);
  if (loaded.ruleset === null || errors.length > 0) return { ruleset: null, evaluation: null, issues: errors };
  const tried = evaluate(table, loaded.ruleset, parametersLeft(loaded.ruleset, choices.parameters, variation), evaluation.regrades);
  const stopping = tried.issues.filter(isError);
  return { ruleset: loaded.ruleset, evaluation: stopping.length > 0 ? null : tried, issues: stopping };
}

/** Parameters as they were chosen for the run, without those that are varied (the tried ruleset's own defaults now) and those nothing reads any more. */
export const parametersLeft = ({ parameters }: Ruleset, chosen: Readonly<Record<string, string>>, variation: Variation): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(chosen).filter(([name]) => variation.parameters?.[name] === undefined && parameters.some((one) => one.name === name)));
