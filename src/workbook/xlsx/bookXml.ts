import { RELATIONSHIPS } from './names';
import { escapeXml } from './xmlText';
import { appended, attribute, child, childrenOf, inOrder, parseXml, removed, replaced, withAttribute, withCuts, type XmlElement } from './xmlTree';

/** Children of a workbook in the order the schema wants. */
const ORDER = ['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'];

/** A change to the text of the workbook part. */
export type BookEdit = (root: XmlElement, source: string) => string;

/** Makes the changes one after the other; the part is small. */
export const editBook = (source: string, part: string, edits: readonly BookEdit[]): string =>
  edits.reduce((text, edit) => edit(parseXml(text, part), text), source);

/** Adds a sheet behind the others. */
export const addSheet = (name: string, id: string, relationship: string): BookEdit => (root, source) => {
  const sheets = child(root, 'sheets')!;
  const declared = root.attributes['xmlns:r']?.value === RELATIONSHIPS ? '' : ` xmlns:r="${RELATIONSHIPS}"`;
  return withCuts(source, [appended(source, sheets, `<${root.prefix}sheet name="${escapeXml(name)}" sheetId="${id}"${declared} r:id="${relationship}"/>`)]);
};

export const renameSheet = (id: string, name: string): BookEdit => (root, source) =>
  withCuts(source, sheetElements(root).filter((each) => attribute(each, 'sheetId') === id).map((each) => withAttribute(source, each, 'name', name)));

/** Takes a sheet out, with the names that belong to it; names of later tabs move up, and the view stays on a tab that is there. */
export const removeSheet = (id: string): BookEdit => (root, source) => {
  const tabs = sheetElements(root);
  const tab = tabs.findIndex((each) => attribute(each, 'sheetId') === id);
  const names = childrenOf(child(root, 'definedNames'), 'definedName');
  const tabOf = (name: XmlElement): number => Number(attribute(name, 'localSheetId') ?? -1);
  const gone = names.filter((name) => tabOf(name) === tab);
  const views = childrenOf(child(root, 'bookViews'), 'workbookView');
  const moved = (value: number): number => Math.min(value > tab ? value - 1 : value, tabs.length - 2);
  return withCuts(source, [
    removed(tabs[tab]!),
    ...(gone.length > 0 && gone.length === names.length ? [removed(child(root, 'definedNames')!)] : gone.map(removed)),
    ...names.filter((name) => tabOf(name) > tab).map((name) => withAttribute(source, name, 'localSheetId', tabOf(name) - 1)),
    ...views.flatMap((view) => ['activeTab', 'firstSheet'].filter((key) => attribute(view, key) !== undefined && moved(Number(attribute(view, key))) !== Number(attribute(view, key))).map((key) => withAttribute(source, view, key, moved(Number(attribute(view, key)))))),
  ]);
};

/** Sets a defined name, for the whole book or for one tab. */
export const setName = (name: string, tab: number | null, hidden: boolean, text: string): BookEdit => (root, source) => {
  const xml = `<${root.prefix}definedName name="${escapeXml(name)}"${tab === null ? '' : ` localSheetId="${tab}"`}${hidden ? ' hidden="1"' : ''}>${escapeXml(text)}</${root.prefix}definedName>`;
  const names = child(root, 'definedNames');
  const former = childrenOf(names, 'definedName').find((each) => isNamed(each, name, tab));
  if (former) return withCuts(source, [replaced(former, xml)]);
  return withCuts(source, [names ? appended(source, names, xml) : inOrder(source, root, ORDER, 'definedNames', `<${root.prefix}definedNames>${xml}</${root.prefix}definedNames>`)]);
};

export const removeName = (name: string, tab: number | null): BookEdit => (root, source) => {
  const names = child(root, 'definedNames');
  const former = childrenOf(names, 'definedName').find((each) => isNamed(each, name, tab));
  return former ? withCuts(source, [removed(names!.children.length === 1 ? names! : former)]) : source;
};

/** Has Excel calculate everything when it opens the file: stored results may rest on what we changed. */
export const recalculate: BookEdit = (root, source) => {
  const settings = child(root, 'calcPr');
  if (!settings) return withCuts(source, [inOrder(source, root, ORDER, 'calcPr', `<${root.prefix}calcPr fullCalcOnLoad="1"/>`)]);
  return attribute(settings, 'fullCalcOnLoad') === '1' ? source : withCuts(source, [withAttribute(source, settings, 'fullCalcOnLoad', 1)]);
};

/** Tab of a sheet, from 0. */
export const tabOf = (root: XmlElement, id: string): number => sheetElements(root).findIndex((each) => attribute(each, 'sheetId') === id);

const sheetElements = (root: XmlElement): readonly XmlElement[] => childrenOf(child(root, 'sheets'), 'sheet');

const isNamed = (element: XmlElement, name: string, tab: number | null): boolean =>
  attribute(element, 'name')?.toLowerCase() === name.toLowerCase() && (attribute(element, 'localSheetId') ?? null) === (tab === null ? null : String(tab));
