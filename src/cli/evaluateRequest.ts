import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { text, type Lang } from '../text/text';
import { langOf, oneOf, readCommandLine, UsageError } from './commandLine';

/** What `mujun evaluate` was asked, checked as far as it can be without opening a file. */
export interface EvaluateRequest {
  readonly file: string;
  readonly ruleset: string;
  readonly sheet: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly placement: 'beside' | 'sheet';
  /** Workbook to write; null for none. */
  readonly out: string | null;
  /** Where JSON goes: a file, '-' for the standard output, null for nowhere. */
  readonly json: string | null;
  readonly lang: Lang;
}

const flags = {
  '--ruleset': 'value', '--sheet': 'value', '--set': 'list', '--map': 'list', '--out': 'value', '--json': 'value',
  '--lang': 'value', '--in-place': 'switch', '--placement': 'value',
} as const;

/** @throws UsageError for what cannot be meant */
export function evaluateRequest(args: readonly string[]): EvaluateRequest {
  const words = langOf(args);
  const line = readCommandLine(args, flags, words);
  const lang = oneOf('--lang', line.value('--lang') ?? words, ['zh', 'en'], words);
  const [file] = line.positional;
  if (file === undefined || line.positional.length > 1) throw new UsageError(text(lang, 'cli.one-file', { command: 'evaluate' }));
  const ruleset = line.value('--ruleset');
  if (ruleset === null) throw new UsageError(text(lang, 'cli.wants-ruleset'));
  const out = outOf(file, line.value('--out'), line.has('--in-place'), lang);
  return {
    file,
    ruleset,
    sheet: line.value('--sheet'),
    parameters: Object.fromEntries(line.list('--set').map((word) => parameterOf(word, lang))),
    columns: line.list('--map'),
    placement: oneOf('--placement', line.value('--placement') ?? 'beside', ['beside', 'sheet'], lang),
    out,
    json: jsonOf(file, line.value('--json'), out, lang),
    lang,
  };
}

function parameterOf(word: string, lang: Lang): [string, string] {
  const at = word.indexOf('=');
  if (at <= 0) throw new UsageError(text(lang, 'cli.set-form', { word }));
  return [word.slice(0, at).trim(), word.slice(at + 1).trim()];
}

/** The user's own file is only ever written when asked for by name of the switch. */
function outOf(file: string, out: string | null, inPlace: boolean, lang: Lang): string | null {
  const kind = path.extname(file).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx';
  if (inPlace) {
    if (out !== null) throw new UsageError(text(lang, 'cli.out-or-in-place'));
    if (path.extname(file).toLowerCase() === '.csv') throw new UsageError(text(lang, 'cli.csv-in-place'));
    return file;
  }
  if (out === null) return null;
  if (sameFile(file, out)) throw new UsageError(text(lang, 'cli.out-is-input', { file }));
  if (path.extname(out).toLowerCase() !== kind) throw new UsageError(text(lang, 'cli.out-kind', { out, kind }));
  return out;
}

function jsonOf(file: string, json: string | null, out: string | null, lang: Lang): string | null {
  if (json === null || json === '-') return json;
  if (sameFile(file, json)) throw new UsageError(text(lang, 'cli.out-is-input', { file }));
  if (out !== null && sameFile(out, json)) throw new UsageError(text(lang, 'cli.one-output', { file: json }));
  return json;
}

function sameFile(a: string, b: string): boolean {
  const real = (file: string): string => (existsSync(file) ? realpathSync(file) : path.resolve(file));
  return real(a) === real(b);
}
