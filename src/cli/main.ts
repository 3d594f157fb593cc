import { createRequire } from 'node:module';
import { text } from '../text/text';
import { langOf, UsageError } from './commandLine';
import { printHelp } from './help';
import { Refusal } from './refusal';
import { version } from './version';

/** The commands; each is a module of its own, loaded only when it is asked for, so that --help is quick. */
const commands = [
  'evaluate',
  'audit',
  'join',
  'prepare',
  'explain',
  'publish',
  'document',
  'aggregate',
  'compare',
  'stability',
  'docket',
  'object',
  'regrade',
  'ledger',
  'verify',
  'rulesets',
  'validate',
] as const;

interface Command { run(args: readonly string[]): Promise<void> }

/** Node's own loader: an `import()` here would go past the TypeScript hook of bin/mujun.cjs. */
const load = createRequire(__filename);

// A reader that has seen enough, as `| head`, closes the pipe; nothing is lost that it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2));

/** Exit codes: 0 done · 1 the data or the ruleset does not allow it · 2 the command line is not understood. */
async function main(args: readonly string[]): Promise<void> {
  const lang = langOf(args);
  try {
    const [command, ...rest] = args;
    if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
      printHelp(lang, rest[0] ?? null);
      if (command === undefined) process.exitCode = 2;
    } else if (command === '--version' || command === '-v') {
      process.stdout.write(`mujun ${version()}\n`);
    } else if (rest.includes('--help') || rest.includes('-h')) {
      printHelp(lang, command);
    } else {
      const found = commands.find((one) => one === command);
      if (found === undefined) throw UsageError.unknown(lang, 'cli.unknown-command', command, commands);
      await (load(`./${found}`) as Command).run(rest);
    }
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n${text(lang, 'cli.see-help')}\n`);
      process.exitCode = 2;
    } else if (error instanceof Refusal) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}
