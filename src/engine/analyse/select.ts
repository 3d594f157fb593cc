/**
 * Reorders part of an array so that the element at `wanted` is the one that stands there in falling order, what is greater
 * before it and what is less behind it; expected linear time (Hoare's selection, the median of three as pivot).
 * @returns the element
 */
export function selectFalling(values: Float64Array, from: number, to: number, wanted: number): number {
  let [low, high] = [from, to - 1];
  while (low < high) {
    const pivot = medianOf(values[low] as number, values[(low + high) >>> 1] as number, values[high] as number);
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] as number) > pivot) left += 1;
      while ((values[right] as number) < pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left] = values[right] as number;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted] as number;
}

function medianOf(a: number, b: number, c: number): number {
  if (a > b) return b > c ? b : a > c ? c : a;
  return a > c ? a : b > c ? c : b;
}
