import { documented } from '../../src/app/documents';
import { prepare, type Choices } from '../../src/app/evaluate';
import type { Library } from '../../src/app/library';
import type { Documented } from '../../src/workbook/documents/documented';
import type { Matrix } from '../../src/workbook/layout';
import { bundledLibrary } from './library';
import { memoryWorkbook } from './memoryWorkbook';

/** A run over a matrix, ready for documents to be drawn up from. */
export async function runOver(matrix: Matrix, other: Partial<Choices> = {}, library: Library = bundledLibrary()): Promise<Documented> {
  const choices: Choices = { sheet: 's1', ruleset: 'zhejiang-2022', parameters: {}, columns: {}, placement: 'beside', lang: 'zh', ...other };
  const run = documented(await prepare(memoryWorkbook({ 企业: matrix }), library, choices));
  if (run === null) throw new RangeError('nothing was evaluated');
  return run;
}
