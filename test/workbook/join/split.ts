import fc from 'fast-check';
import { inventedCode } from '../../../examples/generate/creditCode';
import { Fraction } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook/cell';
import type { Matrix } from '../../../src/workbook/layout';

/** A field, what a bureau calls it, and the integer of it that a firm has in the bureau's unit. */
interface Kind {
  readonly field: string;
  readonly headers: readonly (readonly [header: string, factor: string])[];
  readonly additive: boolean;
}

/** The firm's figure is a whole number in the first header's unit; the others are multiples of it. */
const kinds: readonly Kind[] = [
  { field: '用地面积', headers: [['用地面积（平方米）', '3/2000'], ['占地面积(公顷)', '15']], additive: true },
  { field: '税收实际贡献', headers: [['实缴税金（元）', '1/10000'], ['税收（万元）', '1']], additive: true },
  { field: '用电量', headers: [['网供用电量（千瓦时）', '1/10000']], additive: true },
  { field: '工业增加值', headers: [['工业增加值（千元）', '1/10']], additive: true },
  { field: '年平均职工人数', headers: [['从业人员平均人数（人）', '1']], additive: false },
];

const nameNoises = ['same', 'same', 'same', 'blank', 'liability', 'province', 'width', 'letter', 'stopped', 'short', 'renamed', 'none'] as const;
const codeNoises = ['same', 'same', 'same', 'lower', 'wide', 'none', 'lost', 'look-alike', 'wrong', 'other'] as const;

/** How one bureau writes one firm. */
const writing = fc.record({
  name: fc.constantFrom(...nameNoises), code: fc.constantFrom(...codeNoises), listed: fc.integer({ min: 0, max: 11 }).map((n) => n > 0),
  parts: fc.constantFrom(1, 1, 1, 2, 3), figure: fc.integer({ min: 1, max: 5_000_000 }), off: fc.integer({ min: 0, max: 19 }).map((n) => n === 0), place: fc.integer(),
});

const sheet = fc.record({
  kind: fc.integer({ min: 0, max: kinds.length - 1 }), header: fc.integer({ min: 0, max: 1 }), merged: fc.boolean(), writings: fc.array(writing, { minLength: 12, maxLength: 12 }),
});

export const splits = fc.record({ firms: fc.integer({ min: 2, max: 12 }), sheets: fc.array(sheet, { minLength: 1, maxLength: 6 }) });
type Split = typeof splits extends fc.Arbitrary<infer T> ? T : never;

export interface KnownTable {
  readonly names: readonly string[];
  readonly base: Matrix;
  readonly sheets: readonly { readonly values: Matrix; readonly merges: readonly { row: number; column: number; rows: number; columns: number }[] }[];
  /** The figure of each firm by field: what the first sheet that lists it gives. */
  readonly truth: readonly ReadonlyMap<string, Fraction>[];
}

const SURNAMES = ['恒达', '宏图', '金桥', '瑞丰', '华兴', '长青', '东岳', '明珠', '永固', '祥云', '腾飞', '百川'];

/** Splits a table that is known over bureaus' sheets, with the noise that was drawn. */
export function splitTable({ firms, sheets }: Split): KnownTable {
  const names = SURNAMES.slice(0, firms).map((name, i) => `云川${name}${['机械', '纺织', '电子'][i % 3]}有限公司`);
  const codes = names.map((_, i) => inventedCode('339999', 20_000_000 + i * 7919));
  const truth = names.map(() => new Map<string, Fraction>());
  const written = sheets.map(({ kind: k, header: h, merged, writings }) => {
    const kind = kinds[k] as Kind;
    const [header, factor] = kind.headers[h] ?? (kind.headers[0] as readonly [string, string]);
    const order = names.map((_, i) => i).filter((i) => writings[i]?.listed).sort((a, b) => (writings[a]?.place ?? 0) - (writings[b]?.place ?? 0) || a - b);
    const rows: CellValue[][] = [];
    const merges: { row: number; column: number; rows: number; columns: number }[] = [];
    for (const i of order) {
      const { name, code, parts, figure, off } = writings[i] as Split['sheets'][number]['writings'][number];
      const known = truth[i]?.get(kind.field);
      const exact = Fraction.parse(factor) as Fraction;
      // A second sheet repeats the first one's figure in its own unit, now and then another.
      const amount = known === undefined || off ? Fraction.of(figure) : known.div(exact);
      const given = amount.toNumber();
      if (known === undefined) truth[i]?.set(kind.field, amount.mul(exact));
      // Another firm's code without a name is that firm's row: nothing on the sheet says otherwise.
      const lead = [nameAs(names[i] as string, name), codeAs(codes[i] as string, name === 'none' && code === 'other' ? 'same' : code, codes[(i + 1) % codes.length] as string)];
      const split = kind.additive && Number.isInteger(given) && given > 10 ? parts : 1;
      const isMerged = merged && split > 1 && lead[0] !== null;
      if (isMerged) merges.push({ row: 1 + rows.length, column: 1, rows: split, columns: 1 }, { row: 1 + rows.length, column: 2, rows: split, columns: 1 });
      let left = given;
      for (let part = 1; part <= split; part++) {
        const share = part === split ? left : Math.floor(given / (split + part));
        left -= share;
        rows.push([`第${rows.length + 1}号`, ...(isMerged && part > 1 ? [null, null] : lead), share]);
      }
    }
    return { values: [['证号', '单位名称', '信用代码', header], ...rows], merges };
  });
  const base = [['序号', '企业名称', '统一社会信用代码'], ...names.map((name, i): CellValue[] => [i + 1, name, codes[i] as string])];
  return { names, base, sheets: written, truth };
}

function nameAs(name: string, noise: (typeof nameNoises)[number]): string | null {
  switch (noise) {
    case 'blank': return ` ${name.slice(0, 4)} ${name.slice(4)}`;
    case 'liability': return name.replace('有限公司', '有限责任公司');
    case 'province': return `浙江省云川县${name.slice(2)}`;
    case 'width': return `${name}\u3000`;
    case 'letter': return name.slice(0, 3) + '某' + name.slice(4);
    case 'stopped': return `${name}（停产）`;
    case 'short': return name.slice(2, -4);
    case 'renamed': return `石渡新业${name.slice(4, 6)}集团有限公司`;
    case 'none': return null;
    default: return name;
  }
}

function codeAs(code: string, noise: (typeof codeNoises)[number], other: string): CellValue {
  switch (noise) {
    case 'lower': return code.toLowerCase();
    case 'wide': return [...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
    case 'none': return null;
    case 'lost': return Number(code.replace(/\D/g, '0'));
    case 'look-alike': return code.replaceAll('0', 'O').replaceAll('1', 'I');
    case 'wrong': return code.slice(0, 17) + (code.endsWith('A') ? 'B' : 'A');
    case 'other': return other;
    default: return code;
  }
}
