/** Worksheet functions; en/functions.ts has the same keys. */
export const functions = {
  'functions.no-data': '没有读到企业表。请选中整张表，连同表头，例如 A1:N1238。',
  'functions.placed': '所选区域第 {row} 行第 {column} 列：{words}',
  'functions.unknown-ruleset': '没有评价办法“{ruleset}”。在空白处输入 =MUJUN.RULESETS() 可以看到全部编号。',
  'functions.unknown-ruleset-near': '没有评价办法“{ruleset}”。是不是：{names}？输入 =MUJUN.RULESETS() 可以看到全部编号。',
  'functions.no-measure': '所选区域第 {row} 行 {name} 一个指标也算不出来：缺数据或分母为零（{indicators}）。补齐后自动重算。',
  'functions.unknown-subject': '表中没有“{key}”。请核对企业名称或统一社会信用代码。',
  'functions.unknown-subject-near': '表中没有“{key}”。是不是：{names}？',
  'functions.several-subjects': '表中有 {count} 行是“{key}”。请改用统一社会信用代码，或先核对这几行是否重复。',
  'functions.failed': '计算没有完成：{detail}。表格没有改动；请把这行字和公式发给技术支持。',
  'functions.with-unit': '{title}（{unit}）',
  'functions.rulesets.id': '编号',
  'functions.rulesets.title': '名称',
  'functions.rulesets.from': '施行日期',
  'functions.rulesets.to': '截止日期',
  'functions.rulesets.subject': '评价对象',
  'functions.rulesets.sources': '依据文件',
} as const;
