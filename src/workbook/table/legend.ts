import { withoutNumber } from './headerKey';

/** Words that only join a code and what it means: 1为是, 是填1, 2-否, 0表示规上. */
const JOINING = /^(?:为|即|指|代表|表示|填写?|是(?=规|[大中小微]型))|(?:为|填写?|请填|记)$/g;

/**
 * What codes in a column mean, where its header says so: 规上（1是2否）, 高企(是=1,否=0), 单位规模（1大型 2中型 3小型）.
 * @returns word by code, at least two; null where the header says nothing of the kind
 * @example legendOf('规上（1是2否）') //=> Map { '1' => '是', '2' => '否' }
 */
export function legendOf(header: string): ReadonlyMap<string, string> | null {
  const plain = withoutNumber(header.normalize('NFKC'));
  const explained = [...plain.matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g)].map(([, inner]) => inner as string);
  for (const text of [...explained, plain.replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, '')]) {
    const legend = pairsOf(text);
    if (legend !== null) return legend;
  }
  return null;
}

/** Codes and words in turn; what leads is the code, unless the words come first throughout. */
function pairsOf(text: string): ReadonlyMap<string, string> | null {
  const tokens = [...text.matchAll(/\d+|[\u4e00-\u9fff]+/g)].map(([token]) => token);
  // 是否规上1是2否: the name stands before the first code.
  const from = isCode(tokens[0] ?? '') ? 0 : tokens.length % 2;
  const told = tokens.slice(from);
  const codeFirst = isCode(told[0] ?? '') ? 0 : 1;
  if (told.length < 4 || told.length % 2 === 1 || told.some((token, i) => isCode(token) !== (i % 2 === codeFirst))) return null;
  const pairs = Array.from({ length: told.length / 2 }, (_, i) => [told[2 * i + codeFirst] as string, (told[2 * i + 1 - codeFirst] as string).replace(JOINING, '')] as const);
  const legend = new Map(pairs);
  return legend.size === pairs.length && new Set(legend.values()).size === pairs.length ? legend : null;
}

/** A legend as it is said: 1=是、2=否. */
export const legendWords = (legend: ReadonlyMap<string, string>): string => [...legend].map(([code, word]) => `${code}=${word}`).join('、');

/** Codes have one digit: 2023 and 18 are years and lengths. */
const isCode = (token: string): boolean => /^\d$/.test(token);
