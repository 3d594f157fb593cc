/** Points between the margins of half an inch on A4, upright and across. */
const room = { upright: 595 - 72, across: 842 - 72 };
/** Points of one character of the standard font and of a column's edges. */
const character = 5.25;
const edges = 3.75;
const usual = 8.43;

/**
 * Percentage at which columns so many characters wide go on one A4 page: a program that is told where pages break does
 * not fit them to the paper by itself.
 * @example scaleOf([60, 60], false) //=> 81
 */
export function scaleOf(widths: readonly (number | null)[], landscape: boolean): number {
  const points = widths.reduce<number>((sum, width) => sum + (width ?? usual) * character + edges, 0);
  if (points === 0) return 100;
  return Math.max(10, Math.min(100, Math.floor((100 * (landscape ? room.across : room.upright)) / points)));
}
