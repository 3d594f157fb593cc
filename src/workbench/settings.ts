import type { Lang } from '../text/text';
import type { PaneTheme } from '../taskpane/TaskPane';

export type ThemeChoice = 'system' | 'light' | 'dark';

export interface Settings {
  readonly lang: Lang;
  readonly theme: ThemeChoice;
}

const KEY = 'mujun.workbench';

/** What the person chose last time; Chinese and the system's colours at first, and where storage is shut. */
export function readSettings(storage: () => Pick<Storage, 'getItem'>): Settings {
  const kept = attempt(() => JSON.parse(storage().getItem(KEY) ?? '{}') as Partial<Settings>) ?? {};
  return { lang: kept.lang === 'en' ? 'en' : 'zh', theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system' };
}

/** Keeps the choice where storage is open; elsewhere it lasts as long as the page. */
export function keepSettings(storage: () => Pick<Storage, 'setItem'>, settings: Settings): void {
  attempt(() => storage().setItem(KEY, JSON.stringify(settings)));
}

/** Forced colours first, then the person's word, then the system's. */
export function themeOf(choice: ThemeChoice, media: (query: string) => boolean): PaneTheme {
  if (media('(forced-colors: active)')) return 'high-contrast';
  if (choice !== 'system') return choice;
  return media('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** Storage may be forbidden or hold anything; neither keeps the page from opening. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
