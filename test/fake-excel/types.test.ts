import { readFileSync } from 'node:fs';
import { FakeBook } from './model/book';
import { typesOf } from './types/all';
import { rank, since } from './types/since';

/** Microsoft's own declarations say for each member which requirement set brought it. */
const declarations = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');

function classText(type: string): string {
  const start = declarations.search(new RegExp(`\\n {4}class ${type} extends OfficeExtension\\.ClientObject \\{`));
  if (start < 0) throw new Error(`no class Excel.${type}`);
  return declarations.slice(start, declarations.indexOf('\n    }\n', start));
}

/** Lowest set among the overloads of a member; the class's own where the member names none. */
function setOf(type: string, member: string): string {
  const name = member[0]!.toLowerCase() + member.slice(1);
  const text = classText(type);
  const sets = [...text.matchAll(new RegExp(`\\n {8}(?:readonly )?${name}(?:\\(|\\??:|<)`, 'g'))].map((found) => {
    const doc = text.slice(text.lastIndexOf('/**', found.index), found.index);
    return /\[Api set: ExcelApi (\d+\.\d+)/.exec(doc)?.[1] ?? '1.1';
  });
  if (sets.length === 0) throw new Error(`no member Excel.${type}.${name}`);
  return sets.sort((a, b) => rank(a) - rank(b))[0]!;
}

const types = Object.entries(typesOf(new FakeBook()));
// Not declared as members of their own: internals of the wire protocol.
const internal = /^_/;

describe('what our program uses of Excel', () => {
  it.each(types.map(([type]) => type))('%s has only members Excel really has, and none after ExcelApi 1.9 but those used with a way around', (type) => {
    const table = typesOf(new FakeBook())[type]!;
    const names = [table.get, table.set, table.nav, table.call].flatMap((group) => Object.keys(group ?? {})).filter((name) => !internal.test(name));
    const later = [...new Set(names)].map((name) => [`${type}.${name}`, setOf(type, name)] as const).filter(([, set]) => rank(set) > rank('1.9'));
    expect(Object.fromEntries(later)).toEqual(Object.fromEntries(Object.entries(since).filter(([member]) => member.startsWith(`${type}.`))));
  });
});
