/**
 * Splits `A / B` at its outermost, last division, so that sums of A and of B can be taken apart.
 * null when the value is not a quotient as a whole (`A / B * 100`, `A / B + C`).
 * @example splitRatio('(甲 + 乙) / 丙') //=> { numerator: "(甲 + 乙)", denominator: "丙" }
 */
export function splitRatio(text: string): { numerator: string; denominator: string } | null {
  let depth = 0;
  let slash = -1;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if ('(（'.includes(letter)) depth++;
    else if (')）'.includes(letter)) depth--;
    else if (depth > 0) continue;
    else if ('/／÷'.includes(letter)) slash = index;
    else if ('*＊×'.includes(letter) && slash >= 0) return null;
    // A sign before the first operand does not make a sum.
    else if ('+＋-－'.includes(letter) && text.slice(0, index).trim() !== '') return null;
  }
  if (slash < 0) return null;
  return { numerator: text.slice(0, slash).trim(), denominator: text.slice(slash + 1).trim() };
}
