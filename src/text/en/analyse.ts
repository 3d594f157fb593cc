export const analyse = {
  'sheets.name.migration': 'Migration',
  'sheets.name.growth': 'Year on year',
  'sheets.name.docket': 'Docket',
  'sheets.name.stability': 'Stability',
  'issue.carried-years-at-least': '{count} firms were graded D last year and last year’s table has no “{field}”: they are counted from last year only, and it may be more. Check and fill in the column “{field}”.',
  'analyse.titled': '{title} ({settings})',
  'analyse.assumed': 'Set for a trial, not by the document',
  'analyse.place.graded': 'evaluated, no grade',
  'analyse.place.ungraded': 'scored only',
  'analyse.place.excluded': 'not evaluated',
  'analyse.place.absent': 'not in the table',
  'analyse.cause.entered': 'new: not in the table before',
  'analyse.cause.left': 'not in the table after',
  'analyse.cause.others': 'own score unchanged; others passed or fell behind',
  'analyse.cause.despite': 'own score {before}→{after}; moved because others came, went or moved',
  'analyse.cause.scope.before': 'before: {words}; no longer so',
  'analyse.cause.scope.after': 'now: {words}',
  'analyse.cause.lacking': '{indicator} is missing',
  'analyse.cause.adjustment.before': 'before, {from}→{to} by “{words}”; no longer so',
  'analyse.cause.adjustment.after': '{from}→{to} by “{words}”',
  'analyse.cause.tie.before': 'before, level with others across the boundary, {from}→{to}',
  'analyse.cause.tie.after': 'level with others across the boundary, {from}→{to}',
  'analyse.cause.group': 'group {before}→{after}',
  'analyse.cause.boundary': 'last rank of {grade} {before}→{after} (firms graded {sizeBefore}→{sizeAfter})',
  'analyse.cause.threshold': 'threshold of {grade} {before}→{after}',
  'analyse.cause.rank': 'rank {before}→{after}',
  'analyse.cause.points': '{label}, points {before}→{after}',
  'analyse.cause.because': '{words} ({details})',
  'analyse.cause.weight': 'weight {before}→{after}',
  'analyse.cause.benchmark': 'benchmark {before}→{after}',
  'analyse.cause.value': 'value {before}→{after}',
  'analyse.cause.more-points': '{count} more indicators differ',
  'analyse.cause.bonus': 'bonus {before}→{after}',
  'analyse.cause.coefficient': '{label} {before}→{after}',
  'analyse.direction.up': 'up',
  'analyse.direction.down': 'down',
  'analyse.direction.in': 'now graded',
  'analyse.direction.out': 'no longer graded',
  'analyse.direction.entered': 'new',
  'analyse.direction.left': 'gone',
  'analyse.direction.other': 'changed',
  'analyse.number': 'No.',
  'analyse.name': 'Firm',
  'analyse.code': 'Credit code',
  'analyse.total': 'Total',
  'analyse.group': 'Group',
  'analyse.grade': 'Grade',
  'analyse.migration.title': 'Migration: {before} → {after}',
  'analyse.migration.line': '{count} firms: {stayed} keep their grade, {up} up, {down} down, {other} otherwise. Before on the left, after on top.',
  'analyse.migration.published': 'Grades of the year before are those in that table’s grade column.',
  'analyse.migration.computed': 'The table of the year before has no grade column; its grades are worked out from its figures by the same ruleset.',
  'analyse.migration.carried': 'Carried in from the year before: {fields}.',
  'analyse.migration.ambiguous': '{count} rows share a name or code with another and were paired with nobody: {names}.',
  'analyse.migration.corner': 'before ＼ after',
  'analyse.migration.movers': 'Who moved and why',
  'analyse.migration.none': 'Nobody changes grade.',
  'analyse.migration.more': 'Only the first {count} are listed; compare grade by grade for the rest.',
  'analyse.migration.from': 'Before',
  'analyse.migration.to': 'After',
  'analyse.migration.direction': 'Move',
  'analyse.migration.score-before': 'Score before',
  'analyse.migration.score-after': 'Score after',
  'analyse.migration.rank-before': 'Rank before',
  'analyse.migration.rank-after': 'Rank after',
  'analyse.migration.why': 'Why, with the clause',
  'analyse.migration.chart': 'Firms by grade',
  'analyse.migration.chart-alt': 'Firms by grade, before and after: {counts}',
  'analyse.migration.before': 'Before',
  'analyse.migration.after': 'After',
  'analyse.migration.count': 'Firms',
  'analyse.growth.title': 'Year on year: {before} → {after}',
  'analyse.growth.line': 'Growth = (after − before) ÷ before, of exact numbers; none where the year before is missing, zero or negative.',
  'analyse.growth.before': '{indicator}, before',
  'analyse.growth.after': '{indicator}, after',
  'analyse.growth.rate': 'Growth',
  'analyse.docket.title': 'Docket: {sheet}',
  'analyse.docket.line': 'One filed unit (the last decimal of its column) of one figure decides the grade in {entries} cells of {firms} firms. Each was confirmed by evaluating the whole table with that figure. Check these before publication.',
  'analyse.docket.none': 'Nobody’s grade hangs on one filed unit of one figure.',
  'analyse.docket.cell': 'Cell',
  'analyse.docket.field': 'Figure',
  'analyse.docket.figure': 'Filed',
  'analyse.docket.moved': 'If it were',
  'analyse.docket.from': 'Grade',
  'analyse.docket.to': 'Then',
  'analyse.docket.gap': 'To the boundary (points)',
  'analyse.docket.others': 'Others who change',
  'analyse.docket.nearest': 'Nearest on each side of a boundary',
  'analyse.docket.nearest-line': 'The last of the better grade and the first of the worse one, and the points each lacks to be level with the other side (before adjustments).',
  'analyse.docket.boundary': 'Boundary',
  'analyse.docket.side': 'Side',
  'analyse.docket.above': 'End of {grade}',
  'analyse.docket.below': 'Start of {grade}',
  'analyse.docket.score': 'Score',
  'analyse.docket.rank': 'Rank',
  'analyse.stability.title': 'Stability of grades: {sheet}',
  'analyse.stability.line': 'Weights drawn within ±{within} (their total unchanged), {draws} times: how often each firm keeps its grade. Seed {seed}; the same seed gives the same result.',
  'analyse.stability.held': 'Drawn: the weight of each indicator. Held: data, benchmarks, points per unit of weight, caps and floors written as percentages, coefficients, bonus points, groups, shares, ties; adjustments apply anew each time.',
  'analyse.stability.never': '{count} firms ({share}) keep their grade in every draw; {firms} in less than nine of ten.',
  'analyse.stability.bands': 'Share of draws that keep the grade',
  'analyse.stability.band': 'Share',
  'analyse.stability.firms': 'Firms',
  'analyse.stability.list': 'The least stable first',
  'analyse.stability.kept': 'Kept',
  'analyse.stability.share': 'Share of {grade}',
  'analyse.stability.chart-alt': 'Firms by share of draws that keep the grade: {counts}',
  'analyse.stability.always': '100%',
  'analyse.stability.settled': 'Scores are decided by doubles with a proven bound; {scores} that these left open were settled in fractions, {draws} draws by evaluating the whole table.',
  'analyse.not-drawable': 'The weights of this ruleset cannot be drawn: it gives no grades, or its weights go by case beside rules that read the score.',
  'analyse.cli.wants-other': 'Say what to compare with: --with another ruleset, --with-set name=value, --file2 last year’s file, or --sheet2 last year’s sheet.',
  'analyse.cli.not-compared': 'Cannot compare: the other side cannot be evaluated and has no grades of its own.',
  'analyse.cli.more': '{count} more; see the sheet of --out, or --json.',
  'analyse.cli.written': '{sheets} written to {file}.',
  'analyse.cli.json': 'JSON written to {file}.',
  'analyse.cli.bad.draws': '--draws takes a whole number from 1 to 100000, not “{value}”.',
  'analyse.cli.bad.within': '--within takes a share from 0 to below 100%, such as 25%, not “{value}”.',
  'analyse.cli.bad.seed': '--seed takes a whole number from 0 to 4294967295, not “{value}”.',
  'cli.help.compare': `Usage: mujun compare <file> --ruleset <ruleset> [--with <another>] [options]

Evaluates one table by two rulesets (two editions, two settings), or puts last year's table beside this year's:
who went from which grade to which, by which clause, how ranks and scores moved, how much each indicator grew.

  --ruleset R        the ruleset in use (as for evaluate)
  --set name=value   its parameters, may be given several times
  --with S           the ruleset to compare with; the same one when left out
  --with-set name=value  its parameters, may be given several times
  --file2 FILE       last year's file; joined by code, then name, with last year's grade and consecutive years carried in
  --sheet2 NAME      last year's sheet; in the same file without --file2
  --sheet, --map     as for evaluate
  --out FILE.xlsx    writes the workbook with the sheet Migration (and Year on year); the input stays as it is
  --json FILE        writes JSON; - for the standard output
  --lang zh|en       Chinese or English`,
  'cli.help.stability': `Usage: mujun stability <file> --ruleset <ruleset> [options]

Moves the weights at random within a share of themselves and counts how often each firm keeps its grade.
The same seed gives the same result.

  --draws N          how many draws, 1000 when left out
  --seed N           seed, 1 when left out
  --within SHARE     how far each weight may move, 25% when left out
  --set, --sheet, --map as for evaluate
  --out FILE.xlsx    writes the workbook with the sheet Stability; the input stays as it is
  --json FILE        writes JSON; - for the standard output
  --lang zh|en       Chinese or English`,
  'cli.help.docket': `Usage: mujun docket <file> --ruleset <ruleset> [options]

Lists the firms whose grade is another when one of their own figures moves by one filed unit (the last decimal of its
column), each confirmed by evaluating the whole table; then the nearest on each side of every boundary. Check these first.

  --set, --sheet, --map as for evaluate
  --out FILE.xlsx    writes the workbook with the sheet Docket; the input stays as it is
  --json FILE        writes JSON; - for the standard output
  --lang zh|en       Chinese or English`,
};
