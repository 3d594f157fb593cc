import type { Area } from '../../../src/workbook/cell';
import { HostFault } from '../fault';
import type { Item } from '../members';
import { FakeSheet } from './sheet';

export interface FakeName extends Item {
  readonly id: string;
  readonly name: string;
  /** null when what it stood for was deleted: #REF! */
  target: { readonly sheet: FakeSheet; readonly area: Area } | null;
  visible: boolean;
  /** A constant, for a name that stands for no cells. */
  readonly formula?: string | null;
}

export interface FakePart extends Item {
  readonly id: string;
  xml: string;
}

/** A change of cells, told to whoever subscribed. */
export interface Change {
  readonly sheet: FakeSheet;
  readonly address: string;
}

/** An Excel workbook in memory: what a person could see or save, and nothing of the wire. */
export class FakeBook implements Item {
  readonly $ = 'Workbook';
  readonly sheets: FakeSheet[] = [];
  names: FakeName[] = [];
  parts: FakePart[] = [];
  active!: FakeSheet;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  /** Then no cells are. */
  isChartSelected = false;
  readOnly = false;
  structureProtected = false;
  onChange: (change: Change) => void = () => undefined;
  onSelect: (change: Change) => void = () => undefined;
  private minted = 0;

  mint(): string {
    return `{00000000-0001-0000-0000-${String(++this.minted).padStart(12, '0')}}`;
  }

  addSheet(name: string | null): FakeSheet {
    if (this.readOnly || this.structureProtected) throw new HostFault('AccessDenied', 'The workbook is protected.', 'WorksheetCollection.add');
    const taken = (wanted: string): boolean => this.sheets.some((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase());
    let chosen = name ?? '';
    for (let next = this.sheets.length + 1; chosen === '' || (name === null && taken(chosen)); next++) chosen = `Sheet${next}`;
    if (taken(chosen)) throw new HostFault('ItemAlreadyExists', 'The resource being created already exists.', 'WorksheetCollection.add');
    const sheet = new FakeSheet(this, this.mint(), chosen);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  deleteSheet(sheet: FakeSheet): void {
    if (this.sheets.length === 1 || this.structureProtected || this.readOnly) throw new HostFault('InvalidOperation', 'This operation is not permitted for the current object.', 'Worksheet.delete');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const name of this.names) if (name.target?.sheet === sheet) name.target = null;
    if (this.active === sheet) this.active = this.sheets[0]!;
  }

  renameSheet(sheet: FakeSheet, name: string): void {
    if (this.sheets.some((other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase())) throw new HostFault('ItemAlreadyExists', 'A sheet of this name exists.', 'Worksheet.name');
    sheet.name = name;
  }
}
