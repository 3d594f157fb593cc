/** The sheet 评价规则: a ruleset that a clerk reads and changes; en/ruleSheet.ts has the same keys. */
export const ruleSheet = {
  'sheets.name.rule': '评价规则',
  'rule.title': '评价规则：{title}',
  'rule.how': '本表就是本工作簿的评价办法：改了哪里，重新读取后就按改后的评价。可以改内容、删行，也可以在表格下面或中间插行；整行为空的不算。',
  'rule.how-values': '数字照写即可，如 30、24.097、25%、2/37；一格写几项的用方括号，如 [C, D]。灰色窄列是程序认位置用的，请不要改；“依据条款”写文件简称、空格、条款号。',
  'rule.front': '基本情况',
  'rule.number': '序号',
  'rule.of': '{name}：{what}',
  'rule.own-title': '{title}（本单位）',

  'issue.rule-sheet-unknown': '这张表不是评价规则表，或者左上角的标记被删掉了。请用“把办法放进工作簿”重新生成一张，再把改动抄过去。',
  'issue.rule-cell-error': '单元格里是公式错误 {error}，请改成数或文字。',
  'issue.rule-bad-list': '“{text}”的括号没有写完整。一格写几项时请写成 [甲, 乙]。',
  'issue.rule-twice': '“{name}”写了两次，只能留一处。',
  'issue.rule-no-name': '这一行没有写名称，请补上，或者把整行删掉。',
  'issue.rule-no-column': '这一列没有列名，不知道“{text}”说的是什么。请在本块的列名一行补上列名，或者把内容移走。',
  'issue.rule-orphan': '上面已没有这一块所属的那一行，这一块没有采用。不再需要的话请整块删掉。',
} as const;
