import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Modules a source file loads when it runs: imports and re-exports of values, not of types. */
function loads(file: string): string[] {
  const statements = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(?!type\b)(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm);
  return [...statements].filter(([, names]) => !onlyTypes(names ?? '')).map(([, , specifier]) => specifier!);
}

const onlyTypes = (names: string): boolean => {
  const inner = /^\{([^}]*)\}$/s.exec(names.trim())?.[1];
  return inner !== undefined && inner.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
};

function resolved(from: string, specifier: string): string {
  const target = path.resolve(path.dirname(from), specifier);
  const found = [target, `${target}.ts`, `${target}.tsx`, path.join(target, 'index.ts')].find((file) => existsSync(file) && /\.\w+$/.test(file));
  if (!found) throw new Error(`${from} imports ${specifier}, which is not there`);
  return found;
}

/** Everything functions.js is made of: our files and the packages they name. */
function bundle(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const todo = [path.join(root, entry)];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    if (file.endsWith('.json')) continue;
    for (const specifier of loads(file)) {
      if (specifier.startsWith('.')) todo.push(resolved(file, specifier));
      else packages.add(specifier);
    }
  }
  return { files, packages };
}

describe('functions.js', () => {
  const { files, packages } = bundle('src/functions/functions.ts');
  const folders = new Set([...files].map((file) => path.relative(root, file).split(path.sep).slice(0, 2).join('/')));

  test('is made of the engine and what leads to it, and of no face but its own', () => {
    expect([...folders].sort()).toEqual(['package.json', 'src/app', 'src/engine', 'src/functions', 'src/text', 'src/workbook']);
    expect([...files].filter((file) => /\/(officejs|xlsx)\//.test(file))).toEqual([]);
  });

  test('brings the few small packages the engine computes with: no React, no file formats, no YAML parser', () => {
    expect([...packages].sort()).toEqual(['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'jsep']);
  });
});
