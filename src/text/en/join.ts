/** Joining bureaus' sheets into one table; zh-CN/join.ts has the same keys. */
export const join = {
  'sheets.name.joined-notes': 'Joining notes',
  'join.sheet.title': 'Joined table: {firms} firms from {sources} sheets, listed by “{base}”',
  'join.notes.title': 'Joining notes',
  'join.notes.line': 'Base list: {base}, {firms} firms. No source sheet was changed; every number of the joined table is a source’s number, converted exactly or added row by row.',
  'join.notes.number': 'No.',
  'join.notes.none': 'None.',
  'join.notes.more': '{n} more are not listed.',
  'join.notes.sheets': 'Sheets joined ({n})',
  'join.notes.columns': 'Where each column comes from',
  'join.notes.decided': 'Names decided by a person ({n} pairs)',
  'join.notes.doubts': 'Names still to be decided ({n} pairs): not joined; decide and join again',
  'join.notes.missing': 'Firms of the base list that some sheets lack ({n})',
  'join.notes.outside': 'Firms of other sheets that the base list lacks ({n}): not joined',
  'join.notes.issues': 'Differences and notes ({n})',
  'join.notes.sheet': 'Sheet',
  'join.notes.role': 'Used as',
  'join.notes.base': 'Base list',
  'join.notes.data': 'Data',
  'join.notes.rows': 'Rows',
  'join.notes.listed': 'Firms on the base list',
  'join.notes.lacking': 'Base firms lacking',
  'join.notes.fields': 'Data joined',
  'join.notes.unused': 'Columns not joined: {headers}',
  'join.notes.column': 'Data',
  'join.notes.header': 'Original header and cell',
  'join.notes.unit': 'Original unit',
  'join.notes.taken': 'Firms served',
  'join.notes.how': 'How it was taken',
  'join.notes.priority': 'priority {n}',
  'join.notes.factor': 'times {factor} to {unit}',
  'join.notes.summed': '{n} firms are sums of several rows',
  'join.unit.header': 'unit from the header',
  'join.unit.format': 'unit from the number format',
  'join.unit.corner': 'unit from above the table',
  'join.unit.assumed': 'no unit written, the usual one was taken: please check',
  'join.unit.chosen': 'unit chosen by a person',
  'join.notes.one': 'Name A',
  'join.notes.other': 'Name B',
  'join.notes.code': 'Credit code',
  'join.notes.verdict': 'Decision',
  'join.notes.same': 'The same firm',
  'join.notes.different': 'Different firms',
  'join.notes.evidence': 'Evidence',
  'join.notes.places': '. A in {a}; B in {b}',
  'join.notes.firm': 'Firm',
  'join.notes.not-on': 'Sheets that lack it',
  'join.notes.stands': 'Sheets and rows',
  'join.notes.place': '{sheet} row {rows}',
  'join.notes.cell': 'Cell',
  'join.notes.other-cell': 'Other cell',
  'join.notes.open': 'undecided',
  'join.notes.severity': 'Severity',
  'join.notes.words': 'Message',

  'join.why.two-codes': 'same name, different credit codes',
  'join.why.one-code': 'same credit code, different names, and a sheet lists both names apart or one of them has another code',
  'join.why.code-letter': 'the credit codes agree once one character is put right',
  'join.why.code-lost': 'Excel lost the last digits of the credit code; the digits left agree',
  'join.why.form': 'only legal form, brackets or province differ',
  'join.why.remark': 'only what stands in brackets differs',
  'join.why.order': 'the same characters in another order',
  'join.why.letter': 'one character differs',
  'join.why.part': 'one name holds the other',

  'issue.join-two-names': 'Credit code {code} is “{name}” on the base list and “{other}” in “{source}”. They are taken for one firm by the code; please check whether it was renamed.',
  'issue.join-nameless': '{count} rows have neither a name nor a usable credit code, so nobody knows whose they are; they were not joined (rows {rows} …). Add names or codes and join again.',
  'issue.join-other-year': 'This sheet has several years of “{name}”: {year} was taken, {count} rows of earlier years were not joined.',
  'issue.join-row-twice': 'This row of “{name}” is the same as row {first} in every cell and counts once. If there are two, add a column that tells them apart.',
  'issue.join-once': 'In “{field}”, each of the {count} firms with several rows shows one figure in all of them; it was taken once as the firm’s total and not added. If the rows are parts, say that they add up.',
  'issue.join-equal-parts': '“{name}” has {parts} rows of “{field}”, each {value}; they were added. If each repeats the total, say that it counts once.',
  'issue.join-gap': '“{name}” has {count} empty rows of “{field}”; only the other {parts} were added.',
  'issue.join-listed': 'In “{field}”, {count} firms have several rows; the numbers of all of them are listed in one cell, parted by 、.',
  'issue.join-rows-differ': 'The rows of “{name}” disagree on “{field}”: “{kept}” was taken, {cell} says “{other}”.',
  'issue.join-differs': 'Two sheets disagree on “{field}” of “{name}”: {kept} was taken; “{source}” {cell} says {other}.',
  'issue.join-inexact': '“{field}” of “{name}” is exactly {exact} {unit}, more than the 15 digits a cell holds; it was written as {written}.',

  'cli.help.join': `Usage: mujun join <file.xlsx|.xlsm|.csv>… --out joined.xlsx [options]

Joins the sheets of several bureaus into one table, a row a firm: by credit code, then by name. Units are converted
exactly, and several rows of a firm (plots, meters, months) are added field by field. Writes a sheet with the joined
table and one with notes; the files stay as they are. mujun evaluate joined.xlsx then evaluates it.

  --out FILE.xlsx            the workbook to write
  --base FILE[:SHEET]        whose firms are listed; else the sheet that has most
  --sheet FILE:SHEET         take this sheet only, may be repeated; else every visible sheet with a table of firms
  --same "NAME A=NAME B"     the two names are one firm, may be repeated
  --different "NAME A=NAME B" they are two firms, may be repeated
  --leave-doubtful           write also when names are undecided; they are not joined and stand in the notes
  --prefer FIELD=FILE[:SHEET] whose value goes first where several sheets give it; else the order of the files
  --sum FIELD / --once FIELD several rows of a firm add up, or count once; else as the field and the sheet suggest
  --json FILE                write JSON; - writes to the standard output
  --lang zh|en               Chinese or English

Decisions on names are kept in the workbook written: they hold when the same file is written again, or is an input.
With names undecided and without --leave-doubtful the exit code is 1 and nothing is written.`,
  'join.cli.wants-files': 'mujun join needs at least one file.',
  'join.cli.wants-out': 'Say where to write with --out FILE.xlsx, or write JSON with --json.',
  'join.cli.out-is-input': '“{file}” is one of the files to join and will not be overwritten. Write to another file.',
  'join.cli.prefer-form': '--prefer takes FIELD=FILE[:SHEET], not “{word}”.',
  'join.cli.pair-form': '--same and --different take "NAME A=NAME B", not “{word}”.',
  'join.cli.no-file': '“{word}” is none of the files to join ({files}).',
  'join.cli.no-table': 'No table of firms was found in these files: it needs a header row with a name or a credit code.',
  'join.cli.not-a-table': 'Sheet “{sheet}” of “{file}” holds no table of firms: it needs a header row with a name or a credit code.',
  'join.cli.nothing-in-file': '“{file}” holds no table of firms: it needs a header row with a name or a credit code.',
  'join.cli.one-sheet': '“{word}” should be one sheet that is joined; write FILE:SHEET. There are: {sheets}.',
  'join.cli.no-name': 'No sheet has a firm called “{name}”.',
  'join.cli.doubts': '{n} pairs of names may or may not be one firm. Nothing was joined or written:',
  'join.cli.doubt': '  “{a}” ({codeA}, {placeA}) and “{b}” ({codeB}, {placeB}): {why}',
  'join.cli.decide': 'Decide each pair with --same "NAME A=NAME B" or --different "NAME A=NAME B", or add --leave-doubtful to leave them out for now.',
  'join.cli.summary': '{sources} sheets joined: firms by “{base}”, {firms} of them; {columns} kinds of data',
  'join.cli.coverage': '{lacking} firms of the list are missing from some sheet, {outside} firms are not on the list, {warnings} warnings',
  'join.cli.left': '{n} pairs of names are undecided and were not joined',
  'join.cli.out': 'Wrote {file} (joined table and notes)',
} as const;
