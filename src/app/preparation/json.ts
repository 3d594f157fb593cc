import { Fraction, type Issue } from '../../engine';
import type { Lang } from '../../text/text';
import { cellName } from '../../workbook/address';
import { issueWords } from '../../workbook/planning/issueWords';
import type { Preparation } from './preparation';

export interface PreparationJson {
  readonly kind: string;
  readonly sheets: readonly string[];
  readonly ruleset: string | null;
  /** Exact: a decimal where it ends, else n/d. Keys are the columns' titles. */
  readonly rows: readonly { readonly name: string; readonly code: string; readonly values: Readonly<Record<string, string | null>>; readonly remark: string }[];
  readonly how: readonly string[];
  readonly checks: readonly Readonly<Record<string, string | null>>[];
  readonly issues: readonly { readonly severity: Issue['severity']; readonly code: string; readonly sheet: string | null; readonly cell: string | null; readonly message: string }[];
}

/** What was put together, as plain JSON. @throws RangeError where nothing was: whoever calls has looked */
export function preparationJson({ account, sources, ruleset, issues }: Preparation, lang: Lang): PreparationJson {
  if (account === null) throw new RangeError('nothing was put together');
  const { checks } = account;
  return {
    kind: account.kind,
    sheets: sources.map(({ raw }) => raw.sheet.name),
    ruleset: ruleset?.id ?? null,
    rows: account.firms.map(({ name, code }, row) => ({
      name, code, remark: account.remarks[row] ?? '',
      values: Object.fromEntries(account.columns.map(({ title, values }) => [title, plain(values[row] ?? null)])),
    })),
    how: account.how,
    checks: checks === null ? [] : checks.rows.map((cells) => Object.fromEntries(checks.head.map((title, column) => [title, plain(cells[column] ?? null)]))),
    issues: issues.map((issue) => ({
      severity: issue.severity, code: issue.code, sheet: issue.cell?.sheet ?? null, cell: issue.cell === undefined ? null : cellName(issue.cell.row, issue.cell.column), message: issueWords(issue, lang),
    })),
  };
}

const plain = (value: string | Fraction | null): string | null => (value instanceof Fraction ? value.toString() : value || null);
