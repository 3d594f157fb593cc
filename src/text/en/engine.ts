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

  'issue.parameter-unknown': 'The ruleset has no parameter “{name}”. Parameters: {known}.',
  'issue.parameter-none': 'The ruleset has no parameters; “{name}” was not used.',
  'issue.parameter-not-a-number': 'The value “{value}” of parameter “{name}” is not a number. Give a number, percentage or fraction, for example 7%.',
  'issue.parameter-not-a-choice': 'The value “{value}” of parameter “{name}” is not one of the choices: {choices}.',
  'issue.parameter-too-small': 'The value {value} of parameter “{name}” is below its minimum {min}.',
  'issue.parameter-too-large': 'The value {value} of parameter “{name}” is above its maximum {max}.',
  'issue.share-out-of-range': 'The share of grade {grade} is {share}; it should be between 0% and 100%. Check the ruleset or its parameters.',
  'issue.shares-not-whole': 'The shares of the grades add up to {total} instead of 100%. Check the ruleset or its parameters.',

  'issue.column-absent': 'The table has no column “{field}”, so {indicators} cannot be worked out. Add the column, or choose one for it.',
  'issue.value-missing': '“{field}” is blank or not a number; {indicators} counts as missing. Please fill it in.',
  'issue.zero-denominator': '“{field}” is 0 and cannot divide; {indicators} counts as missing. Please check.',
  'issue.negative-denominator': '“{field}” is negative ({value}) and cannot divide; {indicators} counts as missing. Please check.',
  'issue.value-not-computable': 'The formula of “{indicator}” divides by 0 in this row; it counts as missing. Please check the figures it uses.',
  'issue.missing-zero': '“{indicator}” is missing for {count}; it gives them 0 points.',
  'issue.missing-group-mean-points': '“{indicator}” is missing for {count}; it gives them the mean points of their group.',
  'issue.missing-reweigh': '“{indicator}” is missing for {count}; it is left out for them and the other weights are scaled up.',
  'issue.missing-exclude': '“{indicator}” is missing for {count}; they are not evaluated.',
  'issue.group-unknown': 'This row has no “{group}”, so its group is not known; it is ranked with others of no group. Please fill it in.',

  'issue.benchmark-missing': 'Nobody has data for “{indicator}”, so it has no benchmark and gives everybody 0 points.',
  'issue.benchmark-missing-of': 'Nobody in group “{group}” has data for “{indicator}”, so it has no benchmark there and gives that group 0 points.',
  'issue.benchmark-not-positive': 'The benchmark of “{indicator}” is {value}, not above 0, and cannot be used; the indicator gives everybody 0 points. Check the data.',
  'issue.benchmark-not-positive-of': 'In group “{group}” the benchmark of “{indicator}” is {value}, not above 0, and cannot be used; the indicator gives that group 0 points. Check the data.',
  'issue.benchmark-no-key': 'The ruleset gives no benchmark of “{indicator}” for “{key}”; those concerned get 0 points for it. Check the category or complete the ruleset.',

  'issue.nothing-graded': 'Nobody is graded: all are left out, or scored without a grade.',
  'issue.tie-across-boundary': '{count} from rank {rank} on share the score {score}, across the boundary of {better} and {worse}; all are graded {given}.',
  'issue.tie-across-boundary-of': 'In group “{group}”, {count} from rank {rank} on share the score {score}, across the boundary of {better} and {worse}; all are graded {given}.',
  'issue.unchecked-absent': 'The table has no column “{field}”; these rules could not be checked and count as not met: {rulesEn}.',
  'issue.unchecked-blank': '“{field}” is blank in {count} places; these rules could not be checked there and count as not met: {rulesEn}.',

  'reason.missing': 'no data for “{text}”',
  'reason.tie': 'tied across a boundary, graded {to} together',
};
