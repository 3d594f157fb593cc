import { citedNumbers, type Ruleset } from '../engine';
import type { RulesetValue } from '../engine/ruleset/types';
import { text, type Lang } from '../text/text';
import { type Case, casesOf } from './cases/case';
import { CaseFault } from './cases/caseFault';
import { runCase } from './cases/runCase';
import { langOf, readCommandLine, UsageError } from './commandLine';
import { bundledLibrary, rulesetsFolder } from './folder';

/** `mujun rulesets [--json]`: what the program ships with. */
export async function run(args: readonly string[]): Promise<void> {
  const lang = langOf(args);
  const line = readCommandLine(args, { '--lang': 'value', '--json': 'switch' }, lang);
  if (line.positional.length > 0) throw new UsageError(text(lang, 'cli.no-operand', { word: line.positional[0] as string }));
  const entries = bundledLibrary().rulesets.map((ruleset) => describe(ruleset, lang));
  const shown = line.has('--json') ? JSON.stringify(entries, null, 2) : entries.map((entry) => inWords(entry, lang)).join('\n\n');
  process.stdout.write(`${shown}\n`);
}

function describe(ruleset: Ruleset, lang: Lang) {
  return {
    id: ruleset.id,
    kind: ruleset.kind,
    title: ruleset.title[lang],
    place: ruleset.place?.[lang] ?? null,
    subject: ruleset.subject[lang],
    completeness: ruleset.completeness,
    gaps: ruleset.gaps.map(({ text, assumed }) => ({ missing: text[lang], assumed: assumed?.[lang] ?? null })),
    edition: ruleset.edition,
    sha256: ruleset.sha256,
    sources: [...ruleset.sources.values()].map((source) => ({ document: source.document, number: source.number })),
    parameters: ruleset.parameters.map((one) => ({ name: one.name, label: one.label[lang], default: one.default, choices: one.choices })),
    indicators: ruleset.indicators.map((one) => ({ name: one.name, weight: one.weight.toString(), unit: one.unit })),
    grades: ruleset.grades.order,
    cited: citations(ruleset.document),
    assumed: ruleset.assumptions.length + ruleset.parameters.length,
    numbers: numberCounts(ruleset),
    cases: casesRun(ruleset.id),
  };
}

type Entry = ReturnType<typeof describe>;

function inWords(entry: Entry, lang: Lang): string {
  const edition = `${entry.edition.from}${entry.edition.to === null ? '' : ` – ${entry.edition.to}`}`;
  const { id, title, subject, cited, assumed } = entry;
  const cases = `${entry.cases.passed}/${entry.cases.total}`;
  return text(lang, 'cli.ruleset', { id, title, subject, edition, cited, assumed, cases, indicators: entry.indicators.length === 0 ? '-' : entry.indicators.map((one) => `${one.name} ${one.weight}`).join(lang === 'zh' ? '、' : ', ') });
}

/** How many provisions of the document carry a clause. */
function citations(value: RulesetValue): number {
  if (value === null || typeof value === 'string') return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + citations(inner as RulesetValue), 0);
  return Object.entries(value).reduce((sum, [key, inner]) => sum + (key === 'cite' ? 1 : citations(inner as RulesetValue)), 0);
}

/** Every number of the ruleset rests on a clause or on an assumption. */
function numberCounts(ruleset: Ruleset): { readonly cited: number; readonly assumed: number } {
  const numbers = citedNumbers(ruleset);
  const cited = numbers.filter(({ cite }) => cite !== null).length;
  return { cited, assumed: numbers.length - cited };
}

/** Runs the worked cases that stand beside the ruleset. */
function casesRun(id: string): { readonly passed: number; readonly total: number } {
  const cases = casesOf(rulesetsFolder, id);
  return { passed: cases.filter((each) => passes(id, each)).length, total: cases.length };
}

function passes(id: string, each: Case): boolean {
  try {
    return runCase(bundledLibrary(), id, each).length === 0;
  } catch (error) {
    // A case that cannot even be read has not passed; the tests say why.
    if (error instanceof CaseFault) return false;
    throw error;
  }
}
