import { ruleWords as en } from '../../text/en/ruleWords';
import { text, type Lang } from '../../text/text';
import { ruleWords as zh } from '../../text/zh-CN/ruleWords';

/** Steps from a block to a cell of it: `['benchmark', 'value']`. */
export type Steps = readonly string[];

/** What the column of a keyed table holds that names its rows: `sources`, `labels`. */
export const KEY_COLUMN: Steps = ['@key'];

const langs: readonly Lang[] = ['zh', 'en'];
const tables: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { zh, en };
const keys = namesUnder('key.');
const places = namesUnder('at.');

/** The words under a key of their own; null where there are none. */
export const ruleWord = (key: string, lang: Lang): string | null => (Object.hasOwn(zh, key) ? tables[lang][key]! : null);

/** Whether the key has words of its own. */
export const hasWords = (key: string): boolean => keys.includes(key);

/** Whether it reads like a key of the ruleset language, of today or to come, and not like a name that somebody gave. */
export const isKeyword = (key: string): boolean => hasWords(key) || /^[a-z]+(-[a-z]+)*$/.test(key);

/**
 * What a column or row is called: by its place where the block has words of its own for it, else key by key.
 * @param section last key of the block's address; '' for the front
 * @example wordsOf('indicators', ['benchmark', 'value'], 'zh') //=> "基准值"
 * @example wordsOf('grades', ['shares', 'A'], 'zh') //=> "占比 · A"
 */
export function wordsOf(section: string, steps: Steps, lang: Lang): string {
  const place = `${section}.${steps.join('.')}`;
  if (places.includes(place)) return tables[lang][`at.${place}`]!;
  const words = steps.map((key) => wordOf(key, lang)).join(separator);
  return sameSteps(stepsOf(section, words), steps) ? words : steps.map((key) => JSON.stringify(key)).join(separator);
}

const separator = ' · ';

/** A name that reads like the word of a key, or like several, stands in quotes. */
function wordOf(key: string, lang: Lang): string {
  const word = keys.includes(key) ? tables[lang][`key.${key}`]! : key;
  return sameSteps(stepsOf('', word), [key]) ? word : JSON.stringify(key);
}

const sameSteps = (one: Steps | null, other: Steps): boolean => one !== null && one.length === other.length && one.every((key, index) => key === other[index]);

/**
 * The steps that words stand for, in either language; null for a blank, none for the column of numbers, which is
 * for the eye alone. Words nobody knows are the key itself.
 */
export function stepsOf(section: string, words: string): Steps | null {
  const whole = folded(words);
  if (whole === '') return null;
  if (numberWords.includes(whole)) return [];
  const place = placeByWords.get(`${section} ${whole}`) ?? placeByWords.get(`${section} ${bare(whole)}`);
  return place ?? (words.match(/"(?:[^"\\]|\\.)*"|[^·・"]+/g) ?? []).filter((part) => part.trim() !== '').map(keyOf);
}

function keyOf(part: string): string {
  const word = part.trim();
  if (/^"[^]*"$/.test(word)) return unquoted(word);
  return keyByWord.get(folded(word)) ?? keyByWord.get(bare(folded(word))) ?? word;
}

/** Whether the first of the words is one the language knows. */
export function beginsKnown(section: string, words: string): boolean {
  const [first] = stepsOf(section, words) ?? [];
  return first !== undefined && keys.includes(first);
}

function unquoted(word: string): string {
  try {
    return String(JSON.parse(word));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return word;
  }
}

/** Width, case and spaces do not tell words apart. */
const folded = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Without a unit or remark in brackets that a person has added: 权重（%） is 权重. */
const bare = (words: string): string => words.replace(/\([^()]*\)$/, '');

const numberWords = langs.map((lang) => folded(text(lang, 'rule.number')));

/** Keys have words of their own; the keys themselves are understood too. */
const keyByWord = new Map<string, string>([
  ...keys.map((key) => [folded(key), key] as const),
  ...keys.flatMap((key) => langs.map((lang) => [folded(tables[lang][`key.${key}`]!), key] as const)),
]);

const placeByWords = new Map<string, Steps>(
  places.flatMap((place) => {
    const [section = '', ...steps] = place.split('.');
    return langs.map((lang) => [`${section} ${folded(tables[lang][`at.${place}`]!)}`, steps] as const);
  }),
);

function namesUnder(beginning: string): string[] {
  return Object.keys(zh).filter((key) => key.startsWith(beginning)).map((key) => key.slice(beginning.length));
}
