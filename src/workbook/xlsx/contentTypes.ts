import { escapeXml } from './xmlText';
import { appended, attribute, parseXml, removed, withCuts } from './xmlTree';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** Says what kind of part `part` is; a part already listed keeps its entry. */
export function withContentType(xml: string, part: string, type: string): string {
  const root = parseXml(xml, CONTENT_TYPES_PART);
  if (root.children.some((each) => names(each, part))) return xml;
  return withCuts(xml, [appended(xml, root, `<${root.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`)]);
}

/** Says what kind all parts of a file ending are; an ending already listed keeps its entry. */
export function withDefaultType(xml: string, ending: string, type: string): string {
  const root = parseXml(xml, CONTENT_TYPES_PART);
  if (root.children.some((each) => each.local === 'Default' && attribute(each, 'Extension')?.toLowerCase() === ending)) return xml;
  const at = root.children[0]?.start ?? root.closeStart;
  return withCuts(xml, [{ start: at, end: at, text: `<${root.prefix}Default Extension="${ending}" ContentType="${type}"/>` }]);
}

/** Takes the entries of parts out. */
export function withoutContentTypes(xml: string, parts: readonly string[]): string {
  const root = parseXml(xml, CONTENT_TYPES_PART);
  return withCuts(xml, root.children.filter((each) => parts.some((part) => names(each, part))).map(removed));
}

const names = (entry: { readonly local: string } & Parameters<typeof attribute>[0], part: string): boolean =>
  entry?.local === 'Override' && attribute(entry, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`;
