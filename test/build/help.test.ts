import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { formulas } from '../../src/app/formulas';

const folder = path.resolve(__dirname, '../../docs/help');
const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));

describe('the help pages', () => {
  test('are there in Chinese, which the manifest links to, and in English', () => {
    expect(pages.sort()).toEqual(['en.html', 'index.html']);
  });

  test.each(pages)('%s shows every function with its parameters', (page) => {
    const html = readFileSync(path.join(folder, page), 'utf8');
    const calls = formulas.map(({ name, parameters }) => `=MUJUN.${name}(${parameters.map((one) => (one.optional ? `[${one.name}]` : one.name)).join(', ')})`);
    expect(calls.filter((call) => !html.includes(`<code>${call}</code>`))).toEqual([]);
  });

  test.each(pages)('%s runs no script and links to nothing outside and nothing missing', (page) => {
    const html = readFileSync(path.join(folder, page), 'utf8');
    expect(html).not.toMatch(/<script|https?:/);
    // ../index.html is the workbench, beside help/ once built.
    const links = [...html.matchAll(/href="([^"#]+)"/g)].map((match) => match[1]!).filter((link) => link !== '../index.html');
    expect(links.filter((link) => !existsSync(path.join(folder, link)))).toEqual([]);
  });
});
