import type { functions as zh } from '../zh-CN/functions';

export const functions: Readonly<Record<keyof typeof zh, string>> = {
  'functions.no-data': 'No table of firms was found. Select the whole table with its header, for example A1:N1238.',
  'functions.placed': 'Row {row}, column {column} of the range: {words}',
  'functions.unknown-ruleset': 'There is no ruleset “{ruleset}”. Type =MUJUN.RULESETS() in an empty cell to see every id.',
  'functions.own-faulty': 'The workbook has no ruleset that can be used: the pane says which cells of the rule sheet to mend',
  'functions.unknown-ruleset-near': 'There is no ruleset “{ruleset}”. Did you mean {names}? Type =MUJUN.RULESETS() to see every id.',
  'functions.no-measure': 'Row {row} of the range, {name}, has no indicator that can be computed: data are missing or a denominator is zero ({indicators}). Fill them in and it calculates by itself.',
  'functions.unknown-subject': 'The table has no “{key}”. Check the name or the credit code.',
  'functions.unknown-subject-near': 'The table has no “{key}”. Did you mean {names}?',
  'functions.several-subjects': '{count} rows of the table are “{key}”. Use the credit code, or check whether the rows repeat one another.',
  'functions.failed': 'The calculation did not finish: {detail}. Nothing in the workbook was changed; please send this line and the formula to support.',
  'functions.with-unit': '{title} ({unit})',
  'functions.rulesets.id': 'Id',
  'functions.rulesets.title': 'Title',
  'functions.rulesets.from': 'In force from',
  'functions.rulesets.to': 'Until',
  'functions.rulesets.subject': 'Subject',
  'functions.rulesets.sources': 'Documents',
};
