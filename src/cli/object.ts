import { tryCorrection } from '../app/ledger';
import type { Prepared } from '../app/evaluate';
import { text, type Lang } from '../text/text';
import { UsageError } from './commandLine';
import { decided, decisionFlags } from './decision';
import { Refusal } from './refusal';
import { rowOf } from './rowOf';
import { runRequest } from './runRequest';
import { suggestion } from './suggestion';

const flags = { ...decisionFlags, '--key': 'value', '--field': 'value', '--value': 'value', '--note': 'value' } as const;

/** `mujun object`: one corrected figure after an objection, and everything it changes for everybody. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('object', args, flags);
  const { lang } = request;
  const [key, field, to] = [line.value('--key'), line.value('--field'), line.value('--value')];
  if (key === null || field === null || to === null) throw new UsageError(text(lang, 'ledger.cli.object-wants'));
  await decided(request, line, ({ prepared, library }) =>
    tryCorrection(prepared, library, { row: rowOf(key, prepared, lang), field: fieldOf(field, prepared, lang), to, note: line.value('--note') ?? '' }));
}

/** A field by its name, or by the header of its column. @throws Refusal for none of the table */
function fieldOf(word: string, { matches, table }: Prepared, lang: Lang): string {
  const known = matches.flatMap(({ field, header }) => (field !== null && table?.columns.has(field) === true ? [{ field, header }] : []));
  const found = known.find(({ field, header }) => field === word.trim() || header === word.trim());
  if (found) return found.field;
  throw new Refusal(text(lang, 'ledger.cli.no-field', { field: word }) + suggestion(word, known.map(({ field }) => field), lang));
}
