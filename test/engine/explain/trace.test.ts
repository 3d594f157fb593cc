import { scopeOf } from '../../../src/engine/expression/bind';
import { traceOf, type Trace } from '../../../src/engine/explain/trace';
import { expression, f, table } from '../evaluate/small';

const of = table(['地', '税', '类', '标'], [[2.5, null, '规下', true]]);
const told = (text: string, parameters: Record<string, string> = {}): string =>
  inWords(traceOf(expression(text, Object.keys(parameters)), scopeOf(of, new Map(Object.entries(parameters).map(([name, value]) => [name, f(value)])))));

function inWords(trace: Trace): string {
  const mark = { yes: '✓', no: '✗', unknown: '?' }[trace.verdict];
  switch (trace.kind) {
    case 'all':
    case 'any':
      return `${mark}${trace.kind}(${trace.parts.map(inWords).join(' ')})`;
    case 'not':
      return `${mark}not(${inWords(trace.of)})`;
    case 'known':
      return `${mark}known ${trace.field}`;
    case 'mark':
      return `${mark}${trace.text}`;
    case 'among':
      return `${mark}${trace.of.text}=${String(trace.of.value)}∈${trace.among.map(({ value }) => String(value)).join('|')}`;
    case 'compare':
      return `${mark}${trace.left.text}=${String(trace.left.value)}${trace.op}${trace.right.text}=${String(trace.right.value)}`;
  }
}

test.each<[string, string]>([
  ['地 < 3', '✓地=2.5<3=3'],
  ['税 < 3', '?税=null<3=3'],
  ['标 and 地 >= 3 and 税 > 0', '✗all(✓标 ✗地=2.5>=3=3 ?税=null>0=0)'],
  ['not 标 or 类 = "规上"', '✗any(✗not(✓标) ✗类=规下="规上"=规上)'],
  ['类 in ("规下", "规模以下")', '✓类=规下∈规下|规模以下'],
  ['地 * 2 - 1 > 4 - 地', '✓地 * 2 - 1=4>4 - 地=1.5'],
  ['标 = 是', '✓标=true=是=true'],
  ['已填(税)', '✗known 税'],
])('%s', (text, words) => expect(told(text)).toBe(words));

test('a parameter is seen with the value used', () => expect(told('地 < 下限', { 下限: '2' })).toBe('✗地=2.5<下限=2'));
