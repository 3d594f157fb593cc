import type { PaneTheme } from './TaskPane';

/** Below this relative luminance a background counts as dark. */
const DARK = 0.4;

/**
 * The theme to show: forced colours first, then Office's own theme, then the system's.
 * @param background Office's body background, `#rrggbb`; undefined where the host gives none
 */
export function paneTheme(background: string | undefined, media: (query: string) => boolean): PaneTheme {
  if (media('(forced-colors: active)')) return 'high-contrast';
  const light = background === undefined ? null : luminance(background);
  if (light !== null) return light < DARK ? 'dark' : 'light';
  return media('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}

/** Relative luminance, 0 black to 1 white, by the Rec. 709 weights. @returns null for text that is no colour */
function luminance(color: string): number | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
