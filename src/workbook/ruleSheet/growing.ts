import { pathOf } from '../../engine/ruleset/reading';
import type { RulesetDocument, RulesetValue } from '../../engine/ruleset/types';

/** A cell of the rule sheet; row and column count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export type GrowingMap = { [key: string]: Growing };
export type Growing = string | null | Growing[] | GrowingMap | RulesetValue;

/** Where a container was written: as a whole, and key by key. */
interface Written {
  readonly whole: Place;
  readonly keys: Map<string, Place>;
  /** Cells for keys that are not there, where the sheet has a column for them. */
  blank: ((key: string) => Place | null) | null;
}

/** A document that grows cell by cell and remembers the cell of each part. */
export interface GrowingDocument {
  readonly root: GrowingMap;
  /** The container at a key, made where there is none; null where something else stands. */
  inner(parent: GrowingMap, key: string, place: Place, list: true): Growing[] | null;
  inner(parent: GrowingMap, key: string, place: Place, list: false): GrowingMap | null;
  /** Puts a value; false where one stands already. */
  put(parent: GrowingMap, key: string, value: RulesetValue, place: Place): boolean;
  item(list: Growing[], place: Place, blank: (key: string) => Place | null): GrowingMap;
  /** Cell of each path of the finished document, and the cell for a key missing at one. */
  places(): Places;
}

export interface Places {
  /** The cell of a path, or of the nearest part of it that has one. */
  at(path: string): Place;
  /** The empty cell that waits for a key. */
  forMissing(path: string, key: string): Place | null;
}

export function growingDocument(corner: Place): GrowingDocument {
  const root: GrowingMap = {};
  const written = new Map<object, Written>([[root, { whole: corner, keys: new Map(), blank: null }]]);
  const open = <T extends object>(container: T, whole: Place): T => {
    written.set(container, { whole, keys: new Map(), blank: null });
    return container;
  };
  const inner = (parent: GrowingMap, key: string, place: Place, list: boolean): Growing[] | GrowingMap | null => {
    const there = Object.hasOwn(parent, key) ? parent[key] : undefined;
    if (there === undefined) {
      const made = open(list ? [] : {}, place);
      define(parent, key, made);
      return made;
    }
    // Only what grew here may grow on; what one cell said is whole.
    return typeof there === 'object' && there !== null && written.has(there) && Array.isArray(there) === list ? (there as Growing[] | GrowingMap) : null;
  };
  return {
    root,
    inner: inner as GrowingDocument['inner'],
    put(parent, key, value, place) {
      if (Object.hasOwn(parent, key)) return false;
      define(parent, key, value);
      written.get(parent)?.keys.set(key, place);
      return true;
    },
    item(list, place, blank) {
      const made = open<GrowingMap>({}, place);
      written.get(made)!.blank = blank;
      list.push(made);
      return made;
    },
    places: () => placesOf(root, written),
  };
}

/** Also for names such as `__proto__`. */
const define = (parent: GrowingMap, key: string, value: Growing): void => void Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });

function placesOf(root: GrowingMap, written: ReadonlyMap<object, Written>): Places {
  const cells = new Map<string, Place>();
  const containers = new Map<string, Written>();
  const walk = (value: Growing, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const known = written.get(value);
    if (known) {
      cells.set(path, cells.get(path) ?? known.whole);
      containers.set(path, known);
    }
    if (Array.isArray(value)) value.forEach((item, index) => walk(item as Growing, `${path}[${index}]`));
    else {
      for (const [key, part] of Object.entries(value as RulesetDocument)) {
        const place = known?.keys.get(key);
        if (place) cells.set(pathOf(path, key), place);
        walk(part, pathOf(path, key));
      }
    }
  };
  walk(root, '');
  return {
    at(path) {
      for (let way = path; ; way = shorter(way)) {
        const place = cells.get(way);
        if (place) return place;
      }
    },
    forMissing: (path, key) => containers.get(path)?.blank?.(key) ?? null,
  };
}

/** A path without its last step. */
const shorter = (path: string): string => path.replace(/(\["(?:[^"\\]|\\.)*"\]|\[[^\]]*\]|(^|\.)[^.[\]]+)$/, '');
