import type { Evaluation } from '../engine/evaluation';
import type { FieldCatalogue } from '../engine/field';
import type { Issue } from '../engine/issue';
import type { Ruleset } from '../engine/ruleset/types';

/**
 * Rulesets and the field catalogue at hand. Faces make one from the bundled documents (webpack)
 * or from the rulesets folder (command line, tests) and hand it in.
 */
export interface Library {
  readonly catalogue: FieldCatalogue;
  readonly rulesets: readonly Ruleset[];
  /** @returns the ruleset or undefined for an unknown id */
  get(id: string): Ruleset | undefined;
}

export type { Evaluation, Issue };
