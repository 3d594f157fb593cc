import { keepSettings, readSettings, themeOf } from '../../src/workbench/settings';

const storage = (content: string | null) => () => ({ getItem: () => content });

describe('settings of the workbench', () => {
  it.each([
    [null, { lang: 'zh', theme: 'system' }],
    ['{"lang":"en","theme":"dark"}', { lang: 'en', theme: 'dark' }],
    ['{"lang":"fr","theme":1}', { lang: 'zh', theme: 'system' }],
    ['not json', { lang: 'zh', theme: 'system' }],
  ])('%s is read as %o', (content, settings) => expect(readSettings(storage(content))).toEqual(settings));

  it('come back as they were kept', () => {
    let kept = '';
    keepSettings(() => ({ setItem: (_, value) => { kept = value; } }), { lang: 'en', theme: 'light' });
    expect(readSettings(storage(kept))).toEqual({ lang: 'en', theme: 'light' });
  });

  it('do without storage where it is forbidden', () => {
    const shut = () => { throw new Error('denied'); };
    expect(readSettings(shut)).toEqual({ lang: 'zh', theme: 'system' });
    expect(() => keepSettings(shut, { lang: 'zh', theme: 'dark' })).not.toThrow();
  });

  it.each([
    ['system', ['(prefers-color-scheme: dark)'], 'dark'],
    ['system', [], 'light'],
    ['light', ['(prefers-color-scheme: dark)'], 'light'],
    ['dark', ['(forced-colors: active)'], 'high-contrast'],
  ] as const)('%s under %o shows %s', (choice, active, theme) => expect(themeOf(choice, (query) => (active as readonly string[]).includes(query))).toBe(theme));
});
