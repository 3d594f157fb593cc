import { recordNamespace } from '../../../src/workbook/recordXml';
import { accessDenied, HostFault } from '../fault';
import { members, type Item, type TypeTable } from '../members';
import type { FakeBook, FakeName, FakePart } from '../model/book';
import { FakeRange } from './rangeItem';

interface Owned<O> extends Item {
  readonly owner: O;
}

/** Names live in a workbook or on a sheet. */
type Names = Pick<FakeBook, 'names' | 'readOnly'>;

interface Parts extends Item {
  readonly owner: FakeBook;
  readonly namespace: string;
}

const partsOf = (parts: Parts): readonly FakePart[] => parts.owner.parts.filter((part) => part.xml.includes(`"${parts.namespace}"`));

export const workbookTypes: TypeTable = {
  Workbook: members<FakeBook>({
    get: { ReadOnly: (book) => book.readOnly, Name: () => '工作簿1.xlsx' },
    nav: {
      Worksheets: (book) => ({ $: 'WorksheetCollection', owner: book }) as Item,
      Tables: (book) => ({ $: 'TableCollection', sheets: book.sheets }) as Item,
      Names: (book) => ({ $: 'NamedItemCollection', owner: book }) as Item,
      CustomXmlParts: (book) => ({ $: 'CustomXmlPartCollection', owner: book }) as Item,
      Application: (book) => ({ $: 'Application', owner: book }) as Item,
      Protection: (book) => ({ $: 'WorkbookProtection', owner: book }) as Item,
    },
    call: {
      GetSelectedRange: (book) => {
        if (book.isChartSelected) throw new HostFault('InvalidSelection', 'The current selection is invalid for this action.', 'Workbook.getSelectedRange');
        return new FakeRange(book.active, book.selection);
      },
    },
  }),

  WorkbookProtection: members<Owned<FakeBook>>({ get: { Protected: ({ owner }) => owner.structureProtected } }),

  Application: members<Owned<FakeBook>>({
    call: { SuspendApiCalculationUntilNextSync: () => null, SuspendScreenUpdatingUntilNextSync: () => null },
  }),

  NamedItemCollection: members<Owned<Names>>({
    items: ({ owner }) => owner.names,
    call: {
      Add: ({ owner }, [name, target]: readonly [string, FakeRange | string]) => {
        if (owner.readOnly) throw accessDenied('NamedItemCollection.add');
        if (owner.names.some((one) => one.name.toLowerCase() === name.toLowerCase())) throw new HostFault('ItemAlreadyExists', 'The name exists.', 'NamedItemCollection.add');
        const item: FakeName = { $: 'NamedItem', id: name, name, target: typeof target === 'string' ? null : { sheet: target.sheet, area: target.area }, formula: typeof target === 'string' ? target : null, visible: true };
        owner.names.push(item);
        return item;
      },
    },
  }),

  NamedItem: members<FakeName & { readonly owner?: FakeBook }>({
    id: (name) => name.id,
    key: (name) => name.name,
    get: { Formula: (name) => name.formula, Name: (name) => name.name, Visible: (name) => name.visible, Type: (name) => (name.target ? 'Range' : 'Error') },
    set: { Visible: (name, value: boolean) => void (name.visible = value) },
    call: {
      GetRange: (name) => rangeOf(name),
      GetRangeOrNullObject: (name) => name.target && rangeOf(name),
    },
  }),

  CustomXmlPartCollection: members<Owned<FakeBook>>({
    items: ({ owner }) => owner.parts,
    call: {
      Add: ({ owner }, [xml]: readonly [string]) => {
        if (owner.readOnly) throw accessDenied('CustomXmlPartCollection.add');
        const part: FakePart = { $: 'CustomXmlPart', id: owner.mint(), xml: wellFormed(xml) };
        owner.parts.push(part);
        return part;
      },
      GetByNamespace: ({ owner }, [namespace]: readonly [string]) => ({ $: 'CustomXmlPartScopedCollection', owner, namespace }) as Item,
    },
  }),

  CustomXmlPartScopedCollection: members<Parts>({
    items: partsOf,
    call: {
      GetOnlyItemOrNullObject: (parts) => {
        const found = partsOf(parts);
        return found.length === 1 ? found[0] : null;
      },
    },
  }),

  CustomXmlPart: members<FakePart>({
    id: (part) => part.id,
    get: { Id: (part) => part.id, NamespaceUri: (part) => (part.xml.includes(recordNamespace) ? recordNamespace : '') },
    call: {
      GetXml: (part) => part.xml,
      SetXml: (part, [xml]: readonly [string]) => void (part.xml = wellFormed(xml)),
    },
  }),
};

/** Deleting needs the book, which a name or a part does not know. */
export function deletions(book: FakeBook): TypeTable {
  const writable = (location: string): void => {
    if (book.readOnly) throw accessDenied(location);
  };
  const drop = <T extends Item>(type: string, from: () => T[], keep: (rest: T[]) => void): TypeTable[string] => {
    const table = workbookTypes[type] as unknown as { readonly call?: object };
    return { ...table, call: { ...table.call, Delete: (item: T) => (writable(`${type}.delete`), keep(from().filter((one) => one !== item))) } } as unknown as TypeTable[string];
  };
  return {
    NamedItem: drop<FakeName>('NamedItem', () => book.names, (rest) => void (book.names = rest)),
    CustomXmlPart: drop<FakePart>('CustomXmlPart', () => book.parts, (rest) => void (book.parts = rest)),
  };
}

function rangeOf(name: FakeName): FakeRange {
  if (!name.target) throw new HostFault('ItemNotFound', 'The name refers to nothing.', 'NamedItem.getRange');
  return new FakeRange(name.target.sheet, name.target.area);
}

function wellFormed(xml: string): string {
  if (!/^<(\w+)\b[^>]*>[^<]*<\/\1>$/.test(xml) || /&(?!(amp|lt|gt|quot|apos);)|[\u0000-\u0008]/.test(xml)) throw new HostFault('InvalidArgument', 'The XML is not well formed.', 'CustomXmlPart.xml');
  return xml;
}
