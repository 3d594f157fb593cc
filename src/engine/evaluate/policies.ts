import type { Label, PolicyResult } from '../evaluation';
import type { Policy } from '../ruleset/types';
import { bindChoice } from './choice';
import type { Conditions } from './conditions';
import { exactColumn } from './measure';
import type { Outcomes } from './outcomes';

/** What each policy comes to for the subjects concerned; a later one may read an earlier one by its name. */
export function policyResults(policies: readonly Policy[], outcomes: Outcomes, conditions: Conditions, isConcerned: (row: number) => boolean): PolicyResult[] {
  return policies.map((policy) => {
    const { size } = outcomes.scope;
    const choice = bindChoice({ rows: policy.rows }, outcomes.scope, conditions, policy.label);
    const rows = Array.from({ length: size }, (_, row) => {
      const hit = isConcerned(row) ? choice.hit(row) : null;
      if (!hit) return null;
      const [number, text] = policy.isText ? [null, choice.text(row)] : [choice.number(row), null];
      return { cite: hit.cite ?? policy.cite, number, words: text === null ? null : (hit.words ?? same(text)) };
    });
    if (policy.isText) outcomes.text(policy.name, rows.map((row) => row?.words?.zh ?? null));
    else outcomes.number(policy.name, (row) => rows[row]?.number ?? null);
    const { name, label, unit, isText } = policy;
    return {
      name, label, unit, isText,
      numbers: exactColumn(size, (row) => rows[row]?.number ?? null),
      words: (row) => rows[row]?.words ?? null,
      cite: (row) => rows[row]?.cite ?? null,
    };
  });
}

const same = (text: string): Label => ({ zh: text, en: text });
