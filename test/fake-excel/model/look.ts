/** How a cell looks. Frozen and interned: the same look is the same object, so that areas compare fast. */
export interface Look {
  readonly style: string;
  readonly numberFormat: string;
  /** Empty for no fill. */
  readonly fill: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** `style|color|weight`, empty for none. */
  readonly top: string;
  readonly bottom: string;
  readonly left: string;
  readonly right: string;
}

export const plain: Look = Object.freeze({
  style: 'Normal', numberFormat: 'General', fill: '', fontName: '等线', fontSize: 11, fontColor: '#000000', bold: false, italic: false,
  horizontal: 'General', vertical: 'Bottom', wrap: false, top: '', bottom: '', left: '', right: '',
});

const known = new Map<string, Look>([[JSON.stringify(plain), plain]]);
const derived = new WeakMap<Look, Map<string, Look>>();

/** The look with one property changed. */
export function changed<K extends keyof Look>(look: Look, key: K, value: Look[K]): Look {
  if (look[key] === value) return look;
  let ways = derived.get(look);
  if (!ways) derived.set(look, (ways = new Map()));
  const way = `${key}=${String(value)}`;
  let next = ways.get(way);
  if (!next) {
    const text = JSON.stringify({ ...look, [key]: value });
    next = known.get(text) ?? Object.freeze(JSON.parse(text) as Look);
    known.set(text, next);
    ways.set(way, next);
  }
  return next;
}
