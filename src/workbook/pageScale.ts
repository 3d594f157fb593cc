/** Points between the margins of half an inch on A4, upright and across. */
const room = { upright: 595 - 72, across: 842 - 72 };
/** Points of one digit and of a column's edges, in a wide standard font: a form narrower than the page is whole, a wider one is not. */
const character = 6.5;
const edges = 3.75;
const usual = 8.43;

/**
 * Percentage at which columns so many characters wide go on one A4 page: a program that is told where pages break does
 * not fit them to the paper by itself.
 * @example scaleOf([60, 60], false) //=> 66
 */
export function scaleOf(widths: readonly (number | null)[], landscape: boolean): number {
  const points = widths.reduce<number>((sum, width) => sum + (width ?? usual) * character + edges, 0);
  if (points === 0) return 100;
  return Math.max(10, Math.min(100, Math.floor((100 * (landscape ? room.across : room.upright)) / points)));
}
