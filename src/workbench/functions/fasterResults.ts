import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';

type Rows = Set<number>;
type Columns = Map<number, Map<unknown, Rows>>;
interface IndexCache {
  _cache: Map<string, Map<string, Columns>>;
  set(unit: string, sheet: string, column: number, value: unknown, row: number, force?: boolean): void;
  clear(): void;
}

/**
 * For every formula result, Univer 0.25.1 looks through each distinct value of the column to forget
 * the row's former one: a spill of 31,000 distinct scores takes 8 s. Remembering where each row sits
 * makes it 0.5 s. Univer 1.0 does this itself.
 */
export function fasterResults(): void {
  const cache = CELL_INVERTED_INDEX_CACHE as unknown as IndexCache;
  const original = { set: cache.set, clear: cache.clear };
  let whereabouts = new Map<string, Map<number, Rows>>();

  cache.set = function set(this: IndexCache, unit, sheet, column, value, row, force = false) {
    if (!force) return original.set.call(this, unit, sheet, column, value, row, false);
    const columns = within(within(this._cache, unit, () => new Map<string, Columns>()), sheet, () => new Map() as Columns);
    const standing = columns.get(column) ?? new Map<unknown, Rows>();
    const rows = within(whereabouts, `${unit}|${sheet}|${column}`, () => new Map([...standing.values()].flatMap((set) => [...set].map((r) => [r, set] as const))));
    rows.get(row)?.delete(row);
    // The original normalises the value; an empty column to write into spares it the search.
    columns.set(column, new Map());
    original.set.call(this, unit, sheet, column, value, row, true);
    const normal = columns.get(column)?.keys().next().value;
    columns.set(column, standing);
    const set = within(standing, normal, () => new Set<number>());
    set.add(row);
    rows.set(row, set);
  };
  cache.clear = function clear(this: IndexCache) {
    whereabouts = new Map();
    original.clear.call(this);
  };
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
