/** Words of the command line; zh-CN/cli.ts has the same keys. */
export const cli = {
  'cli.help': `MUJUN: scores, ranks and grades firms by what they yield per mu of land.

Usage: mujun <command> [options]

  evaluate <file>    evaluate a table (.xlsx, .xlsm, .csv) and write the results
  audit <file>       check a table before it is evaluated: units that slipped, contradictions, repeats, last year's rows
  join <file>…       join the sheets of several bureaus into one table to evaluate
  explain <file>     explains one firm: every step with its clause, and what would lift it
  prepare <kind> <file>  put records of land, electricity or tax together, one row a firm
  publish <file>     draw up the public notice (names and grades only), or look through one
  document <file>    draw up data confirmations, lists, policies due
  aggregate <file>   add up by town, industry and the like
  verify <file>      do the recorded runs again and compare the results
  compare <file>     beside another ruleset, other settings or last year's table: who moved, by which clause
  stability <file>   how firm the grades are when the weights move
  docket <file>      figures whose last filed unit decides a grade
  object <file>      an objection upheld: one figure corrected, its effect on everybody, the ledger, the results anew
  regrade <file>     a grade decided for one firm, with reason and clause; the ledger, the results anew
  ledger <file>      lists the ledger of decisions, or takes one back
  rulesets           list the rulesets that ship with the program
  validate <file>    check a ruleset (YAML, JSON, or the rule sheet of a workbook)

  --help             help; mujun <command> --help shows the options of a command
  --version          version
  --lang zh|en       Chinese or English words (Chinese by default)

Exit codes: 0 done; 1 the data, the ruleset or a file does not allow it (issues on the standard error, nothing written);
2 the command line is not understood.`,
  'cli.help.evaluate': `Usage: mujun evaluate <file.xlsx|.xlsm|.csv> --ruleset <id|file|workbook> [options]

  --ruleset R        the ruleset: an id (see mujun rulesets), a YAML or JSON file,
                     or workbook for the workbook's own (its rule sheet)
  --sheet NAME       the sheet to evaluate; else the first visible one that has every column needed
  --set NAME=VALUE   a figure the ruleset leaves to the locality; may be repeated
  --map COLUMN=FIELD what a column is; may be repeated; may carry a unit (COLUMN=FIELD:UNIT); an empty field: not used
  --coal FACTOR      where overall energy use is worked out of energies by kind, electricity by what was burnt
                     for it: kg of standard coal a kWh, like 0.300; else its calorific value (GB/T 2589-2020, 0.1229)
  --coal-source TEXT where that factor is from; goes onto the sheet that explains the evaluation (with --coal)
  --emissions KIND   main pollutants in tonnes (default) or equivalents; worked out of the pollutants where there
                     is no column of them
  --last-year TABLE  last year's file, FILE#SHEET, or #SHEET of this file: last year's grade, years in a row and figures
                     are carried in by code, then by name; columns this table has itself count
  --grade-last-year  work out last year's grades by this ruleset where last year's table has none
  --placement PLACE  beside: results right of the table (default); sheet: on a sheet of their own
  --out FILE.xlsx    write the workbook with its results; the input stays as it is
  --in-place         write the results into the input itself
  --json FILE        write JSON; - writes it to the standard output
  --lang zh|en       Chinese or English words

JSON: decimals are strings, rounded half up: indicator values and points to 6 places, benchmarks to 10, the score to the
ruleset's places. row is the sheet's row, from 1; what is missing is null; a ruleset without groups has one group, ''.
Files are written whole or not at all.`,
  'cli.help.rulesets': `Usage: mujun rulesets [--json] [--lang zh|en]

Lists the rulesets that ship with the program: id, title, subjects, dates, how many provisions are cited and how many
assumed, how many worked cases.`,
  'cli.help.validate': `Usage: mujun validate <ruleset.yaml|ruleset.json|workbook.xlsx> [--lang zh|en]

Checks a ruleset and names each fault with its line and path; of a workbook its rule sheet, and names the cell.
Where worked cases stand beside it (county.cases.yaml beside county.yaml) they are worked out too, and each place that differs is named.
Exit code 0 without faults, else 1.

  indicators[0] in a message is the first item of indicators (counted from 0); adjust[↑3] is item 4 of the ruleset extended.
  How to write a ruleset from a notice: rulesets/README.md, “From notice to result”.`,
  'cli.see-help': 'See mujun --help.',
  'cli.unknown-command': 'There is no command “{word}”. ',
  'cli.unknown-flag': 'There is no option “{word}”. ',
  'cli.did-you-mean': 'Did you mean “{near}”?',
  'cli.known': 'There are: {known}.',
  'cli.takes-no-value': 'Option {flag} takes no value.',
  'cli.given-twice': 'Option {flag} can be given once only.',
  'cli.wants-value': 'Option {flag} wants a value.',
  'cli.one-of': '“{value}” is no value of {flag}; it is one of {choices}.',
  'cli.one-file': 'mujun {command} takes exactly one file.',
  'cli.no-operand': '“{word}” is one too many.',
  'cli.wants-ruleset': 'Please name the ruleset with --ruleset, for example --ruleset zhejiang-2022; mujun rulesets lists those that ship.',
  'cli.set-form': '--set is written NAME=VALUE, not “{word}”.',
  'cli.map-form': '--map is written COLUMN=FIELD or COLUMN=FIELD:UNIT, not “{word}”.',
  'cli.map-ambiguous': 'More than one column is called “{name}”; please use its letter, for example F=用地面积.',
  'cli.out-or-in-place': '--out and --in-place exclude each other.',
  'cli.csv-in-place': 'CSV cannot hold several sheets, so --in-place cannot be used; write to .xlsx with --out.',
  'cli.out-is-input': '“{file}” is the input and is not overwritten; use --in-place to write into it.',
  'cli.one-output': '--out and --json cannot both write “{file}”.',
  'cli.out-kind': '“{out}” should end in {kind} here.',
  'cli.cannot-read': 'Cannot read “{file}”: {reason}',
  'cli.cannot-write': 'Cannot write; nothing was written: {reason}',
  'cli.reason.ENOENT': 'there is no such file or folder ({file}). Please check the path and the name.',
  'cli.reason.EISDIR': 'this is a folder, not a file ({file}).',
  'cli.reason.ENOTDIR': 'a part of the path is not a folder ({file}). Please check the path.',
  'cli.reason.EACCES': 'there is no permission ({file}). Please check that of the file and the folder.',
  'cli.reason.EPERM': 'the system does not allow it ({file}). The file may be read-only, or open in Excel or WPS; close it and try again.',
  'cli.reason.EBUSY': 'another program is using the file ({file}). Close it in Excel or WPS and try again.',
  'cli.reason.EROFS': 'the disk can only be read ({file}). Please choose another place.',
  'cli.reason.ENOSPC': 'the disk is full. Free some space or choose another place.',
  'cli.file': '“{file}”: {words}',
  'cli.no-own-ruleset': '“{file}” carries no ruleset of its own. The pane puts one in.',
  'cli.no-ruleset': 'There is no ruleset with the id or file name “{name}”. ',
  'cli.ruleset-faults': 'Ruleset “{name}” has {n} faults; nothing was evaluated:',
  'cli.no-sheet': 'There is no sheet “{name}”. ',
  'cli.no-visible-sheet': 'The workbook has no visible sheet.',
  'cli.no-column': 'The header has no column “{name}”. ',
  'cli.no-field': 'There is no field “{name}”. ',
  'cli.no-unit': 'Unit “{unit}” is not known.',
  'cli.no-parameter': 'This ruleset has no figure “{name}” to set. ',
  'cli.no-parameters': 'It leaves none to the locality.',
  'cli.not-evaluated': 'Sheet “{sheet}” was not evaluated and nothing was written; problems: {n}',
  'cli.map-hint': 'On the command line a column is named with --map COLUMN=FIELD, for example --map 占地=用地面积:亩.',
  'cli.conflicts': 'Results cannot be written here; nothing was written. Use --placement sheet, or deal with these first:',
  'cli.more': '  … and {n} more',
  'cli.valid': '“{file}” is sound: {title} ({id}, check {sha256}).',
  'cli.ruleset': '{id}\n  {title}\n  Subjects: {subject}   In force: {edition}\n  Indicators and weights: {indicators}\n  {cited} provisions cited, {assumed} assumed, worked cases passed: {cases}',
  'cli.summary.what': 'Sheet “{sheet}”, ruleset: {ruleset} ({id})',
  'cli.summary.scope': '{all} in all: {graded} graded, {ungraded} scored only, {excluded} excluded',
  'cli.summary.grades': 'Grades: {counts}',
  'cli.summary.ranked': ' (by quota: {counts})',
  'cli.summary.issues': '{warnings} warnings, {infos} notes',
  'cli.summary.out': 'Written: {file} ({sheets})',
  'cli.summary.json': 'Written: {file}',
  'cli.summary.nothing': 'No file was written; name one with --out or --json.',
} as const;
