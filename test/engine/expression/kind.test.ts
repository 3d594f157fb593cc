import { expressionKind, type Kind } from '../../../src/engine/expression/kind';
import { textOf } from '../../../src/text/text';
import { expression } from '../evaluate/small';

const kinds: Readonly<Record<string, Kind>> = { a: 'number', b: 'number', 规模: 'text', 高新: 'flag' };
const kind = (text: string) => expressionKind(expression(text), (name) => kinds[name] ?? null);

test.each([
  ['a', 'number'], ['a + b * 2', 'number'], ['min(a, 2)', 'number'], ['a > b and 高新', 'flag'], ['not 高新', 'flag'], ['规模 in ("大型")', 'flag'],
  ['if(高新, a, b)', 'number'], ['if(高新, "x", 规模)', 'text'], ['不知道', null], ['不知道 = "x"', 'flag'],
])('%s gives %j', (text, expected) => expect(kind(text)).toEqual({ kind: expected }));

test.each([
  ['a + 规模', 'expression-wants-number', '规模', 'text'], ['高新 * 2', 'expression-wants-number', '高新', 'flag'], ['规模 > 3', 'expression-wants-number', '规模', 'text'],
  ['a and 高新', 'expression-wants-flag', 'a', 'number'], ['规模 = 3', 'expression-wants-text', '3', 'number'], ['a in (1, 规模)', 'expression-wants-number', '规模', 'text'],
  ['if(a, 1, 2)', 'expression-wants-flag', 'a', 'number'], ['if(高新, a + 1, 规模)', 'expression-wants-number', '规模', 'text'],
  ['max(a, if(高新, 规模, 规模))', 'expression-wants-number', 'if(高新, 规模, 规模)', 'text'], ['not (a in (1, 2) or b)', 'expression-wants-flag', 'b', 'number'],
  ['a = 是', 'expression-wants-number', '是', 'flag'],
])('%s: %s, at %s', (text, code, part, given) => {
  const result = kind(text);
  expect(result).toEqual({ fault: { severity: 'error', code, params: { text, part, given } } });
  if ('fault' in result) expect(textOf('zh', `issue.${code}`, result.fault.params)).toContain(part);
});
