import type { Node } from '../expression/tree';
import { Fraction } from '../number/fraction';
import { canonicalUnit, unitDimension, unitFactor } from '../units';

/** A product of units: 万元/亩 is 万元¹ · 亩⁻¹. */
export type Quantity = readonly { readonly unit: string; readonly power: number }[];

/** Units that do not go together, found inside an expression. */
export interface Clash {
  readonly left: string;
  readonly right: string;
}

/**
 * The units of a text such as `万元/人·年`; null when a part is no unit we know.
 * `%` and the other pure units say how a ratio is shown, not what it measures.
 */
export function quantityOfUnit(text: string): Quantity | null {
  const [above = '', ...below] = text.split(/[/／]/);
  const parts = [...factorsOf(above, 1), ...below.flatMap((part) => factorsOf(part, -1))];
  const quantity: { unit: string; power: number }[] = [];
  for (const { part, power } of parts) {
    const unit = canonicalUnit(part);
    if (unit === null) return null;
    if (unitDimension(unit) !== 'pure') quantity.push({ unit, power });
  }
  return quantity;
}

const factorsOf = (text: string, power: number): { part: string; power: number }[] =>
  text.split('·').map((part) => ({ part: part.trim(), power }));

/**
 * The units an expression comes to; null for a bare number, which takes any unit.
 * @param unitOf unit of a field or parameter; null where it has none
 */
export function quantityOf(node: Node, unitOf: (name: string) => string | null): { quantity: Quantity | null } | Clash {
  const inner = (child: Node) => quantityOf(child, unitOf);
  switch (node.type) {
    case 'field':
    case 'parameter': {
      const unit = unitOf(node.name);
      return { quantity: unit === null ? null : quantityOfUnit(unit) };
    }
    case 'negate':
      return inner(node.of);
    case 'arithmetic':
      return node.op === '*' || node.op === '/' ? product(inner(node.left), inner(node.right), node.op === '*' ? 1 : -1) : alike([inner(node.left), inner(node.right)]);
    case 'compare': {
      const sides = alike([inner(node.left), inner(node.right)]);
      return 'quantity' in sides ? { quantity: [] } : sides;
    }
    case 'extreme':
      return alike(node.of.map(inner));
    case 'if': {
      const when = inner(node.when);
      return 'quantity' in when ? alike([inner(node.then), inner(node.otherwise)]) : when;
    }
    case 'logic': {
      const [left, right] = [inner(node.left), inner(node.right)];
      return 'quantity' in left ? ('quantity' in right ? { quantity: [] } : right) : left;
    }
    case 'not':
      return inner(node.of);
    case 'number':
    case 'text':
    case 'flag':
    case 'in':
    case 'known':
    case 'division':
      return { quantity: null };
  }
}

type Outcome = ReturnType<typeof quantityOf>;

function product(left: Outcome, right: Outcome, sign: 1 | -1): Outcome {
  if (!('quantity' in left)) return left;
  if (!('quantity' in right)) return right;
  if (left.quantity === null && right.quantity === null) return left;
  const turned = (right.quantity ?? []).map(({ unit, power }) => ({ unit, power: power * sign }));
  return { quantity: [...(left.quantity ?? []), ...turned] };
}

function alike(outcomes: readonly Outcome[]): Outcome {
  let first: Quantity | null = null;
  for (const outcome of outcomes) {
    if (!('quantity' in outcome)) return outcome;
    if (outcome.quantity === null) continue;
    first ??= outcome.quantity;
    if (compareQuantities(first, outcome.quantity) !== 'same') {
      return { left: quantityText(first), right: quantityText(outcome.quantity) };
    }
  }
  return { quantity: first };
}

/**
 * Whether two quantities measure the same in units of the same size (`same`), of different size (`scale`),
 * or different things. A year more or less is no difference: every amount of a table is a year's.
 */
export function compareQuantities(left: Quantity, right: Quantity): 'same' | 'scale' | 'different' {
  const parts = [...left, ...right.map(({ unit, power }) => ({ unit, power: -power }))];
  const powers = new Map<string, { unit: string; power: number }>();
  let size = Fraction.ONE;
  for (const { unit, power } of parts) {
    const dimension = unitDimension(unit) ?? unit;
    const known = powers.get(dimension) ?? { unit, power: 0 };
    powers.set(dimension, { unit: known.unit, power: known.power + power });
    size = size.mul(powerOf(unitFactor(unit, known.unit) ?? Fraction.ONE, power));
  }
  for (const [dimension, { power }] of powers) if (power !== 0 && dimension !== 'time') return 'different';
  return size.eq(Fraction.ONE) ? 'same' : 'scale';
}

function powerOf(base: Fraction, power: number): Fraction {
  let result = Fraction.ONE;
  for (let step = 0; step < Math.abs(power); step++) result = power > 0 ? result.mul(base) : result.div(base);
  return result;
}

/** @example quantityText(quantityOfUnit('万元/亩')!) //=> "万元/亩" */
export function quantityText(quantity: Quantity): string {
  const powers = new Map<string, number>();
  for (const { unit, power } of quantity) powers.set(unit, (powers.get(unit) ?? 0) + power);
  const written = (sign: 1 | -1): string =>
    [...powers].flatMap(([unit, power]) => Array<string>(Math.max(0, power * sign)).fill(unit)).join('·');
  const [above, below] = [written(1), written(-1)];
  return below === '' ? above || '1' : `${above || '1'}/${below}`;
}
