import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { loadRuleset } from '../../src/engine';
import type { RulesetDocument } from '../../src/engine';
import { readYaml } from '../../src/engine/ruleset/yaml';
import { rulesetFiles } from '../../src/cli/folder';
import { bundledLibrary } from '../support/library';

const root = path.resolve(__dirname, '../..');
const schemaText = readFileSync(path.join(root, 'rulesets/schema.json'), 'utf8');
const schema = JSON.parse(schemaText) as { definitions: Record<string, Definition> };
const library = bundledLibrary();

interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly anyOf?: readonly Definition[];
}

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const load = (document: RulesetDocument) =>
  loadRuleset(document, { catalogue: library.catalogue, find: (id) => library.get(id)?.document });

test('the schema is what the types give', () => {
  const generator = path.join(root, 'node_modules/ts-json-schema-generator/bin/ts-json-schema-generator.js');
  const options = ['-p', 'src/engine/ruleset/file.ts', '-t', 'RulesetFile', '--tsconfig', 'tsconfig.json', '--no-type-check'];
  const generated = execFileSync(process.execPath, [generator, ...options], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  expect(JSON.parse(schemaText)).toEqual(JSON.parse(generated));
}, 60_000);

test.each(rulesetFiles().map((file) => path.basename(file)))('%s is what the schema asks for', (name) => {
  const { document } = readYaml(readFileSync(path.join(root, 'rulesets', name), 'utf8'));
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema takes a ruleset that only changes another, and refuses a stray key', () => {
  expect(validate({ id: '某县', extends: 'zhejiang-2022', indicators: [{ name: '亩均税收', weight: '40' }] })).toBe(true);
  expect(validate({ id: '某县', extends: 'zhejiang-2022', indicator: [] })).toBe(false);
});

/** Where to put a key nobody knows, and the form whose keys should then be offered. */
const places: readonly (readonly [string, string, (document: Draft) => Draft])[] = [
  ['the ruleset', 'RulesetForm', (document) => document],
  ['edition', 'EditionForm', (document) => document['edition'] as Draft],
  ['a source', 'SourceForm', (document) => (document['sources'] as Draft)['plan'] as Draft],
  ['a parameter', 'ParameterForm', (document) => (document['parameters'] as Draft[])[0]!],
  ['a scope rule', 'ScopeForm', (document) => (document['scope'] as Draft[])[0]!],
  ['an indicator', 'IndicatorForm', (document) => (document['indicators'] as Draft[])[0]!],
  ['a benchmark', 'BenchmarkForm', (document) => (document['each'] as Draft)['benchmark'] as Draft],
  ['score', 'ScoreForm', (document) => document['score'] as Draft],
  ['grades', 'GradesForm', (document) => document['grades'] as Draft],
  ['an adjustment', 'AdjustmentForm', (document) => (document['adjust'] as Draft[])[0]!],
  ['an assumption', 'AssumptionForm', (document) => (document['assume'] as Draft[])[0]!],
  ['a note', 'NoteForm', (document) => (document['notes'] as Draft[])[0]!],
];

type Draft = Record<string, unknown>;

test.each(places)('the loader and the schema know the same keys of %s', (_, form, place) => {
  const draft = structuredClone(library.get('xian-2022-enterprise')!.document) as Draft;
  place(draft)['一个谁也不认识的键'] = '1';
  const { issues } = load(draft as RulesetDocument);
  const unknown = issues.find(({ code }) => code === 'ruleset-unknown-key');
  expect(String(unknown?.params?.['known']).split(', ').sort()).toEqual(keysOf(schema.definitions[form]!));
});

const keysOf = ({ properties = {}, anyOf = [] }: Definition): string[] =>
  [...new Set([...Object.keys(properties), ...anyOf.flatMap(keysOf)])].sort();
