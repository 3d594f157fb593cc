import type { audit as zh } from '../zh-CN/audit';

export const audit: Readonly<Record<keyof typeof zh, string>> = {
  'issue.unit-slip': '“{field}” is {value} {unit}, {times} times the group’s median {median}, while the firm’s “{other}” is {otherTimes} times its median (limit {limit}). It is off by about {slip}, as if entered in {likelier}; it would then be {would} {unit}. It is used as it stands.',
  'issue.unit-slip-alone': '“{field}” is {value} {unit}, {times} times the group’s median {median} (limit {limit}). It is off by about {slip}, as if entered in {likelier}; it would then be {would} {unit}. It is used as it stands.',
  'issue.out-of-proportion': '“{field}” is {value} {unit}, {times} times the group’s median {median}, while the firm’s “{other}” is {otherTimes} times its median: more than {limit} times apart. It is used as it stands.',
  'issue.far-from-median': '“{field}” is {value} {unit}, {times} times the group’s median {median} (limit {limit}); the firm’s “{other}” is {otherTimes} times its median, in keeping with it. It is used as it stands.',
  'issue.far-from-median-alone': '“{field}” is {value} {unit}, {times} times the group’s median {median} (limit {limit}). It is used as it stands.',
  'issue.more-than': '“{field}” {value} {unit} is more than “{other}” {otherValue} {otherUnit}, which their definitions rule out. Both are used as they stand.',
  'issue.amount-negative': '“{field}” is negative ({value} {unit}). It is used as it stands, in sums as well.',
  'issue.share-above-one': 'The R&D intensity comes to {percent}%, above 100%, as if a percentage were entered as a fraction. This column is not used: the intensity is worked out from R&D and revenue.',
  'issue.share-hundredfold': 'The R&D intensity comes to {percent}%, but “{spent}” ÷ “{revenue}” is {worked}%, a hundredth of it, as if a percentage were entered as a fraction. This column is not used: the latter is.',
  'issue.share-hundredth': 'The R&D intensity comes to {percent}%, but “{spent}” ÷ “{revenue}” is {worked}%, a hundred times it, as if a fraction were entered as a percentage. This column is not used: the latter is.',
  'issue.share-differs': 'The R&D intensity says {percent}%, but “{spent}” ÷ “{revenue}” is {worked}%. This column is not used: the latter is.',
  'issue.land-tiny': '“{field}” is only {value} {unit}, less than {limit} mu, as if left out or in another unit. It is used as it stands, and figures per mu come out very large.',
  'issue.let-more-than-held': '{value} mu are let, more than the {own} mu owned and {leased} mu leased in ({held} mu together). It is used as it stands.',
  'issue.land-parts': '“{field}” is {value} mu, but {own} owned plus {leased} leased in less {let} let is {made} mu, more than {limit} apart. “{field}” is used as it stands.',
  'issue.lease-pair': '{owners} let {out} mu; {tenants} lease in {taken} mu: {gap} mu apart (limit {limit}). Both are used as they stand.',
  'issue.meter-parts': 'Account {account} is shared by {count} firms whose electricity adds up to {sum} {unit}; the meter’s total is {value} {unit}, {gap} apart (limit {limit}). Each firm’s figure is used as it stands.',
  'issue.meter-totals': 'Account {account} is shared by {count} firms; the meter’s total is {value} {unit} here and {other} in row {first}. Each firm’s electricity is used as it stands.',
  'issue.meter-copied': 'Account {account} is shared with row {first}, and both firms have {value} {unit}, as if the whole meter were entered for each. It is used as it stands, so sums count it twice.',
  'issue.staff-differs': '{value} employees, but {insured} insured: more than {limit} apart. The evaluation uses the employees.',
  'issue.scale-below': 'Marked “{mark}”, but “{field}” is {value} {unit}, below the threshold of {limit}万元. The mark is used as it stands.',
  'issue.scale-above': 'Marked “{mark}”, but “{field}” is {value} {unit}, at or above the threshold of {limit}万元. The mark is used as it stands.',
  'issue.year-other': 'This row is of {year}, the other {count} rows are of {most}, as if an earlier year’s row was left in. It is evaluated all the same.',
  'issue.same-as-last-year': '{fields} are all the same as last year, as if last year’s figures were left in. They are used as they stand.',
  'issue.same-as-last-year-most': 'For {count} of {size} firms every figure is as last year, this one first: this year’s table may have been taken for last year’s, or last year’s figures left in. Check last year’s table. The figures count as they stand.',
  'issue.growth': '“{field}” is {value} {unit}, last year {before}: {times} times last year’s (limit {limit}). It is used as it stands.',
  'issue.growth-slip': '“{field}” is {value} {unit}, last year {before}: {times} times last year’s, off by about {slip}, as if entered in {likelier}. It is used as it stands.',
  'issue.industry-code-blank': 'There is no industry code, so the firm counts to no industry.',
  'issue.industry-code-text': 'The industry code says “{value}”, which is no code of GB/T 4754 (two to four digits). Firms are grouped by the text as it stands.',
  'issue.industry-code-words': '{count} cells of the industry code are no codes of GB/T 4754 (two to four digits). Firms are grouped by the text as it stands.',
  'issue.code-two-names': 'The credit code {code} also stands in row {first} under another name (“{name}” here, “{other}” there). Both rows are evaluated; please check whether the firm was renamed or the code mistyped.',
  'issue.name-two-codes': 'The name “{name}” also stands in row {first} with another credit code ({code} here, {other} there). Both rows are evaluated; please check which code is right.',
  'issue.name-alike': 'The name “{name}” differs from “{other}” in row {first} only by brackets, blanks or 责任. Both rows are evaluated; please check whether they are one firm.',
  'issue.most-rows': 'In {count} of {size} rows “{field}” has the same problem as row {first}: most likely the whole column (or the one it is held against) has another definition or unit. Only row {first} is listed as an example; please check the column first. Every row is used as it stands.',
  'issue.rows-total': '{count} rows are totals or subtotals (rows {rows}); they are not taken for firms and not evaluated.',
  'issue.rows-remark': '{count} rows are remarks (rows {rows}); they are not taken for firms and not evaluated.',

  'cli.help.audit': `Usage: mujun audit <file.xlsx|.xlsm|.csv> --ruleset <id|file|workbook> [options]

Checks a table before it is evaluated, without scoring: each finding with its cell, the figures it rests on and what MUJUN does.

  --ruleset R        the ruleset, which says what columns are needed; as for evaluate
  --coal, --coal-source, --emissions as for evaluate
  --sheet NAME       the sheet to check; the first visible one with every column needed unless given
  --set name=value   a number the ruleset leaves to the place; may be given several times
  --map header=field what a column is; as for evaluate
  --coal, --coal-source, --emissions as for evaluate
  --last-year TABLE  hold every figure against last year's; as for evaluate
  --coal, --coal-source, --emissions as for evaluate
  --out FILE.xlsx    writes the workbook with the sheet of issues, where bureaus enter their decisions; the input stays
  --json             writes the findings to the standard output as JSON
  --strict           exit code 1 when there is any error (a missing column and the like, which stop an evaluation)
  --lang zh|en       Chinese or English

Decisions entered on a sheet of issues in the workbook are read back first. Exit code: 0 checked; 1 the file or ruleset cannot be used, or with --strict there are errors.`,
  'audit.cli.what': 'Sheet “{sheet}” ({count} firms), ruleset: {ruleset} ({id})',
  'audit.cli.none': 'No issues were found.',
  'audit.cli.counts': '{errors} errors, {warnings} warnings, {infos} notes; {decided} decided.',
  'audit.cli.decided': '{words} [decision: {decision}]',
  'audit.cli.written': 'Wrote {file} ({sheet})',

  'audit.sheet.verdict': 'Decision',
  'audit.sheet.note': 'Note',
  'audit.sheet.by': 'Checked by',
  'audit.sheet.mark': 'Decided on (leave as is)',
  'audit.sheet.line': ' {decided} decided: enter Verified, Corrected or Pending on the right; the next run reads it back, and it falls away when its figures change.',
  'audit.verdict.sound': 'Verified',
  'audit.verdict.corrected': 'Corrected',
  'audit.verdict.pending': 'Pending',
  'audit.lapsed.done': '{done}. The decision “{verdict}” was made on “{basis}”; the figures have changed, please check again',

  'audit.pane.decided': '; {decided} decided',
  'audit.pane.severity': 'Severity',
  'audit.pane.all': 'All',
  'audit.pane.by': 'Checked by',
  'audit.pane.open-only': 'Only those not decided',
  'audit.pane.none-shown': 'Nothing of this kind.',
  'audit.pane.back': 'Back',
  'audit.pane.on': 'Next',
  'audit.pane.page': 'Page {page} of {pages}',
  'audit.pane.page-back': '{label}: back',
  'audit.pane.page-on': '{label}: next',
  'audit.pane.all-sound': 'All {count} of “{label}” verified',
  'audit.pane.all-sound-ask': 'Mark the {count} open findings of “{label}” as verified?',
  'audit.pane.all-sound-yes': 'Mark all as verified',
  'audit.pane.all-sound-no': 'Leave them',
  'audit.pane.lapsed': 'The decision “{verdict}” was made on “{basis}”; the figures have changed and it no longer holds. Please check again.',
  'audit.pane.signed': 'Checked by {by}',
  'audit.pane.undecided': 'Open',
  'audit.pane.this': 'this finding',
  'audit.pane.verdict-of': 'Decision on {cell}',
  'audit.pane.note-of': 'Note on {cell}',

  'sheets.kind.slip': 'Unit slipped',
  'sheets.kind.outlier': 'Outlier',
  'sheets.kind.contradiction': 'Contradiction',
  'sheets.kind.land': 'Land and leases',
  'sheets.kind.meter': 'Shared meter',
  'sheets.kind.staff': 'Staff',
  'sheets.kind.scale': 'Mark of scale',
  'sheets.kind.year': 'Last year’s data',
  'sheets.kind.industry': 'Industry code',
  'sheets.kind.twice': 'Firm entered twice',
  'sheets.kind.rows': 'Rows',
  'sheets.done.rows': 'These rows are not evaluated',
  'sheets.done.unread': 'Not read',
};
