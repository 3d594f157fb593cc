import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import commandLineWords from '../../build/commandLineWords.cjs';

const root = path.resolve(__dirname, '../..');
const files = (folder: string): string[] => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(root, folder, file)).filter((file) => /\.tsx?$/.test(file));

test('words of the command line are left out, whatever their key begins with, and all others stay', () => {
  const words = "  'pane.rule': '办法',\n  'cli.help': `用法：\n\n  'x': y`,\n  'audit.cli.none': '没有 \\'问题\\'',\n  'client': '甲',\n";
  expect(commandLineWords(words)).toBe("  'pane.rule': '办法',\n  'client': '甲',\n");
});

test('no page asks for one of them', () => {
  const asked = ['app', 'functions', 'taskpane', 'workbench', 'workbook'].flatMap((folder) => files(`src/${folder}`)).filter((file) => /['`](?:[\w-]+\.)?cli\./.test(readFileSync(file, 'utf8')));
  expect(asked.map((file) => path.relative(root, file))).toEqual([]);
});

test('none is left in any file of words', () => {
  const left = files('src/text').filter((file) => /^\s*'(?:[\w-]+\.)?cli\./m.test(commandLineWords(readFileSync(file, 'utf8'))));
  expect(left.map((file) => path.relative(root, file))).toEqual([]);
});
