import path from 'node:path';
import { text, type Lang } from '../text/text';
import { oneOf, UsageError } from './commandLine';
import { outFile, runRequest, sameFile, type RunRequest } from './runRequest';

/** What `mujun evaluate` was asked, checked as far as it can be without opening a file. */
export interface EvaluateRequest extends RunRequest {
  /** Workbook to write; null for none. */
  readonly out: string | null;
  /** Where JSON goes: a file, '-' for the standard output, null for nowhere. */
  readonly json: string | null;
}

/** @throws UsageError for what cannot be meant */
export function evaluateRequest(args: readonly string[]): EvaluateRequest {
  const { request, line } = runRequest('evaluate', args, { '--out': 'value', '--json': 'value', '--in-place': 'switch', '--placement': 'value' });
  const { file, lang } = request;
  const out = outOf(file, line.value('--out'), line.has('--in-place'), lang);
  return {
    ...request,
    placement: oneOf('--placement', line.value('--placement') ?? 'beside', ['beside', 'sheet'], lang),
    out,
    json: jsonOf(file, line.value('--json'), out, lang),
  };
}

/** The workbook to write: the user's own file only ever when asked for by name of the switch. @throws UsageError for what cannot be meant */
export function outOf(file: string, out: string | null, inPlace: boolean, lang: Lang): string | null {
  if (inPlace) {
    if (out !== null) throw new UsageError(text(lang, 'cli.out-or-in-place'));
    if (path.extname(file).toLowerCase() === '.csv') throw new UsageError(text(lang, 'cli.csv-in-place'));
    return file;
  }
  return out === null ? null : outFile(file, out, lang, path.extname(file).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx');
}

/** @throws UsageError for a file that is the input or the workbook to write */
export function jsonOf(file: string, json: string | null, out: string | null, lang: Lang): string | null {
  if (json === null || json === '-') return json;
  if (sameFile(file, json)) throw new UsageError(text(lang, 'cli.out-is-input', { file }));
  if (out !== null && sameFile(out, json)) throw new UsageError(text(lang, 'cli.one-output', { file: json }));
  return json;
}
