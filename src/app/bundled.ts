import type { RulesetDocument } from '../engine/ruleset/types';
import { createLibrary } from './library';
import type { Library } from './library';

interface RequireContext {
  (name: string): RulesetDocument;
  keys(): string[];
}

/** webpack's; resolved at build time, and each file comes through build/rulesetLoader.cjs as JSON. */
declare const require: { context(folder: string, deep: boolean, pattern: RegExp): RequireContext };

let bundled: Library | undefined;

/** The library compiled into the page, made once. */
export function bundledLibrary(): Library {
  if (bundled) return bundled;
  const files = require.context('../../rulesets', false, /^\.\/(?!fields\.yaml)[^.]+\.yaml$/);
  const fields = require.context('../../rulesets', false, /^\.\/fields\.yaml$/);
  bundled = createLibrary(fields('./fields.yaml'), files.keys().sort().map((name) => ({ id: name.slice('./'.length, -'.yaml'.length), read: () => files(name) })));
  return bundled;
}
