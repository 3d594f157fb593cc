import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';

import { functionsMetadata, metadataFiles } from '../build/functionsMetadata';
import { deployedManifest, developmentUrl } from '../build/manifest.cjs';
import { formulas } from '../src/app/formulas';

/** Microsoft's validator works online only; these are its rules that a manifest of ours could break. */
const root = path.resolve(__dirname, '..');
const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const parser = new SaxesParser();
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => { open.at(-1)!.text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.on('error', (error) => { throw error; });
  parser.write(xml).close();
  return document.children[0]!;
}

const every = (element: Element): Element[] => [element, ...element.children.flatMap(every)];
const named = (name: string, within: Element = manifest): Element[] => every(within).filter((element) => element.name === name);
const one = (name: string, within: Element = manifest): Element => {
  const found = named(name, within);
  expect(found).toHaveLength(1);
  return found[0]!;
};

const manifest = parse(source);
const all = every(manifest);

/** Children in the one order Excel accepts; a name may be left out. By element, or by its xsi:type where that decides. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
    'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'EquivalentAddins', 'WebApplicationInfo'],
  Workbook: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  CustomFunctions: ['Script', 'Page', 'Metadata', 'Namespace'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Button: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  ShowTaskpane: ['SourceLocation', 'Title'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

const resourceKinds = ['bt:Image', 'bt:Url', 'bt:String'];
const resources = new Map(named('Resources').flatMap(every).filter((element) => resourceKinds.includes(element.name) && element.attributes.id).map((element) => [element.attributes.id!, element]));
const values = (element: Element): string[] => [element.attributes.DefaultValue!, ...element.children.map((child) => child.attributes.Value!)];
const addresses = all.flatMap((element) => [element.attributes.DefaultValue, element.attributes.Value]).filter((value): value is string => /^\w+:\/\//.test(value ?? ''));

describe('manifest.xml', () => {
  test('keeps the element order that Excel demands', () => {
    for (const element of all) {
      const expected = order[element.attributes['xsi:type'] ?? ''] ?? order[element.name];
      if (!expected) continue;
      const names = element.children.map((child) => child.name);
      expect(names.filter((name) => !expected.includes(name))).toEqual([]);
      expect(names).toEqual([...names].sort((a, b) => expected.indexOf(a) - expected.indexOf(b)));
    }
  });

  test('names only resources that exist, by ids of at most 32 characters, and leaves none unused', () => {
    const used = all.flatMap((element) => element.attributes.resid ?? []);
    expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
    expect([...new Set(used)].sort()).toEqual([...resources.keys()].sort());
  });

  test.each([['bt:ShortStrings', 125], ['bt:LongStrings', 250], ['bt:Urls', 2048]])('%s hold at most %d characters', (name, most) => {
    expect(one(name).children.flatMap(values).filter((value) => value.length === 0 || value.length > most)).toEqual([]);
  });

  test('has names and descriptions of the lengths Excel allows', () => {
    expect(values(one('OfficeApp').children.find(({ name }) => name === 'DisplayName')!).every((value) => value.length <= 125)).toBe(true);
    expect(values(one('OfficeApp').children.find(({ name }) => name === 'Description')!).every((value) => value.length <= 250)).toBe(true);
    expect(named('ProviderName')[0]!.text.length).toBeLessThanOrEqual(125);
  });

  test('speaks English wherever it speaks Chinese', () => {
    const spoken = all.filter((element) => ['DisplayName', 'bt:String'].includes(element.name) || (element.name === 'Description' && element.attributes.DefaultValue));
    expect(spoken.length).toBeGreaterThan(5);
    for (const element of spoken) {
      expect(element.children.map((child) => child.attributes.Locale)).toEqual(['en-US']);
      expect(element.children[0]!.attributes.Value).not.toMatch(/^\p{Script=Han}/u);
    }
  });

  test('fetches everything over https from the development server', () => {
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((address) => !address.startsWith(developmentUrl))).toEqual([]);
    expect(developmentUrl).toMatch(/^https:/);
  });

  test('has every icon as a PNG of the size it says', () => {
    const icons = [
      [one('IconUrl').attributes.DefaultValue!, 32], [one('HighResolutionIconUrl').attributes.DefaultValue!, 64],
      ...named('bt:Image').filter((element) => element.attributes.size).map((element) => [resources.get(element.attributes.resid!)!.attributes.DefaultValue!, Number(element.attributes.size)] as const),
    ] as const;
    expect(new Set(icons.map(([, size]) => size))).toEqual(new Set([16, 32, 64, 80]));
    for (const [url, size] of icons) {
      const png = readFileSync(path.join(root, url.slice(developmentUrl.length)));
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  test('has one shared, long-lived runtime whose page is also the pane and the functions’ page', () => {
    expect(one('Runtime').attributes).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' });
    for (const place of ['Page', 'Action']) expect(one('SourceLocation', one(place)).attributes.resid).toBe('Taskpane.Url');
    expect(one('FunctionFile').attributes.resid).toBe('Taskpane.Url');
    expect(named('TaskpaneId')).toEqual([]);
  });

  test('asks for its requirement sets only where older Excel passes over them', () => {
    expect(manifest.children.some(({ name }) => name === 'Requirements')).toBe(false);
    expect(named('bt:Set').map(({ attributes }) => [attributes.Name, attributes.MinVersion])).toEqual([
      ['ExcelApi', '1.9'], ['SharedRuntime', '1.1'], ['CustomFunctionsRuntime', '1.1'],
    ]);
  });

  test('puts the functions into MUJUN in every language and finds their metadata', () => {
    expect(new Set(values(resources.get('Functions.Namespace')!))).toEqual(new Set(['MUJUN']));
    expect(values(resources.get('Functions.Metadata.Url')!).map((url) => url.slice(developmentUrl.length))).toEqual(metadataFiles.map(([file]) => file));
  });

  test('is read by Microsoft’s own reader', () => {
    // In a process of its own: the reader pulls in modules that jest cannot load.
    const script = "require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml').then((info) => process.stdout.write(JSON.stringify(info)))";
    const info = JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' })) as { id: string };
    expect(info).toMatchObject({ officeAppType: 'TaskPaneApp', hosts: ['Workbook'], defaultLocale: 'zh-CN', permissions: 'ReadWriteDocument' });
    expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });
});

describe('deploying', () => {
  test('moves every address to the server, with or without a slash at the end', () => {
    const deployed = deployedManifest(source, 'https://mujun.example.gov.cn/addin');
    expect(deployed).not.toContain('localhost');
    expect(deployed).toContain('"https://mujun.example.gov.cn/addin/taskpane.html"');
    expect(deployedManifest(source, 'https://mujun.example.gov.cn/addin/')).toBe(deployed);
  });

  test.each(['http://mujun.example.gov.cn/', 'mujun'])('refuses %s', (baseUrl) => {
    expect(() => deployedManifest(source, baseUrl)).toThrow(baseUrl);
  });
});

describe('functions.json', () => {
  const languages = ['zh', 'en'] as const;

  test.each(languages)('in %s describes every function and parameter within Excel’s rules', (lang) => {
    const metadata = functionsMetadata(formulas, lang);
    expect(metadata.functions.map(({ id }) => id)).toEqual(formulas.map(({ name }) => name));
    for (const entry of metadata.functions) {
      expect(entry.id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(entry.name).toBe(entry.id);
      for (const words of [entry.description, ...entry.parameters.map(({ description }) => description)]) {
        expect(words.length).toBeGreaterThan(3);
        expect(words.length).toBeLessThanOrEqual(255);
        expect(/\p{Script=Han}/u.test(words)).toBe(lang === 'zh');
      }
      const optional = entry.parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    }
  });

  test('lets error values reach the functions', () => {
    expect(functionsMetadata(formulas, 'zh').allowErrorForDataTypeAny).toBe(true);
  });

  test('keeps every function and parameter once published, in place', () => {
    const published = JSON.parse(readFileSync(path.join(__dirname, 'functions/published.json'), 'utf8')) as Record<string, string[]>;
    const now = new Map(formulas.map((formula) => [formula.name, formula.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name))]));
    for (const [name, parameters] of Object.entries(published)) {
      expect([name, now.get(name)?.slice(0, parameters.length)]).toEqual([name, parameters]);
      expect(now.get(name)!.slice(parameters.length).every((parameter) => parameter.startsWith('['))).toBe(true);
    }
    expect([...now.keys()].sort()).toEqual(Object.keys(published).sort());
  });
});
