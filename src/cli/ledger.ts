import path from 'node:path';
import { decisionWords, tryWithdrawal } from '../app/ledger';
import { entryJson } from '../app/ledgerJson';
import { text, type Lang } from '../text/text';
import type { LedgerEntry } from '../workbook/ledger/entry';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { bytesOf } from './bytesOf';
import { langOf, oneOf, readCommandLine, UsageError } from './commandLine';
import { decided, decisionFlags } from './decision';
import { withFile } from './prepareRun';
import { Refusal } from './refusal';
import { runRequest } from './runRequest';

/** `mujun ledger`: what the workbook's ledger holds; with --withdraw, one decision taken back and what that changes. */
export async function run(args: readonly string[]): Promise<void> {
  if (!args.some((word) => /^--withdraw(?:=|$)/.test(word))) return list(args);
  const { request, line } = runRequest('ledger', args, { ...decisionFlags, '--withdraw': 'value' });
  const { lang } = request;
  const wanted = line.value('--withdraw') as string;
  await decided(request, line, async ({ workbook, prepared }) => {
    const { ledger = [] } = await workbook.record();
    const entry = ledger[Number(wanted) - 1];
    if (entry === undefined) throw new Refusal(text(lang, 'ledger.cli.no-entry', { number: wanted, count: ledger.length }));
    if (!prepared.ledger.includes(entry)) throw new Refusal(text(lang, 'ledger.cli.not-in-force', { number: wanted }));
    return tryWithdrawal(prepared, entry);
  });
}

async function list(args: readonly string[]): Promise<void> {
  const words = langOf(args);
  const line = readCommandLine(args, { '--json': 'switch', '--lang': 'value' }, words);
  const lang = oneOf('--lang', line.value('--lang') ?? words, ['zh', 'en'], words);
  const [file] = line.positional;
  if (file === undefined || line.positional.length > 1) throw new UsageError(text(lang, 'cli.one-file', { command: 'ledger' }));
  const { ledger = [] } = await withFile({ file, lang }, () => FileWorkbook.open(bytesOf(file, lang), path.basename(file)).record());
  const told = line.has('--json') ? JSON.stringify(ledger.map(entryJson), null, 1) : ledger.map((entry, index) => lineOf(entry, index, lang)).join('\n') || text(lang, 'ledger.cli.empty');
  process.stdout.write(`${told}\n`);
}

const lineOf = (entry: LedgerEntry, index: number, lang: Lang): string => {
  const state = text(lang, entry.withdrawn === undefined ? 'ledger.in-force' : 'ledger.withdrawn', { day: entry.withdrawn?.slice(0, 10) ?? '' });
  const { withdrawn: _, ...said } = entry;
  return `${index + 1}\t${entry.when.slice(0, 10)}\t${state}\t${decisionWords(said, lang)}`;
};
