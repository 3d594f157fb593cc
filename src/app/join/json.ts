import { issueWords } from '../../workbook/planning/issueWords';
import type { Lang } from '../../text/text';
import { cellName } from '../../workbook/address';
import { valueAt } from '../../workbook/join/combine';
import { evidenceOf, type DoubtEvidence } from '../../workbook/join/evidence';
import { sourcesOf } from '../../workbook/join/identities';
import type { Joined } from '../../workbook/join/join';
import { factorOf, matchOf, type JoinSource } from '../../workbook/join/source';

/** A join as JSON: decimals are strings, what is not there is null, places are `表!单元格`. */
export function joinJson(joined: Joined, lang: Lang) {
  const { sources, base, firms, columns, doubts, decided, missing, outside, issues } = joined;
  const label = (s: number): string => (sources[s] as JoinSource).label;
  return {
    base: label(base),
    sources: sources.map(({ file, sheet, subjects }, s) => ({ file, sheet, rows: subjects.rows.length, lacking: missing[s]?.length ?? 0 })),
    columns: columns.map(({ field, unit, origins }) => ({
      field: field.name, unit,
      origins: origins.map((origin) => {
        const source = sources[origin.source] as JoinSource;
        const match = matchOf(source, field.name);
        return { source: source.label, header: match?.header ?? '', cell: cellName(source.layout.headerRow + source.layout.headerRows - 1, origin.column), unit: match?.unit ?? null, unitFrom: match?.unitFrom ?? null, factor: factorOf(source, field.name).toString(), firms: origin.filled, sums: origin.summed };
      }),
    })),
    firms: firms.map((firm, place) => ({
      name: firm.name, code: firm.code, otherNames: firm.otherNames.map(({ name }) => name), sources: sourcesOf(firm.rows).map(label),
      values: Object.fromEntries(columns.map((column) => [column.field.name, valueAt(column, place)])),
    })),
    doubts: doubts.map((doubt) => doubtJson(evidenceOf(joined, doubt))),
    decided,
    outside: outside.map(({ name, code, rows }) => ({ name, code, places: sourcesOf(rows).map((s) => ({ source: label(s), rows: (rows[s] as readonly number[]).map((row) => ((sources[s] as JoinSource).subjects.rows[row] as number) + 1) })) })),
    missing: missing.flatMap((places, s) => (places.length === 0 ? [] : [{ source: label(s), firms: places.map((place) => firms[place]?.name || (firms[place]?.code ?? '')) }])),
    issues: issues.map((issue) => ({
      severity: issue.severity, code: issue.code, field: issue.field ?? null, firm: issue.row === undefined ? null : (firms[issue.row]?.name ?? null),
      sheet: issue.cell?.sheet ?? null, cell: issue.cell === undefined ? null : cellName(issue.cell.row, issue.cell.column), message: issueWords(issue, lang),
    })),
  };
}

export type JoinJson = ReturnType<typeof joinJson>;

function doubtJson({ why, a, b }: DoubtEvidence) {
  const side = ({ label, name, code, onBase, places }: DoubtEvidence['a']) => ({ label, name, code, onBase, places: places.map(({ sheet, cell }) => `${sheet}!${cell}`) });
  return { why, a: side(a), b: side(b) };
}
