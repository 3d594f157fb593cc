import type { Area } from '../cell';
import { rowEditor } from './patchRow';
import type { SheetSyntax } from './rowCells';
import { streamSheet } from './sheetStream';
import { parseXml, withCuts, type Cut, type XmlElement } from './xmlTree';
import type { ZipEntry } from './zipRead';
import type { CellRows } from './writeBlock';
import { packStream } from './zipWrite';

export interface SheetPatch {
  readonly rows: CellRows;
  /** Areas whose other cells all go. */
  readonly clear: readonly Area[];
  /** Changes to everything but the rows. */
  readonly envelope: (root: XmlElement, source: string) => readonly Cut[];
}

export interface Patched {
  readonly entry: ZipEntry;
  /** A formula went, so the calculation chain no longer holds. */
  readonly formulasGone: boolean;
}

const BLOCK = 1 << 20;

/**
 * A worksheet part with cells changed, in one pass; rows that are not touched are copied as text.
 * @throws FileError array-formula when only a part of an array would change.
 */
export function patchSheet(entry: ZipEntry, patch: SheetPatch): Patched {
  const body = encodedBlocks();
  const editor = rowEditor(patch);
  // Highest first, so that the next row to come is taken from the end.
  const waiting = [...patch.rows.keys()].sort((a, b) => b - a);
  let head = '';
  let tail = '';
  let syntax: SheetSyntax = { part: entry.name, prefix: '', rootOpen: '' };
  const newRowsBefore = (row: number): void => {
    while (waiting.length > 0 && waiting.at(-1)! < row) body.add(editor.newRow(waiting.pop()!, syntax));
  };
  streamSheet(entry, {
    head(xml, prefix) {
      head = xml;
      syntax = { part: entry.name, prefix, rootOpen: rootOpenOf(xml, prefix) };
    },
    row(xml, row) {
      newRowsBefore(row);
      if (waiting.at(-1) === row) waiting.pop();
      body.add(editor.row(xml, row, syntax));
    },
    comment: (xml) => { body.add(xml); },
    tail(xml) {
      newRowsBefore(Infinity);
      tail = xml;
    },
  });
  const [before, after] = envelope(head, tail, syntax, patch);
  const packed = packStream(entry.name);
  const encoder = new TextEncoder();
  packed.push(encoder.encode(before));
  for (const block of body.blocks()) packed.push(block);
  packed.push(encoder.encode(after));
  return { entry: packed.end(), formulasGone: editor.formulasGone() };
}

/** The worksheet's start tag: it declares the namespaces the rows use. */
export function rootOpenOf(head: string, prefix: string): string {
  const start = head.search(new RegExp(`<${prefix}worksheet[\\s>]`));
  return head.slice(start, head.indexOf('>', start) + 1);
}

/** Head and tail are one document around the rows; the changes are made to both at once and then parted again. */
function envelope(head: string, tail: string, { part, prefix }: SheetSyntax, patch: SheetPatch): readonly [string, string] {
  const rows = `<${prefix}sheetData/>`;
  const source = head + rows + tail;
  const edited = withCuts(source, patch.envelope(parseXml(source, part), source));
  const at = edited.indexOf(rows);
  const utf8 = edited.slice(0, at).replace(/^(<\?xml[^>]*encoding=["'])utf-16/i, '$1UTF-8');
  return [`${utf8}<${prefix}sheetData>`, `</${prefix}sheetData>${edited.slice(at + rows.length)}`];
}

/** Text gathered as UTF-8 blocks: half the memory of strings where there is Chinese among them. */
function encodedBlocks(): { add(text: string): void; blocks(): readonly Uint8Array[] } {
  const encoder = new TextEncoder();
  const blocks: Uint8Array[] = [];
  let pending = '';
  const flush = (): void => {
    blocks.push(encoder.encode(pending));
    pending = '';
  };
  return {
    add(text) {
      pending += text;
      if (pending.length >= BLOCK) flush();
    },
    blocks() {
      flush();
      return blocks;
    },
  };
}
