import { text, type Lang, type TextKey } from '../text/text';
import { suggestion } from './suggestion';

/** The command line is not understood; the message is in words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** A word that is none of the known ones, with the one that was probably meant. */
  static unknown(lang: Lang, key: TextKey, word: string, known: readonly string[]): UsageError {
    return new UsageError(text(lang, key, { word }) + suggestion(word, known, lang));
  }
}

/** switch: stands alone · value: takes one · list: takes one, may be given several times */
export type FlagKind = 'switch' | 'value' | 'list';

export interface CommandLine {
  readonly positional: readonly string[];
  has(flag: string): boolean;
  value(flag: string): string | null;
  list(flag: string): readonly string[];
}

/**
 * Reads `--flag value`, `--flag=value`, switches and what stands by itself; after `--` everything stands by itself.
 * @throws UsageError for a flag that is not in `flags`, a missing value, or one given twice
 */
export function readCommandLine(args: readonly string[], flags: Readonly<Record<string, FlagKind>>, lang: Lang): CommandLine {
  const positional: string[] = [];
  const given = new Map<string, string[]>();
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string;
    if (word === '--') {
      positional.push(...args.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      positional.push(word);
      continue;
    }
    const [, flag, inline] = /^([^=]+)(?:=([\s\S]*))?$/.exec(word) as unknown as [string, string, string | undefined];
    const kind = Object.hasOwn(flags, flag) ? flags[flag] : undefined;
    if (kind === undefined) throw UsageError.unknown(lang, 'cli.unknown-flag', flag, Object.keys(flags));
    if (kind === 'switch' && inline !== undefined) throw new UsageError(text(lang, 'cli.takes-no-value', { flag }));
    if (kind !== 'list' && given.has(flag)) throw new UsageError(text(lang, 'cli.given-twice', { flag }));
    const value = kind === 'switch' ? '' : (inline ?? args[++at]);
    if (value === undefined || (inline === undefined && /^--[a-z]/.test(value))) throw new UsageError(text(lang, 'cli.wants-value', { flag }));
    given.set(flag, [...(given.get(flag) ?? []), value]);
  }
  return {
    positional,
    has: (flag) => given.has(flag),
    value: (flag) => given.get(flag)?.[0] ?? null,
    list: (flag) => given.get(flag) ?? [],
  };
}

/** The language the words come in, found before anything else is read; Chinese unless asked otherwise. */
export function langOf(args: readonly string[]): Lang {
  const at = args.lastIndexOf('--lang');
  const value = at >= 0 ? args[at + 1] : args.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'zh';
}

/** @throws UsageError for a value that is none of the choices */
export function oneOf<T extends string>(flag: string, value: string, choices: readonly T[], lang: Lang): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(text(lang, 'cli.one-of', { flag, value, choices: choices.join(' | ') }));
  return found;
}
