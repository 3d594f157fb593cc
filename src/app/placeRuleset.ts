import { isError, type Issue } from '../engine/issue';
import { isMap } from '../engine/ruleset/reading';
import type { RulesetDocument, RulesetValue } from '../engine/ruleset/types';
import { text, type Lang } from '../text/text';
import type { Plan } from '../workbook/plan';
import type { Workbook } from '../workbook/port';
import { ruleSheet } from '../workbook/ruleSheet/ruleSheet';
import { loadUserRuleset, type Library } from './library';
import { planSheets } from './planSheets';

/**
 * What puts a ruleset into the workbook as a sheet of ours, in the place of the one that stands there.
 * A sheet of the user's is never written over: where the name is taken another is used.
 */
export const planRuleSheet = (workbook: Workbook, document: RulesetDocument, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ nameOf }) => ({ sheets: [ruleSheet(nameOf('rule'), document, lang)], remember: { rule: document } }));

/** A ruleset that ships, as a locality's own: under an id and a title that cannot be taken for the document's. */
export function asOwn(document: RulesetDocument): RulesetDocument {
  return { ...document, id: `${String(document['id'])}-own`, title: ownTitle(document['title'] ?? null) };
}

function ownTitle(title: RulesetValue): RulesetValue {
  if (typeof title === 'string') return text('zh', 'rule.own-title', { title });
  if (!isMap(title)) return title;
  return Object.fromEntries(Object.entries(title).map(([lang, words]) => [lang, typeof words === 'string' ? text(lang === 'en' ? 'en' : 'zh', 'rule.own-title', { title: words }) : words]));
}

export interface ImportedRuleset {
  /** What it extends merged in; null where faults stop it. */
  readonly document: RulesetDocument | null;
  /** Each with its line. */
  readonly issues: readonly Issue[];
}

/** A ruleset file, YAML or JSON, checked as a whole before anything is written. The parser is fetched when it is needed. */
export async function importRuleset(content: string, library: Library): Promise<ImportedRuleset> {
  const { readYaml, withLines } = await import(/* webpackChunkName: "yaml" */ '../engine/ruleset/yaml');
  const { document, lineOf, issues } = readYaml(content);
  if (document === null) return { document, issues };
  const loaded = loadUserRuleset(library, document);
  const located = withLines(loaded.issues, lineOf);
  if (loaded.ruleset === null || located.some(isError)) return { document: null, issues: located };
  const { document: whole } = loaded.ruleset;
  return { document: library.get(loaded.ruleset.id) === undefined ? whole : asOwn(whole), issues: located };
}
