/** Documents drawn up from a run; zh-CN/documents.ts has the same keys. */
export const documents = {
  'sheets.name.confirmations': 'Data confirmation',
  'sheets.name.lists': 'Lists',
  'sheets.name.policies': 'Policies due',
  'document.number': 'No.',
  'document.firm': 'Firm',
  'document.field.统一社会信用代码': 'Credit code',
  'document.field.所属镇街': 'Town',
  'document.notice.sheet': 'Public notice',
  'document.notice.title': '{ruleset}: public notice of results',
  'document.notice.basis': 'Results under {source}. Firms of one grade are in no order of merit.',
  'document.notice.ungraded': 'Evaluated, not graded',
  'document.notice.period': 'Open for objections from            to            .',
  'document.notice.objection': 'Objections are to be made in writing within this period, with evidence; later ones are not taken.',
  'document.notice.contact': 'Office:                      Telephone:                      Address:',
  'document.confirmation.title': '{ruleset}: confirmation of a firm’s data',
  'document.confirmation.row': 'Where it stands',
  'document.confirmation.field': 'Figure',
  'document.confirmation.value': 'Value',
  'document.confirmation.unit': 'Unit',
  'document.confirmation.column': 'Taken from (column)',
  'document.confirmation.opinion': 'Firm’s word (correct / should be)',
  'document.confirmation.statement': 'Please check every figure. Where one is wrong, write what it should be and attach evidence. A blank means that nothing was filed.',
  'document.confirmation.firm': 'Firm (seal):                Legal representative (signature):                Date:',
  'document.confirmation.town': 'Town or park (seal):                Handled by (signature):                Date:',
  'document.lists.title': '{ruleset}: lists',
  'document.lists.list': '{label} ({count} firms)',
  'document.lists.cite': 'Under: {cite}',
  'document.lists.rank': 'Rank',
  'document.lists.repeated': 'Meeting the condition but left out, as another firm of the same group is listed: {names}',
  'document.policies.title': '{ruleset}: what the policies come to',
  'document.policies.line': '{count} firms have something due. Sums are of exact amounts, rounded once; what is paid is for the authority in charge to settle.',
  'document.policies.firms': 'Firms',
  'document.policies.cite': '{label}, under: {cites}',
  'document.too-many': '{count} firms; one sheet holds {most} pages. Draw them up by grade or town.',
  'document.cli.out-or-check': 'Give --out (to draw up a notice) or --check (to look through one), one of them.',
  'document.cli.wants-out': 'Give the workbook to write (.xlsx) with --out.',
  'document.cli.published': 'Public notice written to {file}: {count} firms, names and grades only, looked through for scores, data and hidden content.',
  'document.cli.clean': '{file}: no score, data, hidden content or name of a person was found.',
  'document.cli.leaks': '{file} should not be published as it is; {count} places:',
  'document.cli.written': '“{sheet}” written to {file}.',
  'document.cli.nothing.lists': 'This ruleset has no lists.',
  'document.cli.nothing.policies': 'This ruleset has no policies to work out.',
  'document.cli.nobody': 'No firm meets this. Check --grade and --key.',
  'cli.help.publish': `Usage: mujun publish <file.xlsx|.csv> --ruleset <id|file|workbook> --out notice.xlsx [options]
       mujun publish <file.xlsx|.csv> --ruleset <id|file|workbook> --check notice.xlsx
Draws up the public notice: a file of its own with names and grades only, by name within a grade,
without scores, data, hidden content or names of authors.
  --with FIELD       one more column: 统一社会信用代码 (credit code), 所属镇街 (town); may be repeated
  --ungraded         name the firms that are evaluated without a grade too
  --check FILE       look through a notice somebody has worked on; exit code 1 where something should not be published
  --sheet --set --map --lang  as for mujun evaluate`,
  'cli.help.document': `Usage: mujun document <file.xlsx|.csv> --ruleset <id|file|workbook> --kind <kind> --out FILE.xlsx [options]
Draws up a document from a run as a further sheet of the workbook:
  confirmations      data confirmation, a page a firm, to be checked and sealed
  lists              every list of the ruleset
  policies           what the policies come to, firm by firm and in total
  --grade GRADE      firms of this grade only; may be repeated
  --key NAME|CODE    these firms only; may be repeated
  --sheet --set --map --lang  as for mujun evaluate`,
  'document.leak.hidden-sheet': 'there is a hidden sheet “{found}”',
  'document.leak.hidden-row': 'the row of {place} is hidden and not empty',
  'document.leak.hidden-column': 'the column of {place} is hidden and not empty',
  'document.leak.comment': 'the file has comments ({place})',
  'document.leak.author': 'the properties of the file name “{found}” ({place})',
  'document.leak.custom-data': 'the file carries data of a program ({place})',
  'document.leak.defined-name': 'there is a defined name “{place}” for {found}',
  'document.leak.link': 'the file has links or connections to elsewhere ({place})',
  'document.leak.object': 'the file has pictures, charts or embedded objects ({place})',
  'document.leak.formula': '{place} is a formula, “{found}”',
  'document.leak.number': '{place} holds the number “{found}”: a notice has no numbers but the running one',
  'document.leak.figure': '“{found}” in {place} is a score or a figure of the evaluation',
  'document.leak.order': 'from {place} on, the firms of grade {found} stand in the very order of their scores',
} as const;
