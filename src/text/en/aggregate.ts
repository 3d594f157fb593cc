/** Runs added up by town, industry and the like; zh-CN/aggregate.ts has the same keys. */
export const aggregate = {
  'sheets.name.aggregate': 'By group',
  'aggregate.title': 'By group: {sheet}',
  'aggregate.line': 'Every ratio is one of sums (sum of numerators ÷ sum of denominators), not a mean of firms’ ratios; firms not evaluated are left out. Ruleset: {ruleset}',
  'aggregate.by': 'By {key}',
  'aggregate.division': 'Industry division',
  'aggregate.firms': 'Firms evaluated',
  'aggregate.best': 'Share of {grades}',
  'aggregate.lastYear': 'Last year',
  'aggregate.growth': 'Growth',
  'aggregate.total': 'Total of {title}',
  'aggregate.unnamed': '(blank)',
  'aggregate.targets': 'Against targets: {label}',
  'aggregate.done': 'Done',
  'aggregate.chart.name': 'By group, chart {number}',
  'aggregate.chart.grades': 'Grades by {key}',
  'aggregate.chart.grades-alt': 'Grades by {key}, {count} groups; the figures are in the table above',
  'aggregate.chart.indicator': '{indicator} by {key}',
  'aggregate.chart.indicator-alt': '{indicator} by {key}, {count} groups; the figures are in the table above',
  'aggregate.pane.by': 'Add up by',
  'aggregate.pane.no-keys': 'The table has no field to add up by (town, industry, park, size).',
  'aggregate.pane.targets': 'Targets to compare with',
  'aggregate.pane.no-targets': 'None',
  'aggregate.cli.out-or-json': 'Give --out FILE.xlsx or --json, one of them.',
  'aggregate.cli.no-key': 'Cannot add up by “{key}”. Fields there are: {keys}.',
  'cli.help.aggregate': `Usage: mujun aggregate <file.xlsx|.csv> --ruleset <id|file|workbook> (--out FILE.xlsx | --json) [options]
Adds up by town, industry, park, size: firms, grades, totals, ratios of sums, growth, against targets, with charts.
  --by FIELD         field to add up by (may be repeated; the first there is otherwise); 行业代码 by its first two digits
  --targets ID       compare with the targets of this ruleset too, such as zhejiang-2022-targets
  --sheet --set --map --coal --coal-source --emissions --last-year --lang  as for mujun evaluate`,
} as const;
