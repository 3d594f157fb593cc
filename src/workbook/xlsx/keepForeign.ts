import type { Book, BookSheet } from './book';
import type { Draft } from './parts';
import { scanSheet } from './readSheet';
import { relationships, relationshipsName, withoutRelationships } from './relationships';
import { untie } from './tying';
import { attribute, attributeNS, child, parseXml, removed, withCuts, type XmlElement } from './xmlTree';

/**
 * Loosens a sheet of ours from its parts before it is written anew. What a person added stays tied: notes and
 * comments, and whatever they drew beside our charts.
 * @param charts names of our charts on the sheet
 */
export function keepForeign(draft: Draft, book: Book, sheet: BookSheet, charts: ReadonlySet<string>): void {
  const name = relationshipsName(sheet.part);
  if (!draft.has(name)) return;
  const legacy = child(scanSheet(book, sheet, () => {}), 'legacyDrawing');
  const notes = legacy ? attributeNS(legacy, 'id') : undefined;
  const ties = relationships(sheet.part, draft.text(name));
  const loose = ties.filter(({ id, type, target }) =>
    !(type === 'comments' || type === 'threadedComment' || (type === 'vmlDrawing' && id === notes) || (type === 'drawing' && target !== null && keepDrawn(draft, target, charts))));
  if (loose.length === ties.length) draft.remove(name);
  else draft.write(name, withoutRelationships(sheet.part, draft.text(name), new Set(loose.map((each) => each.id))));
}

/** Takes our charts out of a drawing. @returns whether anything else is drawn there */
function keepDrawn(draft: Draft, part: string, charts: ReadonlySet<string>): boolean {
  const source = draft.text(part);
  const root = parseXml(source, part);
  const ours = root.children.filter((anchor) => charts.has(attribute(descendant(anchor, 'cNvPr'), 'name') ?? '') && descendant(anchor, 'chart'));
  if (ours.length === root.children.length) return false;
  untie(draft, part, ours.map((anchor) => attributeNS(descendant(anchor, 'chart')!, 'id') ?? ''));
  draft.write(part, withCuts(source, ours.map(removed)));
  return true;
}

function descendant(element: XmlElement, local: string): XmlElement | undefined {
  for (const each of element.children) {
    const found = each.local === local ? each : descendant(each, local);
    if (found) return found;
  }
  return undefined;
}
