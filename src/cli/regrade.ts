import { tryRegrade } from '../app/ledger';
import { text } from '../text/text';
import { UsageError } from './commandLine';
import { decided, decisionFlags } from './decision';
import { rowOf } from './rowOf';
import { runRequest } from './runRequest';

const flags = { ...decisionFlags, '--key': 'value', '--grade': 'value', '--reason': 'value', '--cite': 'value' } as const;

/** `mujun regrade`: the grade the authority decided for one subject, with the reason and the clause, and what it changes. */
export async function run(args: readonly string[]): Promise<void> {
  const { request, line } = runRequest('regrade', args, flags);
  const { lang } = request;
  const [key, grade] = [line.value('--key'), line.value('--grade')];
  if (key === null || grade === null) throw new UsageError(text(lang, 'ledger.cli.regrade-wants'));
  await decided(request, line, ({ prepared }) =>
    tryRegrade(prepared, { row: rowOf(key, prepared, lang), grade: grade.trim(), reason: line.value('--reason') ?? '', cite: line.value('--cite') ?? '' }));
}
