import type { Evaluation, FieldCatalogue, Table } from '../engine';
import { explainer } from '../engine/explain/explainSubject';
import type { LightThresholds } from '../engine/explain/standing';
import type { Story } from '../engine/explain/story';
import { targetOf, type TargetResult } from '../engine/explain/target';
import type { Lang } from '../text/text';
import type { ColumnMatch } from '../workbook/layout';
import { lastYearLines, type LastYearValues } from '../workbook/story/lastYearWords';
import { storySections } from '../workbook/story/storySections';
import { targetLines, type SheetUnit } from '../workbook/story/targetWords';
import { wordsOf, type StoryLine, type StorySection, type Words } from '../workbook/story/words';

/** A table evaluated, as far as explaining a row of it needs. */
export interface Explainable {
  readonly evaluation: Evaluation;
  readonly table: Table;
  readonly matches: readonly ColumnMatch[];
  /** What was carried in from last year's table; null without one. */
  readonly carried?: LastYearValues | null;
}

/** One row explained: as data, and in words. */
export interface Explained {
  readonly story: Story;
  readonly words: Words;
  readonly sections: readonly StorySection[];
}

/** Explains row after row of a run; what the rows share is worked out once for the run. */
export function explainRow({ evaluation, table, carried = null }: Explainable, catalogue: FieldCatalogue, row: number, lang: Lang, lights?: LightThresholds): Explained {
  const tell = lights ? explainer(evaluation, table, lights) : (tellers.get(evaluation) ?? explainer(evaluation, table));
  if (!lights) tellers.set(evaluation, tell);
  const story = tell(row);
  const words = wordsOf(evaluation, catalogue, lang);
  return { story, words, sections: storySections(story, words, carried === null ? [] : lastYearLines(carried, row, words), lights) };
}

const tellers = new WeakMap<Evaluation, (row: number) => Story>();

export interface TargetInWords {
  readonly result: TargetResult;
  readonly lines: readonly StoryLine[];
  /** Unit of the sheet's column for a field. */
  readonly unitOf: SheetUnit;
}

/**
 * What would lift a row to a grade, its next better one unless another is given.
 * @throws RangeError for a grade the ruleset does not have
 */
export function targetRow({ evaluation, table, matches }: Explainable, catalogue: FieldCatalogue, row: number, grade: string | null, lang: Lang): TargetInWords {
  const result = targetOf(evaluation, table, row, grade);
  const unitOf: SheetUnit = (field) => matches.find((one) => one.field === field)?.unit ?? catalogue.byName.get(field)?.unit ?? '';
  return { result, lines: targetLines(result, wordsOf(evaluation, catalogue, lang), unitOf), unitOf };
}
