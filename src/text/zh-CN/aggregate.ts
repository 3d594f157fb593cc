/** Runs added up by town, industry and the like; en/aggregate.ts has the same keys. */
export const aggregate = {
  'sheets.name.aggregate': '分组汇总',
  'aggregate.title': '分组汇总：{sheet}',
  'aggregate.line': '比值都是合计之比（分子合计 ÷ 分母合计），不是各户比值的平均；不参评的企业不计。办法：{ruleset}',
  'aggregate.by': '按{key}',
  'aggregate.division': '行业大类',
  'aggregate.firms': '参评企业',
  'aggregate.best': '{grades} 占比',
  'aggregate.lastYear': '上年',
  'aggregate.growth': '增幅',
  'aggregate.total': '{title}合计',
  'aggregate.unnamed': '（未填）',
  'aggregate.targets': '对照目标：{label}',
  'aggregate.done': '完成率',
  'aggregate.chart.name': '分组汇总图 {number}',
  'aggregate.chart.grades': '各{key}企业等级',
  'aggregate.chart.grades-alt': '各{key}企业等级分布，共 {count} 组，数字见上表',
  'aggregate.chart.indicator': '各{key}{indicator}',
  'aggregate.chart.indicator-alt': '各{key}{indicator}比较，共 {count} 组，数字见上表',
  'aggregate.pane.by': '按哪些字段汇总',
  'aggregate.pane.no-keys': '表里没有可以分组的字段（镇街、行业、园区、规模等）。',
  'aggregate.pane.targets': '对照的目标',
  'aggregate.pane.no-targets': '不对照',
  'aggregate.cli.out-or-json': '请给出 --out 文件.xlsx 或 --json，只给一个。',
  'aggregate.cli.no-key': '不能按“{key}”汇总。可以用的字段：{keys}。',
  'cli.help.aggregate': `用法：mujun aggregate <文件.xlsx|.csv> --ruleset <编号|文件|workbook> (--out 文件.xlsx | --json) [选项]
按镇街、行业、园区、规模等分组汇总：家数、各档占比、合计、合计之比、增幅、与目标对照，附图。
  --by 字段          按哪个字段（可多次；不给时用第一个可用的）；行业代码按前两位（行业大类）
  --targets 编号     另与这个办法里的目标对照，例如 zhejiang-2022-targets
  --sheet --set --map --coal --coal-source --emissions --last-year --lang  同 mujun evaluate`,
} as const;
