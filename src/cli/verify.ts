import { existsSync } from 'node:fs';
import path from 'node:path';
import { verify, type FindLastYear, type Verified } from '../app/verify';
import { text, type Lang } from '../text/text';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';
import { bytesOf } from './bytesOf';
import { langOf, readCommandLine, UsageError } from './commandLine';
import { bundledLibrary } from './folder';
import { openedSheet } from './lastYear';
import { withFile } from './prepareRun';
import { Refusal } from './refusal';

/** Differing cells named; the count says how many there are. */
const shown = 20;

/** `mujun verify`: the runs recorded in a workbook done again, and where they come out otherwise. */
export async function run(args: readonly string[]): Promise<void> {
  const lang = langOf(args);
  const line = readCommandLine(args, { '--lang': 'value', '--json': 'switch', '--last-year': 'value' }, lang);
  const [file] = line.positional;
  if (file === undefined || line.positional.length > 1) throw new UsageError(text(lang, 'cli.one-file', { command: 'verify' }));
  const library = bundledLibrary();
  // The further file that last year's data were taken from is the one named, else the one of its name in the same folder.
  const lastYear: FindLastYear = (record) => {
    const beside = line.value('--last-year') ?? path.join(path.dirname(file), record.file ?? '');
    return existsSync(beside) ? openedSheet(beside, record.name, library, lang) : null;
  };
  const all = await withFile({ file, lang }, async () => verify(FileWorkbook.open(bytesOf(file, lang), path.basename(file)), library, lastYear));
  if (all.length === 0) throw new Refusal(text(lang, 'verify.none', { file }));
  if (line.has('--json')) process.stdout.write(`${JSON.stringify(all.map(plain), null, 2)}\n`);
  else process.stdout.write(`${all.flatMap((one) => linesOf(one, lang)).join('\n')}\n`);
  if (all.some(({ verdict }) => verdict !== 'same')) process.exitCode = 1;
}

const plain = ({ run: { when, ruleset, input, parameters }, ...rest }: Verified) => ({ ...rest, run: { when, ruleset: { id: ruleset.id, sha256: ruleset.sha256 }, input, parameters } });

function linesOf(one: Verified, lang: Lang): string[] {
  const { run: { when, ruleset, input, certainty }, sheet, verdict, cells, compared } = one;
  return [
    text(lang, 'verify.run', { sheet, day: when.slice(0, 10), ruleset: ruleset.id, rule: ruleset.sha256.slice(0, 16), input: input.slice(0, 16) }),
    ...(certainty === undefined ? [] : [`  ${text(lang, 'verify.certainty', { scores: certainty.byBound + certainty.exactly, ...certainty })}`]),
    `  ${text(lang, `verify.verdict.${verdict}`, { compared, count: cells.length })}`,
    ...(verdict === 'differs' && !one.ruleSame ? [`  ${text(lang, 'verify.rule-changed')}`] : []),
    ...(verdict === 'differs' && !one.dataSame ? [`  ${text(lang, 'verify.data-changed')}`] : []),
    ...cells.slice(0, shown).map(({ cell, stands, now }) => `    ${text(lang, 'verify.cell', { cell, stands, now })}`),
    ...(cells.length > shown ? [text(lang, 'cli.more', { n: cells.length - shown })] : []),
  ];
}
