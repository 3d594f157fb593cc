import { canonicalJson } from '../engine';
import type { CellValue } from '../workbook/cell';
import type { Matrix } from '../workbook/layout';

/**
 * Two matrices have the same key when they hold the same cells in the same shape (and, but for one chance in about 2¹⁰⁰,
 * only then), and ruleset and parameters agree. Four million cells take a moment, so the cells are mixed
 * into four 32-bit numbers in one pass rather than written out.
 */
export function matrixKey(matrix: Matrix, rulesetId: string, parameters: Readonly<Record<string, string>>): string {
  const mix = { a: 0x9e3779b9, b: 0x85ebca6b, c: 0xc2b2ae35, d: 0x27d4eb2f };
  for (const row of matrix) {
    for (const cell of row) mixCell(mix, cell);
    mixWord(mix, 0x0a);
  }
  const shape = `${matrix.length}×${matrix[0]?.length ?? 0}`;
  return [rulesetId, canonicalJson(parameters), shape, mix.a >>> 0, mix.b >>> 0, mix.c >>> 0, mix.d >>> 0].join('|');
}

interface Mix { a: number; b: number; c: number; d: number }

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

function mixCell(mix: Mix, cell: CellValue): void {
  if (typeof cell === 'number') {
    double[0] = cell;
    mixWord(mix, 1);
    mixWord(mix, words[0] as number);
    mixWord(mix, words[1] as number);
  } else if (typeof cell === 'string') mixText(mix, 2, cell);
  else if (typeof cell === 'boolean') mixWord(mix, cell ? 3 : 4);
  else if (cell === null) mixWord(mix, 5);
  else mixText(mix, 6, cell.error);
}

function mixText(mix: Mix, kind: number, text: string): void {
  mixWord(mix, kind);
  mixWord(mix, text.length);
  for (let at = 0; at < text.length; at++) mixWord(mix, text.charCodeAt(at));
}

/** Four lanes of multiply and rotate, each with its own odd constant, so that one lane's collision is not another's. */
function mixWord(mix: Mix, word: number): void {
  mix.a = rotated(Math.imul(mix.a ^ word, 0xcc9e2d51), 15);
  mix.b = rotated(Math.imul(mix.b ^ word, 0x1b873593) + mix.a, 13);
  mix.c = rotated(Math.imul(mix.c + word, 0xe6546b64 | 1), 17);
  mix.d = rotated(Math.imul(mix.d ^ (word + mix.c), 0x2545f491), 11);
}

const rotated = (n: number, by: number): number => (n << by) | (n >>> (32 - by));
