import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { text, type Lang, type TextKey } from '../text/text';
import { typedLabel, type PairDecision } from '../workbook/join/decisions';
import type { ManyRows } from '../workbook/join/gather';
import { langOf, oneOf, readCommandLine, UsageError, type CommandLine } from './commandLine';

/** A file, or one sheet of it. */
export interface SheetWord {
  readonly file: string;
  readonly sheet: string | null;
}

/** What `mujun join` was asked, checked as far as it can be without opening a file. */
export interface JoinCommand {
  readonly files: readonly string[];
  /** Sheets to take from the files they name; every sheet with a table from the others. */
  readonly sheets: readonly SheetWord[];
  readonly base: SheetWord | null;
  readonly prefer: readonly { readonly field: string; readonly word: SheetWord }[];
  readonly many: Readonly<Record<string, ManyRows>>;
  readonly decisions: readonly PairDecision[];
  readonly leaveDoubtful: boolean;
  readonly out: string | null;
  readonly json: string | null;
  readonly lang: Lang;
}

const flags = {
  '--out': 'value', '--base': 'value', '--sheet': 'list', '--same': 'list', '--different': 'list', '--leave-doubtful': 'switch',
  '--prefer': 'list', '--sum': 'list', '--once': 'list', '--json': 'value', '--lang': 'value',
} as const;

/** @throws UsageError for what cannot be meant */
export function joinRequest(args: readonly string[]): JoinCommand {
  const words = langOf(args);
  const line = readCommandLine(args, flags, words);
  const lang = oneOf('--lang', line.value('--lang') ?? words, ['zh', 'en'], words);
  const files = line.positional;
  if (files.length === 0) throw new UsageError(text(lang, 'join.cli.wants-files'));
  const base = line.value('--base');
  return {
    files,
    sheets: line.list('--sheet').map((word) => sheetWord(word, files, lang)),
    base: base === null ? null : sheetWord(base, files, lang),
    prefer: line.list('--prefer').map((word) => {
      const [field, source] = halves(word, 'join.cli.prefer-form', lang);
      return { field, word: sheetWord(source, files, lang) };
    }),
    many: Object.fromEntries([...line.list('--sum').map((field) => [field, 'sum'] as const), ...line.list('--once').map((field) => [field, 'once'] as const)]),
    decisions: [...pairs(line, '--same', true, lang), ...pairs(line, '--different', false, lang)],
    leaveDoubtful: line.has('--leave-doubtful'),
    ...outputs(files, line, lang),
    lang,
  };
}

function pairs(line: CommandLine, flag: '--same' | '--different', same: boolean, lang: Lang): PairDecision[] {
  return line.list(flag).map((word) => {
    const [a, b] = halves(word, 'join.cli.pair-form', lang);
    return { a: typedLabel(a), b: typedLabel(b), same };
  });
}

function halves(word: string, form: TextKey, lang: Lang): [string, string] {
  const at = word.indexOf('=');
  const [left, right] = [word.slice(0, at).trim(), word.slice(at + 1).trim()];
  if (at <= 0 || right === '') throw new UsageError(text(lang, form, { word }));
  return [left, right];
}

/** `税务.xlsx:Sheet1`, or `税务.xlsx` for all of it: by a file as it was given, or by its name alone. */
function sheetWord(word: string, files: readonly string[], lang: Lang): SheetWord {
  const names = files.flatMap((file) => [[file, file], [path.basename(file), file]] as const).filter(([name]) => word === name || word.startsWith(`${name}:`));
  const [longest] = names.sort(([a], [b]) => b.length - a.length);
  if (longest === undefined) throw new UsageError(text(lang, 'join.cli.no-file', { word, files: files.join(lang === 'zh' ? '、' : ', ') }));
  const sheet = word.slice(longest[0].length + 1);
  return { file: longest[1], sheet: sheet === '' ? null : sheet };
}

function outputs(files: readonly string[], line: CommandLine, lang: Lang): Pick<JoinCommand, 'out' | 'json'> {
  const [out, json] = [line.value('--out'), line.value('--json')];
  if (out === null && json === null) throw new UsageError(text(lang, 'join.cli.wants-out'));
  if (out !== null && path.extname(out).toLowerCase() !== '.xlsx') throw new UsageError(text(lang, 'cli.out-kind', { out, kind: '.xlsx' }));
  for (const written of [out, json]) {
    const input = written === null || written === '-' ? undefined : files.find((file) => real(file) === real(written));
    if (input !== undefined) throw new UsageError(text(lang, 'join.cli.out-is-input', { file: input }));
  }
  if (out !== null && json !== null && json !== '-' && real(out) === real(json)) throw new UsageError(text(lang, 'cli.one-output', { file: json }));
  return { out, json };
}

const real = (file: string): string => (existsSync(file) ? realpathSync(file) : path.resolve(file));
