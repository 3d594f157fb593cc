import jsep from 'jsep';

/** A number as written, kept as text so that nothing passes through a double. */
export const NUMBER = 'Number';

type Parser = jsep.HookScope;
/** The class behind the function; its methods are the public ones that plugins use. */
const { Jsep } = jsep as unknown as { readonly Jsep: new (text: string) => Parser };

/**
 * jsep holds its grammar in statics; this is the only module that sets or calls it.
 * Weakest binding first. `not` is handled by `read.ts`, which lets it bind weaker than comparisons.
 */
const BINDING: Readonly<Record<string, number>> = {
  or: 1, and: 2,
  '=': 3, '==': 3, '!=': 3, '<': 3, '<=': 3, '>': 3, '>=': 3, '≤': 3, '≥': 3, '≠': 3, in: 3,
  '+': 4, '-': 4, '*': 5, '/': 5,
};

jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
for (const [operator, strength] of Object.entries(BINDING)) jsep.addBinaryOp(operator, strength);
for (const operator of ['-', '+', 'not']) jsep.addUnaryOp(operator);

jsep.hooks.add('gobble-token', function (this: Parser, env) {
  const digits = /^(?:\d+(?:\.\d+)?|\.\d+)[%％]?/.exec(this.expr.slice(this.index));
  if (!digits) return;
  this.index += digits[0].length;
  env.node = { type: NUMBER, raw: digits[0] };
});

export class SyntaxFault extends Error {
  /** @param position character of the text, from 0 */
  constructor(readonly position: number) {
    super(`syntax at ${position}`);
  }
}

/**
 * jsep's tree of a text.
 * @throws SyntaxFault where the text stops making sense
 */
export function read(text: string): jsep.Expression {
  const plain = halfWidth(text);
  const parser = new Jsep(plain);
  try {
    const node: jsep.Expression | false | undefined = parser.gobbleExpression();
    parser.gobbleSpaces();
    if (!node || parser.index < plain.length) throw new SyntaxFault(parser.index);
    return node;
  } catch (error) {
    if (error instanceof Error && 'index' in error && typeof error.index === 'number') throw new SyntaxFault(error.index);
    throw error;
  }
}

const WIDE = '（）＋－×＊÷／＝＜＞，．“”‘’　０１２３４５６７８９';
const NARROW = `()+-**//=<>,.""'' 0123456789`;

/** Chinese keyboards type full-width signs; outside quotes they mean the same. One character for one, so that positions hold. */
function halfWidth(text: string): string {
  let quote = '';
  return [...text.normalize('NFC')]
    .map((character) => {
      const place = WIDE.indexOf(character);
      const narrow = place < 0 ? character : (NARROW[place] as string);
      if (quote !== '') {
        if (narrow !== quote) return character;
        quote = '';
      } else if (narrow === '"' || narrow === "'") {
        quote = narrow;
      }
      return narrow;
    })
    .join('');
}
