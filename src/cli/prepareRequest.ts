import type { PreparationChoices } from '../app/preparation/preparation';
import { startingChoices } from '../app/preparation/preparation';
import { deductible } from '../engine/prepare/land';
import { splitKeys } from '../engine/prepare/shared';
import { restorable } from '../engine/prepare/tax';
import { text, type Lang } from '../text/text';
import { preparationKinds, type PreparationKind } from '../workbook/preparation/fields';
import { langOf, oneOf, readCommandLine, UsageError } from './commandLine';
import { outFile, parametersOf, sameFile } from './runRequest';

/** What `mujun prepare` was asked, checked as far as it can be without opening a file. */
export interface PrepareRequest {
  readonly file: string;
  /** Names of sheets; none for those that read like records of the kind. */
  readonly sheets: readonly string[];
  /** `列名=字段`, as given. */
  readonly columns: readonly string[];
  readonly ruleset: string | null;
  readonly out: string | null;
  /** A file, '-' for the standard output, null for nowhere. */
  readonly json: string | null;
  /** All but what wants the file: sheets, columns, ruleset. */
  readonly choices: PreparationChoices;
}

const flags = {
  '--sheet': 'list', '--map': 'list', '--ruleset': 'value', '--set': 'list', '--items': 'value', '--by': 'value', '--trust': 'value', '--year': 'value', '--out': 'value', '--json': 'value', '--lang': 'value',
} as const;

/** @throws UsageError for what cannot be meant */
export function prepareRequest(args: readonly string[]): PrepareRequest {
  const words = langOf(args);
  const line = readCommandLine(args, flags, words);
  const lang = oneOf('--lang', line.value('--lang') ?? words, ['zh', 'en'], words);
  const [word, file, ...more] = line.positional;
  const kind = preparationKinds.find((one) => one === word);
  if (kind === undefined) throw word === undefined ? new UsageError(text(lang, 'prepare.cli.wants-kind')) : UsageError.unknown(lang, 'prepare.cli.unknown-kind', word, preparationKinds);
  if (file === undefined || more.length > 0) throw new UsageError(text(lang, 'cli.one-file', { command: 'prepare' }));
  const [out, json, by] = [line.value('--out'), line.value('--json'), line.value('--by')];
  if (out === null && json === null) throw new UsageError(text(lang, 'prepare.cli.wants-out'));
  const year = line.value('--year') ?? '';
  if (year !== '' && !/^\d{4}$/.test(year)) throw new UsageError(text(lang, 'prepare.cli.year', { year }));
  const to = out === null ? null : outFile(file, out, lang);
  if (json !== null && json !== '-' && (sameFile(file, json) || json === to)) throw new UsageError(text(lang, json === to ? 'cli.one-output' : 'cli.out-is-input', { file: json }));
  return {
    file, json, out: to,
    sheets: line.list('--sheet'),
    columns: line.list('--map'),
    ruleset: line.value('--ruleset'),
    choices: {
      ...startingChoices(kind, lang),
      parameters: parametersOf(line.list('--set'), lang),
      items: itemsOf(kind, line.value('--items'), lang),
      splitBy: by === null ? null : oneOf('--by', by, splitKeys, lang),
      trust: oneOf('--trust', line.value('--trust') ?? 'own', ['own', 'lessor', 'lessee'], lang),
      year,
    },
  };
}

/** `甲,乙`; nothing after the sign for no item at all. */
function itemsOf(kind: PreparationKind, given: string | null, lang: Lang): readonly string[] | null {
  if (given === null) return null;
  const known = kind === 'tax' ? restorable : kind === 'land' ? deductible : [];
  if (known.length === 0) throw new UsageError(text(lang, 'prepare.cli.no-items'));
  return given.split(/[,，、]/).map((item) => item.trim()).filter((item) => item !== '').map((item) => oneOf('--items', item, known, lang));
}
