import { bindExact, type Scope } from '../expression/bind';
import { type Node, namesIn } from '../expression/tree';
import { expressionOf } from './trace';

/** Which way a number goes when a figure grows: 1 up (or stays), -1 down (or stays), 0 it does not read the figure, null it may go either way. */
export type Effect = 1 | -1 | 0 | null;

/**
 * The effect of a figure on an expression for the first row of a scope, where only that row's figure changes and no
 * divisor passes through zero.
 * @param effects what the figure does to each name that hangs on it
 */
export function effectOn(node: Node, effects: ReadonlyMap<string, Effect>, own: Scope): Effect {
  const inner = (child: Node): Effect => effectOn(child, effects, own);
  switch (node.type) {
    case 'field':
      return effects.has(node.name) ? (effects.get(node.name) as Effect) : 0;
    case 'negate':
      return turned(inner(node.of));
    case 'arithmetic': {
      const [left, right] = [inner(node.left), inner(node.right)];
      if (node.op === '+') return together(left, right);
      if (node.op === '-') return together(left, turned(right));
      if (left !== 0 && right !== 0) return null;
      if (right === 0) return scaled(left, node.right, own);
      const by = scaled(right, node.left, own);
      return node.op === '*' ? by : turned(by);
    }
    case 'extreme':
      return node.of.map(inner).reduce(together, 0);
    case 'if':
      return inner(node.when) === 0 ? together(inner(node.then), inner(node.otherwise)) : null;
    default:
      return namesIn(node, 'field').some((name) => effects.has(name) && effects.get(name) !== 0) ? null : 0;
  }
}

const turned = (effect: Effect): Effect => (effect === null ? null : effect === 0 ? 0 : (-effect as Effect));

export function together(a: Effect, b: Effect): Effect {
  if (a === 0) return b;
  return b === 0 || a === b ? a : null;
}

/** Multiplied with, or divided by, something the figure does not change: its sign for the subject decides. */
function scaled(effect: Effect, by: Node, own: Scope): Effect {
  const factor = bindExact(expressionOf(by), own)(0);
  if (effect === 0 || effect === null) return effect;
  return factor === null ? null : factor.sign() === 0 ? 0 : factor.sign() > 0 ? effect : turned(effect);
}
