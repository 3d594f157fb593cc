/** Doing recorded runs again, and how sure a run is; en/verify.ts has the same keys. */
export const verify = {
  'verify.none': '{file} 里没有评价记录。',
  'verify.run': '“{sheet}”：{day} 按 {ruleset} 评价（办法校验码 {rule}，数据校验码 {input}）',
  'verify.certainty': '{scores} 个得分：{byBound} 个由误差界判定，{exactly} 个由精确计算判定，没有未定的；同分并列 {tied} 家。',
  'verify.verdict.same': '相符：办法、数据都没有变，{compared} 个结果单元格逐一相同。',
  'verify.verdict.differs': '不符：比对 {compared} 个结果单元格，{count} 个不同。',
  'verify.verdict.no-sheet': '无法核对：这张表已经不在了。',
  'verify.verdict.no-rule': '无法核对：记录里的办法读不出来。',
  'verify.verdict.not-evaluated': '无法核对：表现在不能评价，请先评价一次看缺什么。',
  'verify.verdict.no-results': '无法核对：结果已经不在文件里。',
  'verify.rule-changed': '办法读出来与当时不同（校验码不一致）。',
  'verify.data-changed': '表里的数据与当时不同（校验码不一致）。',
  'verify.cell': '{cell}：现为“{stands}”，重算为“{now}”',
  'verify.topic': '精确性',
  'cli.help.verify': `用法：mujun verify <文件.xlsx> [--last-year 上年的文件] [--json] [--lang zh|en]
按文件里保存的办法、参数、列和台账，把每张表最后一次评价重算一遍，核对数据、办法和每个结果单元格。
相符时退出码为 0，不符或不能核对时为 1。评价时用了上年的文件的，在同一文件夹里找它，不在的用 --last-year 指出。不写任何文件。`,
} as const;
