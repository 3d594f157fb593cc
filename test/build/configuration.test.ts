import { existsSync } from 'node:fs';
import path from 'node:path';

import { officeJsSource } from '../../build/officeJs.cjs';
import configuration from '../../webpack.config.js';

const root = path.resolve(__dirname, '../..');

describe('the build', () => {
  test('makes both pages, or the one it is asked for', () => {
    expect(configuration({}, { mode: 'production' }).map(({ name }) => name)).toEqual(['addin', 'workbench']);
    expect(configuration({ target: 'workbench' }, { mode: 'development' }).map(({ name }) => name)).toEqual(['workbench']);
    expect(() => configuration({ target: 'pane' }, {})).toThrow('choose addin or workbench');
  });

  test('never evaluates strings, which the pages’ policy forbids', () => {
    for (const mode of ['development', 'production']) {
      for (const { devtool } of configuration({}, { mode })) expect(String(devtool)).not.toContain('eval');
    }
  });

  test('takes office.js from where it is told', () => {
    expect(officeJsSource('local')).toMatchObject({ url: 'office-js/office.js', origin: null });
    expect(officeJsSource('cdn-cn')).toEqual({ url: expect.stringContaining('.office365.cn/'), origin: 'https://appsforoffice.cdn.partner.office365.cn', files: [] });
    expect(officeJsSource('/mirror/office.js')).toEqual({ url: '/mirror/office.js', origin: null, files: [] });
    expect(officeJsSource('https://cdn.bureau.cn/office/office.js')).toEqual({ url: 'https://cdn.bureau.cn/office/office.js', origin: 'https://cdn.bureau.cn', files: [] });
  });

  test('copies the files office.js asks for in Excel, and no debugging ones', () => {
    const { files } = officeJsSource('local');
    expect(existsSync(files[0]!.context)).toBe(true);
    expect(files.map(({ from }) => from)).toEqual(expect.arrayContaining(['office.js', 'excel*.js', '*/office_strings.js']));
    expect(files.every(({ globOptions }) => globOptions.ignore.includes('**/*.debug.js'))).toBe(true);
  });

  test('keeps its output and caches out of the repository', () => {
    for (const { output } of configuration({}, {})) expect(path.relative(root, output.path)).toBe('dist');
  });
});
