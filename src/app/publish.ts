import type { Evaluation } from '../engine';
import { subjectName, type Documented } from '../workbook/documents/documented';
import { noticeLeaks, type KnownRun, type Leak } from '../workbook/documents/noticeLeaks';
import { publicNotice, type NoticeOptions } from '../workbook/documents/publicNotice';
import { writtenNumber } from '../workbook/planning/writtenNumber';
import { FileWorkbook } from '../workbook/xlsx/fileWorkbook';

/** A public notice as a file of its own, looked through before it is handed out. */
export interface PublishedNotice {
  readonly bytes: Uint8Array;
  readonly named: number;
}

/**
 * The public notice of a run as a new workbook that holds names and grades and nothing else.
 * @throws RangeError when the finished file gives anything away: that would be our mistake, and then there is no file
 */
export async function publish(run: Documented, options: NoticeOptions): Promise<PublishedNotice> {
  const sheet = publicNotice(run, options);
  const bytes = FileWorkbook.create([sheet]).bytes();
  const leaks = noticeLeaks(bytes, 'notice.xlsx', knownRun(run));
  if (leaks.length > 0) throw new RangeError(leaks.map(({ kind, place }) => `${kind} ${place}`).join(', '));
  return { bytes, named: run.evaluation.status.filter((status) => status === 'graded' || (options.ungraded && status === 'ungraded')).length };
}

/** Looks through a notice that a person has worked on since. @throws FileError for what is no workbook */
export const lookThrough = (bytes: Uint8Array, name: string, run: Documented | null): readonly Leak[] => noticeLeaks(bytes, name, run && knownRun(run));

function knownRun(run: Documented): KnownRun {
  const { evaluation } = run;
  const byName = new Map(evaluation.scores.length === 0 ? [] : Array.from({ length: evaluation.size }, (_, row) => [subjectName(run, row), row] as const));
  return {
    figures: figuresOf(evaluation),
    standingOf(name) {
      const row = byName.get(name);
      const score = row === undefined ? null : writtenNumber(evaluation.scores.at(row), evaluation.places);
      const grade = row === undefined ? null : (evaluation.grades[row] ?? null);
      return score === null || grade === null ? undefined : { score, grade };
    },
  };
}

/** Scores, points and values as a run writes them, and as they show with two places. */
function figuresOf({ size, scores, places, indicators }: Evaluation): ReadonlySet<number> {
  const figures = new Set<number>();
  for (let row = 0; row < size; row++) {
    for (const [value, to] of [[scores.at(row), places], ...indicators.flatMap((one) => [[one.values.at(row), 6], [one.points.at(row), places]] as const)] as const) {
      if (value === null) continue;
      figures.add(writtenNumber(value, to) as number);
      figures.add(writtenNumber(value, 2) as number);
    }
  }
  return figures;
}
