import { canonicalJson, type Issue } from '../../engine/index';
import type { SubjectColumns } from '../layout';
import type { RawSheet } from '../port';
import { cellText } from '../table/grid';
import type { Decision, Decisions } from './decision';

/** An issue with what a bureau decided about it. */
export interface Finding {
  readonly issue: Issue;
  /** Names the finding from run to run: header signature, subject, check and field. */
  readonly key: string;
  /** The figures it rests on; a decision holds for these. */
  readonly basis: string;
  readonly decision: Decision | null;
  /** A decision that fell away because the figures changed. */
  readonly lapsed: Decision | null;
}

/** What keys and figures are taken from. */
export interface FindingPlace {
  /** Of the table's header; '' where no table was found. */
  readonly signature: string;
  readonly raw: RawSheet;
  readonly subjects: SubjectColumns;
}

/** Characters of the signature that tell headers of one workbook apart. */
const SIGNATURE = 8;

/** Every issue with its key, the figures it rests on, and the decision that holds or has fallen away. */
export function findingsOf(issues: readonly Issue[], { signature, raw, subjects }: FindingPlace, decisions: Decisions): readonly Finding[] {
  const ids = subjectIds(subjects);
  const seen = new Map<string, number>();
  return issues.map((issue) => {
    const subject = issue.cell === undefined ? '' : (ids.get(issue.cell.row) ?? '');
    const plain = [signature.slice(0, SIGNATURE), subject, issue.code, issue.field ?? ''].join('|');
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const key = count === 1 ? plain : `${plain}#${count}`;
    // As a cell gives it back: the sheet of issues carries it.
    const basis = cellText(basisOf(issue, subject, raw));
    const known = standing(decisions, key);
    const holds = known?.basis === basis;
    return { issue, key, basis, decision: holds ? known : null, lapsed: holds ? null : known };
  });
}

function standing(decisions: Decisions, key: string): Decision | null {
  const known = Object.hasOwn(decisions, key) ? (decisions[key] as Decision) : null;
  return known?.withdrawn === true ? null : known;
}

/** Id of the subject of each sheet row; a subject that stands twice is told apart by its place. */
function subjectIds({ rows, ids }: SubjectColumns): ReadonlyMap<number, string> {
  const times = new Map<string, number>();
  return new Map(rows.map((row, i) => {
    const id = ids[i] as string;
    const count = (times.get(id) ?? 0) + 1;
    times.set(id, count);
    return [row, count === 1 ? id : `${id}#${count}`];
  }));
}

/** The check's own figures, else what stands in the subject's cell, else what the issue says. */
function basisOf(issue: Issue, subject: string, raw: RawSheet): string {
  if (issue.basis !== undefined) return issue.basis;
  const { cell } = issue;
  if (cell === undefined || subject === '') return canonicalJson(issue.params ?? {});
  return cellText(raw.values[cell.row - raw.used.row]?.[cell.column - raw.used.column] ?? null);
}
