import type { engine as zh } from '../zh-CN/engine';

export const engine: Readonly<Record<keyof typeof zh, string>> = {
  'issue.expression-empty': 'The expression is empty. Write a field or a formula, for example “税收实际贡献 / 用地面积”.',
  'issue.expression-syntax': 'The expression “{text}” stops making sense at character {position}, “{found}”. Check operators, brackets and quotes.',
  'issue.expression-unfinished': 'The expression “{text}” is unfinished. Check the operator, bracket or quote at its end.',
  'issue.expression-unknown-function': 'The expression “{text}” calls “{name}”, which does not exist. Functions: {known}.',
  'issue.expression-arguments': 'In the expression “{text}”, the function “{name}” takes {wanted} arguments, not {given}.',
  'issue.expression-division-by-zero': 'The expression “{text}” always divides by 0. Check its denominator.',
  'issue.expression-not-allowed': 'The expression “{text}” contains “{part}”, which the rule language has not. Use + - * /, comparisons, and or not in, min max if.',
  'issue.expression-wants-number': 'In the expression “{text}”, “{part}” should be a number.',
  'issue.expression-wants-text': 'In the expression “{text}”, “{part}” should be text (quoted, or a text field).',
  'issue.expression-wants-flag': 'In the expression “{text}”, “{part}” should be a yes/no condition.',
};
