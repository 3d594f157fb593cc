import { fileTrouble } from '../../src/cli/fileTrouble';

test.each([
  ['ENOENT', 'zh', '没有这个文件或文件夹（a.csv）。请检查路径和文件名。'],
  ['EBUSY', 'zh', '文件正被别的程序使用（a.csv）。请在 Excel、WPS 中关闭它，再试。'],
  ['EISDIR', 'en', 'this is a folder, not a file (a.csv).'],
  ['EMFILE', 'zh', 'too many open files'],
] as const)('%s is said in %s so that a clerk can act on it', (code, lang, words) => {
  expect(fileTrouble(Object.assign(new Error('too many open files'), { code }), 'a.csv', lang)).toBe(words);
});
