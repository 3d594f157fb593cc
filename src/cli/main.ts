import { text } from '../text/text';
import { langOf, UsageError } from './commandLine';
import { Refusal } from './refusal';

/** What each command is called and where it lives; a command is loaded only when it is asked for. */
const commands: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  evaluate: () => import('./evaluate'),
  rulesets: () => import('./rulesets'),
  validate: () => import('./validate'),
};

void main(process.argv.slice(2));

/** Exit codes: 0 done · 1 the data or the ruleset does not allow it · 2 the command line is not understood. */
async function main(args: readonly string[]): Promise<void> {
  const lang = langOf(args);
  try {
    const [command, ...rest] = args;
    if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
      const { printHelp } = await import('./help');
      printHelp(lang, rest[0] ?? null);
      if (command === undefined) process.exitCode = 2;
    } else if (command === '--version' || command === '-v') {
      const { version } = await import('./version');
      process.stdout.write(`mujun ${version}\n`);
    } else if (rest.includes('--help') || rest.includes('-h')) {
      const { printHelp } = await import('./help');
      printHelp(lang, command);
    } else {
      const load = Object.hasOwn(commands, command) ? commands[command] : undefined;
      if (load === undefined) throw UsageError.unknown(lang, 'cli.unknown-command', command, Object.keys(commands));
      await (await load()).run(rest);
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
