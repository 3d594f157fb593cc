import { PACKAGE_RELATIONSHIPS, RELATIONSHIPS, XML_HEAD } from './names';
import { escapeXml } from './xmlText';
import { appended, attribute, parseXml, removed, withCuts } from './xmlTree';

/** A tie from one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles`, `chart`… the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part; null when it leads outside the file. */
  readonly target: string | null;
}

/** Where a part keeps its relationships; '' for the package's own. */
export const relationshipsName = (part: string): string => {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
};

/** Relationships of `part` from the text of its `.rels`; none when the text is null. */
export function relationships(part: string, xml: string | null): readonly Relationship[] {
  if (xml === null) return [];
  return parseXml(xml, relationshipsName(part)).children.map((each) => ({
    id: attribute(each, 'Id') ?? '',
    type: (attribute(each, 'Type') ?? '').replace(/^.*\//, ''),
    target: attribute(each, 'TargetMode') === 'External' ? null : resolve(part, attribute(each, 'Target') ?? ''),
  }));
}

/** Adds a relationship; returns the new text and the id, the first free `rIdN`. */
export function withRelationship(part: string, xml: string | null, type: string, target: string): { readonly xml: string; readonly id: string } {
  const source = xml ?? `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const used = new Set(relationships(part, source).map((each) => each.id));
  let n = 1;
  while (used.has(`rId${n}`)) n++;
  const root = parseXml(source, relationshipsName(part));
  const entry = `<${root.prefix}Relationship Id="rId${n}" Type="${RELATIONSHIPS}/${type}" Target="${escapeXml(relative(part, target))}"/>`;
  return { xml: withCuts(source, [appended(source, root, entry)]), id: `rId${n}` };
}

/** Takes relationships out by id. */
export function withoutRelationships(part: string, xml: string, ids: ReadonlySet<string>): string {
  const root = parseXml(xml, relationshipsName(part));
  return withCuts(xml, root.children.filter((each) => ids.has(attribute(each, 'Id') ?? '')).map(removed));
}

/** The part a target names, as addresses resolve: from the package's root or the part's folder, and never above the root. */
function resolve(part: string, target: string): string {
  const path = target.replace(/#.*$/, '');
  if (path.startsWith('/')) return path.slice(1);
  const steps = part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      steps.pop();
    } else if (step !== '.' && step !== '') {
      steps.push(step);
    }
  }
  return steps.join('/');
}

function relative(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return '../'.repeat(from.length - shared) + to.slice(shared).join('/');
}
