import { sayIssue } from '../app/say';
import { isError } from '../engine';
import { text } from '../text/text';
import { readRulesetFile } from './chooseRuleset';
import { langOf, readCommandLine, UsageError } from './commandLine';
import { bundledLibrary } from './folder';

/** `mujun validate <file>`: every fault of a ruleset with its line, or that there is none. */
export async function run(args: readonly string[]): Promise<void> {
  const lang = langOf(args);
  const { positional } = readCommandLine(args, { '--lang': 'value' }, lang);
  const [file] = positional;
  if (file === undefined || positional.length > 1) throw new UsageError(text(lang, 'cli.one-file', { command: 'validate' }));
  const { ruleset, issues } = readRulesetFile(file, bundledLibrary(), lang);
  for (const issue of issues) {
    process.stderr.write(`${text(lang, `sheets.severity.${issue.severity}`)} ${sayIssue(issue, lang)}\n`);
  }
  if (ruleset === null || issues.some(isError)) {
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${text(lang, 'cli.valid', { file, title: ruleset.title[lang], id: ruleset.id, sha256: ruleset.sha256.slice(0, 16) })}\n`);
}
