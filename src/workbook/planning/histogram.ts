/** Counts of numbers by equal bands; the last band is open upwards when `open`. */
export interface Histogram {
  readonly start: number;
  readonly step: number;
  readonly counts: readonly number[];
  readonly open: boolean;
}

const wanted = 12;

/**
 * Bands of a round width (1, 2, 3 or 5 times a power of ten) over the numbers, lower end inclusive.
 * A few far outliers do not flatten the picture: what lies far above the 95th percentile
 * goes into a last, open band. Empty for no numbers.
 */
export function histogram(numbers: readonly number[]): Histogram {
  if (numbers.length === 0) return { start: 0, step: 1, counts: [], open: false };
  const sorted = Float64Array.from(numbers).sort();
  const low = sorted[0] as number;
  const high = sorted[sorted.length - 1] as number;
  const most = sorted[Math.floor((sorted.length - 1) * 0.95)] as number;
  const stretched = high - low > 2 * (most - low) && most > low;
  const step = roundStep((stretched ? (most - low) * 1.2 : high - low) / wanted);
  const start = Math.floor(low / step) * step;
  const bands = Math.min(Math.floor((high - start) / step) + 1, stretched ? wanted + 2 : Number.MAX_SAFE_INTEGER);
  const counts = new Array<number>(bands).fill(0);
  for (const number of sorted) {
    const band = Math.min(Math.floor((number - start) / step), bands - 1);
    counts[band] = (counts[band] as number) + 1;
  }
  return { start, step, counts, open: high >= start + bands * step };
}

/** Smallest of 1, 2, 3, 5 × 10^k that is not below `size`, from 0.01 up. */
function roundStep(size: number): number {
  for (let power = 0.01; ; power *= 10) {
    for (const factor of [1, 2, 3, 5]) if (factor * power >= size) return factor * power;
  }
}

/** What a band is called on the axis. */
export function bandLabel({ start, step, counts, open }: Histogram, band: number): string {
  const places = step < 0.1 ? 2 : step < 1 ? 1 : 0;
  const at = (edge: number): string => (start + edge * step).toFixed(places);
  return open && band === counts.length - 1 ? `≥${at(band)}` : `${at(band)}–${at(band + 1)}`;
}
