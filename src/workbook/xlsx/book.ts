import type { Area } from '../cell';
import { parseReference } from './cellRef';
import { FileError } from './fileError';
import { MAIN, STRICT_MAIN } from './names';
import { findPart, partText, thePart, type Parts } from './parts';
import { relationships, relationshipsName, type Relationship } from './relationships';
import { attribute, attributeNS, child, childrenOf, isTrue, parseXml, type XmlElement } from './xmlTree';

/** What the workbook part says: its sheets, names and settings, and where its other parts are. */
export interface Book {
  readonly parts: Parts;
  /** Name of the workbook part. */
  readonly name: string;
  readonly root: XmlElement;
  readonly source: string;
  /** Strict Open XML: may be read, must not be mixed with what we write. */
  readonly strict: boolean;
  readonly date1904: boolean;
  /** The structure is locked: no sheet may be added, removed or renamed. */
  readonly locked: boolean;
  readonly sheets: readonly BookSheet[];
  readonly definedNames: readonly DefinedName[];
  readonly activeTab: number;
  readonly relationships: readonly Relationship[];
}

export interface BookSheet {
  /** `sheetId`: stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Its part; empty for what is not a worksheet (chart and dialog sheets). */
  readonly part: string;
  readonly relationship: string;
}

export interface DefinedName {
  readonly name: string;
  /** Tab the name belongs to; null for the whole workbook. */
  readonly tab: number | null;
  readonly hidden: boolean;
  readonly text: string;
}

/** @throws FileError other-office when the package is no workbook. */
export function readBook(parts: Parts): Book {
  const name = mainPart(parts);
  const source = partText(thePart(parts, name));
  const root = parseXml(source, name);
  if (root.local !== 'workbook' || (root.uri !== MAIN && root.uri !== STRICT_MAIN)) throw new FileError('other-office');
  const ties = relationshipsOf(parts, name);
  return {
    parts,
    name,
    root,
    source,
    strict: root.uri === STRICT_MAIN,
    date1904: isTrue(attribute(child(root, 'workbookPr'), 'date1904')),
    locked: isTrue(attribute(child(root, 'workbookProtection'), 'lockStructure')),
    sheets: childrenOf(child(root, 'sheets'), 'sheet').map((each) => sheetOf(each, ties)),
    definedNames: childrenOf(child(root, 'definedNames'), 'definedName').map((each) => ({
      name: attribute(each, 'name') ?? '',
      tab: attribute(each, 'localSheetId') === undefined ? null : Number(attribute(each, 'localSheetId')),
      hidden: isTrue(attribute(each, 'hidden')),
      text: each.text,
    })),
    activeTab: Number(attribute(child(root, 'bookViews')?.children[0], 'activeTab') ?? 0),
    relationships: ties,
  };
}

/** Relationships of a part of the package; '' for the package's own. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const entry = findPart(parts, relationshipsName(part));
  return relationships(part, entry && partText(entry));
}

/** The first part of that kind the workbook is tied to; null where there is none. */
export const partOfKind = (book: Book, type: string): string | null => book.relationships.find((each) => each.type === type)?.target ?? null;

function mainPart(parts: Parts): string {
  if (!findPart(parts, '[Content_Types].xml')) throw new FileError(findPart(parts, 'META-INF/manifest.xml') ? 'ods' : 'other-office');
  const main = relationshipsOf(parts, '').find((each) => each.type === 'officeDocument')?.target;
  if (!main) throw new FileError('other-office');
  if (/\.bin$/i.test(main)) throw new FileError('xlsb');
  return main;
}

function sheetOf(element: XmlElement, ties: readonly Relationship[]): BookSheet {
  const relationship = attributeNS(element, 'id') ?? '';
  const tie = ties.find((each) => each.id === relationship);
  return {
    id: attribute(element, 'sheetId') ?? '',
    name: attribute(element, 'name') ?? '',
    visible: (attribute(element, 'state') ?? 'visible') === 'visible',
    part: tie?.type === 'worksheet' ? tie.target ?? '' : '',
    relationship,
  };
}

/** Sheet and area a defined name stands for; null when it is no plain area (deleted cells, a formula). */
export function placeOfName(text: string): { readonly sheet: string; readonly area: Area } | null {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!,]+)$/.exec(text.trim());
  const area = found && parseReference(found[3]!);
  return area ? { sheet: found[1]?.replaceAll("''", "'") ?? found[2]!, area } : null;
}
