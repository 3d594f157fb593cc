import { bandLabel, histogram } from '../../../src/workbook/planning/histogram';

const labels = (numbers: readonly number[]) => {
  const bands = histogram(numbers);
  return bands.counts.map((count, band) => [bandLabel(bands, band), count]);
};

test('bands have a round width and their lower end belongs to them', () => {
  expect(labels([0, 5, 9.99, 10, 50, 99])).toEqual([
    ['0–10', 3], ['10–20', 1], ['20–30', 0], ['30–40', 0], ['40–50', 0], ['50–60', 1], ['60–70', 0], ['70–80', 0], ['80–90', 0], ['90–100', 1],
  ]);
});

test('no numbers, no bands', () => expect(labels([])).toEqual([]));

test('equal numbers fall into one band', () => expect(labels([88.5, 88.5])).toEqual([['88.50–88.51', 2]]));

test('a far outlier goes into an open band and does not flatten the rest', () => {
  const numbers = [...Array.from({ length: 99 }, (_, i) => i), 5000];
  const bands = histogram(numbers);
  expect(bands.open).toBe(true);
  expect(bandLabel(bands, bands.counts.length - 1)).toMatch(/^≥/);
  expect(bands.counts.length).toBeLessThanOrEqual(14);
});

test.each([[[1, 2, 3]], [[-5, 0, 5]], [[0.001, 0.002]], [Array.from({ length: 500 }, (_, i) => (i * i) % 977)]])('every number is counted once: %#', (numbers) => {
  expect(histogram(numbers).counts.reduce((sum, count) => sum + count, 0)).toBe(numbers.length);
});
