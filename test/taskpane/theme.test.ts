import { paneTheme } from '../../src/taskpane/theme';

const media = (...matching: string[]) => (query: string) => matching.includes(query);
const forced = '(forced-colors: active)';
const dark = '(prefers-color-scheme: dark)';

test.each([
  ['#FFFFFF', media(), 'light'],
  ['#262626', media(), 'dark'],
  ['#262626', media(forced), 'high-contrast'],
  ['#FFFFFF', media(dark), 'light'],
  [undefined, media(dark), 'dark'],
  [undefined, media(), 'light'],
  ['not a colour', media(dark), 'dark'],
])('Office background %s gives the theme people see', (background, matches, theme) => {
  expect(paneTheme(background, matches)).toBe(theme);
});
