/** Doing recorded runs again, and how sure a run is; zh-CN/verify.ts has the same keys. */
export const verify = {
  'verify.none': '{file} holds no record of a run.',
  'verify.run': '“{sheet}”: evaluated {day} by {ruleset} (rule {rule}, data {input})',
  'verify.certainty': '{scores} scores: {byBound} decided by their bound, {exactly} exactly, none left undecided; {tied} firms share a rank.',
  'verify.verdict.same': 'Same: rule and data are unchanged, and {compared} cells of results are equal one by one.',
  'verify.verdict.differs': 'Differs: of {compared} cells of results, {count} are not the same.',
  'verify.verdict.no-sheet': 'Cannot be checked: the sheet is gone.',
  'verify.verdict.no-rule': 'Cannot be checked: the recorded ruleset does not load.',
  'verify.verdict.not-evaluated': 'Cannot be checked: the table cannot be evaluated now; evaluate it to see what is missing.',
  'verify.verdict.no-results': 'Cannot be checked: the results are no longer in the file.',
  'verify.rule-changed': 'The ruleset does not read as it did then.',
  'verify.data-changed': 'The data of the table are not what they were then.',
  'verify.cell': '{cell}: stands “{stands}”, comes out “{now}”',
  'verify.topic': 'Exactness',
  'cli.help.verify': `Usage: mujun verify <file.xlsx> [--last-year FILE] [--json] [--lang zh|en]
Does the last run of each sheet again by the ruleset, parameters, columns and ledger kept in the file,
and compares data, rule and every cell of results. Exit code 0 where all is the same, 1 otherwise.
Last year's file, where the run had one, is looked for in the same folder; --last-year says where else it is. Writes nothing.`,
} as const;
