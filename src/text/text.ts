import { en } from './en';
import { zh } from './zh-CN';

export type Lang = 'zh' | 'en';
export type TextKey = keyof typeof zh;
export type TextParams = Readonly<Record<string, string | number>>;

const tables: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { zh, en };

/**
 * The words for a key, with `{name}` filled from `params`.
 * @throws RangeError for a key no table has or a parameter the words need and `params` lacks: programmers' mistakes.
 */
export function text(lang: Lang, key: TextKey, params: TextParams = {}): string {
  return fill(tables[lang][key], key, params);
}

/** The same for keys made at run time (`issue.<code>`). */
export function textOf(lang: Lang, key: string, params: TextParams = {}): string {
  return fill(tables[lang][key], key, params);
}

function fill(words: string | undefined, key: string, params: TextParams): string {
  if (words === undefined) throw new RangeError(`no words for ${key}`);
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`${key} needs {${name}}`);
    return String(value);
  });
}
