/** Keys of this area; en/engine.ts has the same. */
export const engine = {
  'issue.expression-empty': '表达式是空的，请写上字段名或算式，例如“税收实际贡献 / 用地面积”。',
  'issue.expression-syntax': '表达式“{text}”从第 {position} 个字“{found}”起读不懂，请检查运算符、括号和引号。',
  'issue.expression-unfinished': '表达式“{text}”没有写完，请检查末尾的运算符、括号或引号是否配对。',
  'issue.expression-unknown-function': '表达式“{text}”用了没有的函数“{name}”，可用的函数：{known}。',
  'issue.expression-arguments': '表达式“{text}”里，函数“{name}”需要 {wanted} 个参数，现有 {given} 个。',
  'issue.expression-division-by-zero': '表达式“{text}”的除数恒等于 0，请检查分母。',
  'issue.expression-not-allowed': '表达式“{text}”里的“{part}”不是本规则语言的写法，请只用 + - * /、比较、and or not in、min max if。',
  'issue.expression-wants-number': '表达式“{text}”里，“{part}”应当是数值。',
  'issue.expression-wants-text': '表达式“{text}”里，“{part}”应当是文字（用引号括起的文字或文字字段）。',
  'issue.expression-wants-flag': '表达式“{text}”里，“{part}”应当是“是/否”条件。',
} as const;
