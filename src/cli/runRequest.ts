import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { equivalentBasis } from '../engine';
import { text, type Lang } from '../text/text';
import type { DerivedChoices } from '../workbook/layout';
import { langOf, oneOf, readCommandLine, UsageError, type CommandLine, type FlagKind } from './commandLine';

/** Which table is to be evaluated, by what: the part that every command about a run has in common. */
export interface RunRequest {
  readonly file: string;
  readonly ruleset: string;
  readonly sheet: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  /** `列名=字段`, as given. */
  readonly columns: readonly string[];
  readonly derived: DerivedChoices;
  readonly placement: 'beside' | 'sheet';
  /** Last year's table as given, `file`, `file#sheet` or `#sheet`; null for none. */
  readonly lastYear: string | null;
  /** Whether last year's grades are worked out where last year's table has none. */
  readonly gradeLastYear: boolean;
  readonly lang: Lang;
}

const flags = { '--ruleset': 'value', '--sheet': 'value', '--set': 'list', '--map': 'list', '--coal': 'value', '--coal-source': 'value', '--emissions': 'value', '--last-year': 'value', '--grade-last-year': 'switch', '--lang': 'value' } as const;

/**
 * Reads the words of a command about one table and one ruleset.
 * @param own the command's further flags
 * @throws UsageError for what cannot be meant
 */
export function runRequest(command: string, args: readonly string[], own: Readonly<Record<string, FlagKind>>): { readonly request: RunRequest; readonly line: CommandLine } {
  const words = langOf(args);
  const line = readCommandLine(args, { ...flags, ...own }, words);
  const lang = oneOf('--lang', line.value('--lang') ?? words, ['zh', 'en'], words);
  const [file] = line.positional;
  if (file === undefined || line.positional.length > 1) throw new UsageError(text(lang, 'cli.one-file', { command }));
  const ruleset = line.value('--ruleset');
  if (ruleset === null) throw new UsageError(text(lang, 'cli.wants-ruleset'));
  return {
    line,
    request: {
      file, ruleset, lang,
      sheet: line.value('--sheet'),
      parameters: parametersOf(line.list('--set'), lang),
      columns: line.list('--map'),
      derived: derivedOf(line, lang),
      placement: 'beside',
      lastYear: line.value('--last-year'),
      gradeLastYear: line.has('--grade-last-year'),
    },
  };
}

/** How columns that the sheet lacks are worked out. @throws UsageError for a factor that cannot be one, or without its source */
function derivedOf(line: CommandLine, lang: Lang): DerivedChoices {
  const [factor, source] = [line.value('--coal')?.trim() ?? null, line.value('--coal-source')?.trim() ?? ''];
  if (factor === null && source !== '') throw new UsageError(text(lang, 'derived.cli.factor-missing'));
  if (factor !== null && equivalentBasis(factor) === null) throw new UsageError(text(lang, 'derived.cli.factor', { factor }));
  if (factor !== null && source === '') throw new UsageError(text(lang, 'derived.cli.source'));
  const emissions = oneOf('--emissions', line.value('--emissions') ?? '吨', ['吨', '当量', 'tonnes', 'equivalents'], lang);
  return {
    ...(factor !== null && { coal: { perKilowattHour: factor, source } }),
    ...(['当量', 'equivalents'].includes(emissions) && { emissions: 'equivalents' }),
  };
}

/** `名称=值`, each. @throws UsageError for a word that is none */
export function parametersOf(words: readonly string[], lang: Lang): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => {
    const at = word.indexOf('=');
    if (at <= 0) throw new UsageError(text(lang, 'cli.set-form', { word }));
    return [word.slice(0, at).trim(), word.slice(at + 1).trim()];
  }));
}

/**
 * A workbook to write that is not the user's own.
 * @throws UsageError for the input itself, and for a name of another kind of file
 */
export function outFile(file: string, out: string, lang: Lang, kind = '.xlsx'): string {
  if (sameFile(file, out)) throw new UsageError(text(lang, 'cli.out-is-input', { file }));
  if (path.extname(out).toLowerCase() !== kind) throw new UsageError(text(lang, 'cli.out-kind', { out, kind }));
  return out;
}

/** Whether two names mean one file, also through a link. */
export function sameFile(a: string, b: string): boolean {
  const real = (file: string): string => (existsSync(file) ? realpathSync(file) : path.resolve(file));
  return real(a) === real(b);
}
