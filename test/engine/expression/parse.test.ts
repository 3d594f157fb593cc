import fc from 'fast-check';
import { parseExpression } from '../../../src/engine/expression/parse';
import { type Node, treeOf } from '../../../src/engine/expression/tree';
import { textOf } from '../../../src/text/text';
import { zh } from '../../../src/text/zh-CN';

/** The tree as text with every bracket written, so that a table can show how it binds. */
function shape(node: Node): string {
  switch (node.type) {
    case 'number': return node.value.toString();
    case 'text': return `'${node.value}'`;
    case 'flag': return node.value ? 'yes' : 'no';
    case 'field': return node.name;
    case 'parameter': return `$${node.name}`;
    case 'negate': return `-${shape(node.of)}`;
    case 'known': return `known ${shape(node.of)}`;
    case 'not': return `not ${shape(node.of)}`;
    case 'arithmetic':
    case 'compare':
    case 'logic': return `(${shape(node.left)} ${node.op} ${shape(node.right)})`;
    case 'in': return `(${shape(node.of)} in ${node.among.map(shape).join(' ')})`;
    case 'extreme': return `${node.which}(${node.of.map(shape).join(' ')})`;
    case 'division': return `division(${shape(node.of)})`;
    case 'if': return `if(${shape(node.when)} ${shape(node.then)} ${shape(node.otherwise)})`;
  }
}

const parsed = (text: string, parameters: string[] = []) => {
  const result = parseExpression(text, parameters);
  if ('fault' in result) throw new Error(`${text}: ${result.fault.code} ${JSON.stringify(result.fault.params)}`);
  return result.expression;
};

test.each([
  ['税收实际贡献 / 用地面积', '(税收实际贡献 / 用地面积)'],
  ['a + b * c - d', '((a + (b * c)) - d)'],
  ['(a + b) * c', '((a + b) * c)'],
  ['-a * b', '(-a * b)'],
  ['a - -1', '(a - -1)'],
  ['a and b or not c', '((a and b) or not c)'],
  ['not a = 1', 'not (a = 1)'],
  ['not a + 1 < 5 and b', '(not ((a + 1) < 5) and b)'],
  ['not (a or b)', 'not (a or b)'],
  ['not not a', 'not not a'],
  ['25% + 2/37', '45/148'],
  ['a * 24.0970000000000000000001', '(a * 24.0970000000000000000001)'],
  ['企业规模 in ("大型", \'中型\')', "(企业规模 in '大型' '中型')"],
  ['行业代码 in ["25"]', "(行业代码 in '25')"],
  ['行业代码 in ("25")', "(行业代码 in '25')"],
  ['过渡期年数 >= 1 and 过渡期年数 ≤ 3', '((过渡期年数 >= 1) and (过渡期年数 <= 3))'],
  ['用地面积 ≠ 0', '(用地面积 != 0)'],
  ['用地面积 == 0', '(用地面积 = 0)'],
  ['min(a, 3, b)', 'min(a 3 b)'],
  ['if(a > 1, "有地", "租户")', "if((a > 1) '有地' '租户')"],
  ['（税收实际贡献－退税）÷用地面积×２', '(((税收实际贡献 - 退税) / 用地面积) * 2)'],
  ['企业规模 = “大型（一）”', "(企业规模 = '大型（一）')"],
  ['公益性企业 = 是', '(公益性企业 = yes)'],
  ['A档占比', '$A档占比'],
  ['1 - C档占比 - D档占比', '((1 - C档占比) - D档占比)'],
  ['notable and order', '(notable and order)'],
  ['.5 * a', '(0.5 * a)'],
  ['constructor or __proto__', '(constructor or __proto__)'],
])('%s binds as %s', (text, expected) => {
  expect(shape(treeOf(parsed(text, ['A档占比'])))).toBe(expected);
});

test('fields and parameters are told apart, each once, in order', () => {
  const expression = parsed(' a / (b + a) + p * q ', ['p', 'q']);
  expect([expression.text, expression.fields, expression.parameters]).toEqual(['a / (b + a) + p * q', ['a', 'b'], ['p', 'q']]);
});

describe('faults say where and what', () => {
  test.each([
    ['', 'expression-empty', {}],
    ['  ', 'expression-empty', {}],
    ['a +', 'expression-unfinished', { text: 'a +', position: 4 }],
    ['(a + b', 'expression-unfinished', {}],
    ['a b', 'expression-syntax', { position: 3, found: 'b' }],
    ['a ; b', 'expression-syntax', { position: 3, found: '; b' }],
    ['a / ) b', 'expression-syntax', { position: 5 }],
    ['"大型', 'expression-unfinished', {}],
    ['round(a, 2)', 'expression-unknown-function', { name: 'round', known: 'min max if 行业大类 known 已填' }],
    ['known(a + 1)', 'expression-known-field', { name: 'known' }],
    ['已填(a, b)', 'expression-known-field', { name: '已填' }],
    ['if(a, 1)', 'expression-arguments', { name: 'if', given: 2 }],
    ['min()', 'expression-arguments', { name: 'min', given: 0 }],
    ['a / 0', 'expression-division-by-zero', { text: 'a / 0' }],
    ['a / (1 - 100%)', 'expression-division-by-zero', {}],
    ['a.b', 'expression-not-allowed', { part: '.' }],
    ['a[0]', 'expression-not-allowed', { part: '[ ]' }],
    ['a ? 1 : 2', 'expression-not-allowed', { part: '? :' }],
    ['(a, b)', 'expression-not-allowed', {}],
    ['"大" + 1', 'expression-wants-number', { part: '"大"' }],
    ['1 and a', 'expression-wants-flag', { part: '1' }],
    ['1 < a < 3', 'expression-wants-number', { part: '1 < a' }],
    ['a = "x" or a in (1, "x")', 'expression-wants-number', { part: '"x"' }],
  ])('%j: %s', (text, code, params) => {
    const result = parseExpression(text);
    expect(result).toMatchObject({ fault: { severity: 'error', code, ...(Object.keys(params).length ? { params } : {}) } });
    expect(zh).toHaveProperty([`issue.${code}`]);
  });
});

test('whatever is typed gives an expression or a fault that has words, never an exception', () => {
  const token = fc.constantFrom(
    'a', '用地面积', '1', '0', '25%', '"x"', "'", '"', '(', ')', '[', ']', ',', '.', '+', '-', '*', '/', '=', '<', '≥', 'and', 'or', 'not', 'in', 'if', 'min',
    '?', ':', ';', '!', '&&', '=>', '{', '}', '（', '）', '“', '”', '，', '\\', '`', '$', '@', '#', '😀', ' ', '\n', 'this', 'true', '是', '__proto__', 'constructor',
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(token, { maxLength: 12 }).map((parts) => parts.join(' ')), fc.array(token, { maxLength: 8 }).map((parts) => parts.join('')), fc.string()), (typed) => {
      const result = parseExpression(typed, ['a']);
      if ('fault' in result) expect(textOf('zh', `issue.${result.fault.code}`, result.fault.params)).not.toMatch(/undefined/);
      else expect(parseExpression(result.expression.text, ['a'])).toEqual(result);
    }),
    { numRuns: 5000 },
  );
});
