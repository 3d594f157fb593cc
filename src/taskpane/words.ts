import { createContext, useContext } from 'react';

import { text, type Lang, type TextKey, type TextParams } from '../text/text';

export const LangContext = createContext<Lang>('zh');

export type Words = (key: TextKey, params?: TextParams) => string;

/** The words of the language in force. */
export function useWords(): Words {
  const lang = useContext(LangContext);
  return (key, params) => text(lang, key, params);
}

export const useLang = (): Lang => useContext(LangContext);
