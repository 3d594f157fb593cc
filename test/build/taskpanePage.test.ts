/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../../src/taskpane');
const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
const watchdog = readFileSync(path.join(folder, 'watchdog.js'), 'utf8');

/** Runs the watchdog on the page's own markup, in a browser that has or lacks what is given. */
function open({ language = 'zh-CN', modern = true } = {}): void {
  document.documentElement.removeAttribute('data-shell');
  document.documentElement.lang = 'zh-CN';
  document.body.innerHTML = /<body>([\s\S]*?)<script/.exec(page)![1]!;
  new Function('navigator', 'BigInt', watchdog)({ language }, modern ? BigInt : undefined);
}

const said = (): string | null => document.documentElement.getAttribute('data-shell');

beforeEach(() => { jest.useFakeTimers(); });
afterEach(() => { jest.useRealTimers(); });

describe('the page before the pane', () => {
  test('says at once what is needed where the browser is too old', () => {
    open({ modern: false });
    expect(said()).toBe('too-old');
    expect(document.getElementById('shell-too-old')!.textContent).toMatch(/Excel LTSC 2021[\s\S]*工作台网页[\s\S]*mujun evaluate/);
  });

  test('offers help after ten seconds, not before', () => {
    open();
    jest.advanceTimersByTime(9_999);
    expect(said()).toBeNull();
    jest.advanceTimersByTime(1);
    expect(said()).toBe('stuck');
  });

  test('keeps quiet once the pane has taken the shell’s place', () => {
    open();
    document.getElementById('root')!.textContent = 'the pane';
    jest.advanceTimersByTime(60_000);
    expect(said()).toBeNull();
  });

  test('does not talk over another message', () => {
    open();
    document.documentElement.dataset.shell = 'failed';
    jest.advanceTimersByTime(60_000);
    expect(said()).toBe('failed');
  });

  test.each([['zh-CN', 'zh-CN'], ['zh-TW', 'zh-CN'], ['en-US', 'en'], ['de-DE', 'en']])('speaks to %s in %s', (language, expected) => {
    open({ language });
    expect(document.documentElement.lang).toBe(expected);
  });

  test('says everything in both languages', () => {
    open();
    const count = (lang: string): number => document.querySelectorAll(`#shell [lang="${lang}"]`).length;
    expect(count('zh-CN')).toBeGreaterThan(5);
    expect(count('en')).toBe(count('zh-CN'));
  });

  test('has no inline script, which its policy forbids, and a watchdog that Internet Explorer can read', () => {
    expect([...page.matchAll(/<script(?![^>]*\ssrc=)/g)]).toEqual([]);
    expect(page).not.toMatch(/\son\w+="/);
    expect(watchdog.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^']*'/g, '')).not.toMatch(/=>|`|\b(const|let|class|async)\b|\.\.\./);
  });
});
