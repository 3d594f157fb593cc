import type { RulesetDocument, RulesetValue } from '../../engine/ruleset/types';

/**
 * A value of a ruleset as one cell says it: a text as it stands, several in brackets as `[C, D]` or `{ as: mean }`,
 * anything that could be mistaken in quotes.
 * @example cellText(['C', 'D']) //=> "[C, D]"
 */
export function cellText(value: RulesetValue): string {
  if (typeof value !== 'string') return flow(value);
  const read = readCell(value);
  return 'value' in read && read.value === value && !startsOddly(value) ? value : JSON.stringify(value);
}

/** A blank cell says nothing, and a spreadsheet may take an apostrophe in front for its own. */
const startsOddly = (text: string): boolean => text === '' || text.startsWith("'");

function flow(value: RulesetValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return /^[^\s[\]{}［］｛｝",，、:：]+( [^\s[\]{}［］｛｝",，、:：]+)*$/.test(value) && value !== 'null' ? cellText(value) : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${flow(key)}: ${flow(inner)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

export type CellReading = { readonly value: RulesetValue } | { readonly fault: 'bad-list' };

/** What the text of a cell stands for; blank is for the caller to see. Full-width digits and signs are taken for what they are. */
export function readCell(text: string): CellReading {
  const words = text.replace(/\r\n?/g, '\n').trim();
  if (words === 'null') return { value: null };
  if (/^["[{［｛]/.test(words)) {
    const reading = new FlowReader(words.replace(/"(?:[^"\\]|\\.)*"|[［］｛｝]/g, (part) => (part.startsWith('"') ? part : part.normalize('NFKC')))).whole();
    if (reading !== undefined) return { value: reading };
    // A text may begin with a quotation; only brackets are sure to be meant as ours.
    return words.startsWith('"') ? { value: words } : { fault: 'bad-list' };
  }
  return { value: plainNumber(words) ?? words };
}

/** A number typed in full width or with thousands separators, as it is written plainly; null for anything else. */
function plainNumber(words: string): string | null {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?%?$/.test(plain)) return plain.replaceAll(',', '');
  return plain !== words && /^[+-]?\d[\d.]*(%|\/\d+)?$/.test(plain) ? plain : null;
}

/** Reads `[C, D]`, `{ a: 1 }` and `"quoted"`; every method gives undefined where the text does not fit. */
class FlowReader {
  #at = 0;

  constructor(private readonly text: string) {}

  whole(): RulesetValue | undefined {
    const value = this.#value();
    this.#space();
    return this.#at === this.text.length ? value : undefined;
  }

  #value(): RulesetValue | undefined {
    this.#space();
    const first = this.text[this.#at];
    if (first === '[') return this.#list();
    if (first === '{') return this.#map();
    if (first === '"') return this.#quoted();
    const [word] = /^[^[\]{}",，、:：\n]*/.exec(this.text.slice(this.#at))!;
    this.#at += word.length;
    const trimmed = word.trim();
    if (trimmed === '') return undefined;
    return trimmed === 'null' ? null : (plainNumber(trimmed) ?? trimmed);
  }

  #list(): RulesetValue | undefined {
    const items: RulesetValue[] = [];
    return this.#inside(']', () => {
      const item = this.#value();
      if (item === undefined) return false;
      items.push(item);
      return true;
    }) ? items : undefined;
  }

  #map(): RulesetDocument | undefined {
    const entries: [string, RulesetValue][] = [];
    const read = this.#inside('}', () => {
      const key = this.#value();
      this.#space();
      if (typeof key !== 'string' || !this.#take(/^[:：]/)) return false;
      const value = this.#value();
      if (value === undefined) return false;
      entries.push([key, value]);
      return true;
    });
    return read ? Object.fromEntries(entries) : undefined;
  }

  /** Reads `item` again and again up to the closing bracket. @returns whether it came */
  #inside(close: string, item: () => boolean): boolean {
    this.#at += 1;
    this.#space();
    while (this.text[this.#at] !== close) {
      if (!item()) return false;
      this.#space();
      if (!this.#take(/^[,，、]/) && this.text[this.#at] !== close) return false;
      this.#space();
    }
    this.#at += 1;
    return true;
  }

  #quoted(): string | undefined {
    const found = /^"(?:[^"\\]|\\.)*"/.exec(this.text.slice(this.#at));
    if (!found) return undefined;
    this.#at += found[0].length;
    try {
      return JSON.parse(found[0].replace(/\n/g, '\\n')) as string;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return undefined;
    }
  }

  #take(pattern: RegExp): boolean {
    const found = pattern.exec(this.text.slice(this.#at));
    if (found) this.#at += found[0].length;
    return found !== null;
  }

  #space(): void {
    this.#at += /^\s*/.exec(this.text.slice(this.#at))![0].length;
  }
}
