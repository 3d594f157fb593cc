import { bindExact } from '../expression/bind';
import type { Reopened } from './reopen';
import type { ListStory, PolicyStory, StandardStory } from './story';
import { isMet, tried } from './trials';
import { traceOf } from './trace';

/** What follows for the subject: policies with the row that hit, lists, standards. */
export function consequencesOf(opened: Reopened): { policies: PolicyStory[]; lists: ListStory[]; standards: StandardStory[] } {
  return { policies: policiesOf(opened), lists: listsOf(opened), standards: standardsOf(opened) };
}

function policiesOf({ evaluation: { ruleset, policies, status }, own, lead }: Reopened): PolicyStory[] {
  if (status[lead] === 'excluded') return [];
  return ruleset.policies.map(({ name, label, unit, rows, isText, cite }, index): PolicyStory => {
    const hit = rows.findIndex(({ when }) => isMet(when, own));
    const seen = hit < 0 ? rows : rows.slice(0, hit + 1);
    const result = policies[index];
    return {
      name, label, unit, number: isText ? null : (result?.numbers.at(lead) ?? null), words: isText ? (result?.words(lead) ?? null) : null,
      rows: seen.map((row, at) => ({ trace: row.when && traceOf(row.when, own), value: row.words?.zh ?? row.value.text, applies: at === hit, cite: row.cite ?? cite })),
    };
  });
}

function listsOf({ evaluation: { ruleset, lists, status }, own, lead }: Reopened): ListStory[] {
  return ruleset.lists.map((rule, index): ListStory => {
    const trial = tried(rule, own, status[lead] !== 'excluded');
    return { ...trial, name: rule.name, rule, place: (lists[index]?.members.indexOf(lead) ?? -1) + 1, isRepeated: lists[index]?.repeated.includes(lead) ?? false };
  });
}

function standardsOf({ evaluation: { ruleset, standards }, own, lead }: Reopened): StandardStory[] {
  return standards.map(({ name, label, cite, status, failing, missing, rows }, index): StandardStory => ({
    name, label, cite, status: status[lead] ?? null,
    rows: rows.map((row, at) => ({
      label: row.label, unit: row.unit, cite: row.cite, value: bindExact(ruleset.standards[index]!.rows[at]!.value, own)(0), limit: row.limits.at(lead),
      outcome: failing[lead]?.includes(row.name) ? 'fail' : missing[lead]?.includes(row.name) ? 'unknown' : 'pass',
    })),
  }));
}
