/** Sets that grow together: rows that share a meter, firms that lease from one another. */
export interface Parties {
  join(a: number, b: number): void;
  /** The sets of two or more, each in rising order. */
  sets(): number[][];
}

export function parties(size: number): Parties {
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const joined = new Set<number>();
  const top = (i: number): number => {
    let one = i;
    while (parent[one] !== one) one = parent[one] = parent[parent[one] as number] as number;
    return one;
  };
  return {
    join(a, b) {
      joined.add(a).add(b);
      parent[Math.max(top(a), top(b))] = Math.min(top(a), top(b));
    },
    sets() {
      const members = new Map<number, number[]>();
      for (const i of [...joined].sort((a, b) => a - b)) members.set(top(i), [...(members.get(top(i)) ?? []), i]);
      return [...members.values()].filter((set) => set.length > 1);
    },
  };
}

/** A firm's name for comparing: half width, without blanks and brackets, 有限责任公司 as 有限公司. */
export function nameKey(name: string): string {
  const plain = PLAIN.test(name) ? name : name.normalize('NFKC').replace(/[\s()[\]【】〔〕·.,，。]/g, '').toLowerCase();
  return plain.includes('有限责任公司') ? plain.replaceAll('有限责任公司', '有限公司') : plain;
}

/** Most names: nothing in them to reduce. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;

/** Several firms or account numbers in one cell, parted by commas, 、 or line ends. */
export const listed = (cell: string): string[] => cell.split(/[、，,；;\n/]+/).map((one) => one.trim()).filter((one) => one !== '');
