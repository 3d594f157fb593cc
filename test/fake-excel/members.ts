/** An object of the workbook, as the protocol sees it: `$` names its Excel type. */
export interface Item {
  readonly $: string;
}

/**
 * Behaviour of one Excel type by wire names (PascalCase of the JavaScript member).
 * A member without an entry does not exist; there are no silent defaults.
 */
export interface Members<T> {
  /** Identity under which a collection finds the object again. */
  readonly id?: (item: T) => string | number;
  readonly get?: Readonly<Record<string, (item: T) => unknown>>;
  readonly set?: Readonly<Record<string, (item: T, value: never) => void>>;
  readonly nav?: Readonly<Record<string, (item: T) => Item | null>>;
  readonly call?: Readonly<Record<string, (item: T, args: never) => unknown>>;
  /** For collections: gives GetItem, GetItemAt, GetCount and …OrNullObject. */
  readonly items?: (item: T) => readonly Item[];
  /** Other keys by which a collection's item may be asked for, such as a sheet's name. */
  readonly key?: (item: T) => string;
}

export type TypeTable = Readonly<Record<string, Members<never>>>;

/** Types members of `T` while keeping all tables in one record. */
export const members = <T extends Item>(table: Members<T>): Members<never> => table as unknown as Members<never>;

/** Plain stored properties: `names` are both readable and writable on `pick(item)`. */
export function stored<T extends Item, S extends object>(pick: (item: T) => S, names: Readonly<Record<string, keyof S>>): Required<Pick<Members<T>, 'get' | 'set'>> {
  const entries = Object.entries(names);
  return {
    get: Object.fromEntries(entries.map(([wire, key]) => [wire, (item: T) => pick(item)[key]])),
    set: Object.fromEntries(entries.map(([wire, key]) => [wire, (item: T, value: never) => void (pick(item)[key] = value)])),
  };
}
