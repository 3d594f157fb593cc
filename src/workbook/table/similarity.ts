/**
 * How alike two header keys are, 0 to 1: a whole name inside a longer header counts by the share it covers,
 * otherwise pairs of neighbouring characters are compared.
 * @example similarity('企业用地面积合计', '用地面积') //=> 0.8
 */
export function similarity(header: string, known: string): number {
  if (header === known) return 1;
  if (header === '' || known === '') return 0;
  const [longer, shorter] = header.length >= known.length ? [header, known] : [known, header];
  const inside = shorter.length >= 3 && longer.includes(shorter) ? 0.6 + (0.4 * shorter.length) / longer.length : 0;
  return Math.max(inside, 0.9 * sharedPairs(header, known));
}

/** Dice's coefficient of the two bags of character pairs. */
function sharedPairs(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const bag = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) bag.set(a.slice(i, i + 2), (bag.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const left = bag.get(b.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    shared++;
    bag.set(b.slice(i, i + 2), left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}
