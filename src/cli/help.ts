import { text, type Lang, type TextKey } from '../text/text';

const pages: Readonly<Record<string, TextKey>> = {
  evaluate: 'cli.help.evaluate',
  audit: 'cli.help.audit',
  join: 'cli.help.join',
  explain: 'cli.help.explain',
  prepare: 'prepare.cli.help',
  publish: 'cli.help.publish',
  document: 'cli.help.document',
  aggregate: 'cli.help.aggregate',
  verify: 'cli.help.verify',
  compare: 'cli.help.compare',
  stability: 'cli.help.stability',
  docket: 'cli.help.docket',
  object: 'ledger.cli.help.object',
  regrade: 'ledger.cli.help.regrade',
  ledger: 'ledger.cli.help.ledger',
  rulesets: 'cli.help.rulesets',
  validate: 'cli.help.validate',
};

/** The page of a command, or the overview. */
export function printHelp(lang: Lang, command: string | null): void {
  const page = command !== null && Object.hasOwn(pages, command) ? pages[command] : undefined;
  process.stdout.write(`${text(lang, page ?? 'cli.help')}\n`);
}
