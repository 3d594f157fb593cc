/** Corrections after objections and decided grades; zh-CN/ledger.ts has the same keys. */
export const ledger = {
  'sheets.name.ledger': 'Ledger',
  'sheets.name.effect': 'Effect of a decision',
  'ledger.title': 'Ledger of corrections and decided grades',
  'ledger.line': '{corrections} corrections, {regrades} decided grades. A correction leaves the table as it is and is evaluated in its place; what was taken back stays here and no longer holds.',
  'ledger.number': 'No.',
  'ledger.day': 'Day',
  'ledger.firm': 'Firm',
  'ledger.kind': 'Kind',
  'ledger.kind.correction': 'Correction',
  'ledger.kind.regrade': 'Decided grade',
  'ledger.what': 'What',
  'ledger.from': 'From',
  'ledger.to': 'To',
  'ledger.why': 'Rests on',
  'ledger.state': 'State',
  'ledger.grade': 'Grade',
  'ledger.in-force': 'In force',
  'ledger.withdrawn': 'Taken back {day}',
  'ledger.reason': 'Corrected: {field} from {from} to {to} {unit}',
  'ledger.said.withdrawn': 'Taken back: {said}',
  'ledger.said.correction': '{name}: {field} corrected from {from} to {to} {unit} ({note})',
  'ledger.said.regrade': '{name}: grade decided as {grade}, {reason} ({cite})',
  'ledger.effect.title': 'Effect of a decision',
  'ledger.effect.line': '{grades} grades move, {ranks} ranks, {scores} scores. Firms not listed keep score, rank and grade.',
  'ledger.effect.number': 'No.',
  'ledger.effect.firm': 'Firm',
  'ledger.effect.scoreBefore': 'Score before',
  'ledger.effect.scoreAfter': 'Score now',
  'ledger.effect.difference': 'Difference',
  'ledger.effect.rankBefore': 'Rank before',
  'ledger.effect.rankAfter': 'Rank now',
  'ledger.effect.gradeBefore': 'Grade before',
  'ledger.effect.gradeAfter': 'Grade now',
  'ledger.refused.no-evidence': 'Say what the correction rests on (evidence, who checked it).',
  'ledger.refused.no-reason': 'Say why the grade is decided so.',
  'ledger.refused.no-clause': 'Name the clause or the minutes it rests on.',
  'ledger.refused.no-figure': '“{to}” cannot stand here: a number of up to 15 digits, or 是 (yes) or 否 (no) for a mark.',
  'ledger.refused.no-field': 'The table has no such figure, or it is a text, which cannot be corrected here.',
  'ledger.refused.same': 'It is that already.',
  'ledger.refused.stops': 'With this the table could not be graded at all; it was not taken. Check the ruleset and the data first.',
  'ledger.refused.no-grade': 'This firm is not graded, or there is no such grade.',
  'ledger.pane.title': 'Corrections and decided grades',
  'ledger.pane.field': 'Figure',
  'ledger.pane.to': 'Correct to',
  'ledger.pane.from': 'Now {from} {unit}',
  'ledger.pane.note': 'Rests on (evidence, who checked)',
  'ledger.pane.grade': 'Decide as',
  'ledger.pane.grade-now': 'Now {grade}',
  'ledger.pane.cite': 'Clause or minutes it rests on',
  'ledger.pane.reason': 'Why',
  'ledger.pane.try': 'See what it changes',
  'ledger.pane.keep': 'Keep and issue the results anew',
  'ledger.pane.in-force': 'In force',
  'ledger.pane.withdraw': 'Take back',
  'ledger.cli.preview': 'This is a preview, nothing was written. With --out it is kept in the ledger, its effect is listed and the results are issued anew.',
  'ledger.cli.object-wants': 'Say what is corrected: --key firm, --field figure, --value its new value, and with --note what it rests on.',
  'ledger.cli.regrade-wants': 'Say who gets which grade: --key firm, --grade grade, with --reason why and --cite the clause or minutes.',
  'ledger.cli.no-field': 'The table has no figure “{field}”.',
  'ledger.cli.no-entry': 'The ledger has no entry {number}; it has {count}. See mujun ledger <file>.',
  'ledger.cli.not-in-force': 'Entry {number} of the ledger was taken back already, or is of another sheet.',
  'ledger.cli.empty': 'The ledger is empty.',
  'ledger.cli.help.object': `Usage: mujun object <file> --ruleset <ruleset> --key FIRM --field FIGURE --value NUMBER --note EVIDENCE [options]

An objection upheld: one figure of a firm is taken as another. The table stays as it is and is evaluated with the new figure.
Without --out this is a preview: everybody whose score, rank or grade changes.
With --out all is done in one step: the ledger (what, when, on what evidence), the effect, and the results anew.

  --key K            the firm: credit code, name, or its row on the sheet
  --field NAME       the figure, by field name or by the header of its column
  --value NUMBER     the new figure in the unit of the column; 是 (yes) or 否 (no) for a mark
  --note EVIDENCE    what it rests on (required)
  --ruleset, --sheet, --set, --map, --coal, --emissions as for evaluate
  --out FILE.xlsx    writes the corrected workbook; the input stays as it is
  --in-place         writes into the input itself
  --json FILE        writes JSON; - for the standard output
  --lang zh|en       in Chinese or English`,
  'ledger.cli.help.regrade': `Usage: mujun regrade <file> --ruleset <ruleset> --key FIRM --grade GRADE --reason WHY --cite CLAUSE [options]

A grade decided by the authority, with the reason and the clause or minutes it rests on.
Without --out this is a preview; with --out it is kept in the ledger, its effect is listed and the results are issued anew.

  --key K            the firm: credit code, name, or its row on the sheet
  --grade GRADE      the grade it is given
  --reason WHY       why (required)
  --cite CLAUSE      the clause or minutes (required)
  --ruleset, --sheet, --set, --map, --coal, --emissions as for evaluate
  --out FILE.xlsx    writes the workbook; the input stays as it is
  --in-place         writes into the input itself
  --json FILE        writes JSON; - for the standard output
  --lang zh|en       in Chinese or English`,
  'ledger.cli.help.ledger': `Usage: mujun ledger <file> [--json] [--lang zh|en]
       mujun ledger <file> --withdraw NUMBER --ruleset <ruleset> [options]

Lists the ledger of the file, what was taken back included.
With --withdraw one entry is taken back (its number is in the list): without --out as a preview of what that changes;
with --out the results are issued anew, and the entry stays in the ledger without holding.

  --ruleset, --sheet, --set, --map, --coal, --emissions as for evaluate
  --out FILE.xlsx    writes the workbook; the input stays as it is
  --in-place         writes into the input itself
  --json FILE        writes JSON of the effect; - for the standard output`,
  'issue.corrected': '“{field}” is evaluated as corrected, {to} {unit} in place of {from} ({note}).',
  'issue.correction-lapsed': '“{field}” had been corrected from {from} to {to} {unit}, but the cell was changed since; the cell holds. Check the ledger and correct again if need be.',
  'issue.correction-unreadable': 'The ledger corrects “{field}” to “{to}”, which is no usable figure; it was not taken.',
  'issue.ledger-nobody': 'The ledger has a decision on “{name}” ({id}), who is not in the table; it was not taken.',
} as const;
