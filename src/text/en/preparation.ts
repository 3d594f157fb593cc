/** Words of the accounts of land, electricity and tax; zh-CN/preparation.ts has the same keys. */
export const preparation = {
  'sheets.name.land': 'Land account',
  'sheets.name.power': 'Electricity account',
  'sheets.name.tax': 'Tax account',

  'prepare.title-land': 'Land of firms, accounted',
  'prepare.title-power': 'Electricity of firms, accounted',
  'prepare.title-tax': 'Tax of firms, accounted',
  'prepare.number': 'No.',
  'prepare.remark': 'Remarks',
  'prepare.total': 'Total',
  'prepare.yes': 'yes',
  'prepare.no': 'no',
  'prepare.equation': '{name} = {formula}',
  'prepare.sources': 'Data from the sheets: {sheets}. Cells hold 8 decimal places and show 4; everything before that is exact fractions.',

  'prepare.occupied': 'Before deduction',
  'prepare.left-out': 'Already taken off what counts: {field}',
  'prepare.land-formula': 'Land owned + Land leased in - Land leased out',
  'prepare.trust-own': 'Leases count as each firm states them; where a firm states none, as the contracts do. Both sides are compared below.',
  'prepare.trust-lessor': 'Where the two sides of a lease differ, the lessor’s figure counts for both. Both sides are compared below.',
  'prepare.trust-lessee': 'Where the two sides of a lease differ, the lessee’s figure counts for both. Both sides are compared below.',
  'prepare.new-land': 'Own land come by after {day} is “Newly added land” (2 years of construction and 1 of transition).',
  'prepare.plots': '{count} plots of several firms were split; see below by what.',
  'prepare.mu': '1 亩 = 2000/3 ㎡: square metres × 3 ÷ 2000.',
  'prepare.land-checks': 'Leases compared, and shared plots',
  'prepare.lessor': 'Lessor firm',
  'prepare.lessee': 'Lessee firm',
  'prepare.out': 'Area let, by the lessor',
  'prepare.taken': 'Area on lease, by the lessee',
  'prepare.difference': 'Difference',
  'prepare.standing': 'Check',
  'prepare.standing-equal': 'equal',
  'prepare.standing-differs': 'not equal',
  'prepare.standing-lessee-silent': 'the lessee states none',
  'prepare.standing-lessor-silent': 'the lessor states none',
  'prepare.standing-no-firm': 'the other side is no firm: nothing to compare',
  'prepare.standing-absent': 'the other side is not in the table',
  'prepare.standing-unnamed': 'the other side is not named: cannot be compared',
  'prepare.several': 'several firms',
  'prepare.remark-differs': 'lease with {other} stated differently',
  'prepare.remark-lessee-silent': 'only the lessor states the lease: {other}',
  'prepare.remark-lessor-silent': 'only the lessee states the lease: {other}',
  'prepare.remark-no-firm': 'other side of a lease is no firm: {other}',
  'prepare.remark-absent': 'other side of a lease is not in the table: {other}',
  'prepare.remark-plot': '{plot} is shared, split {by}',
  'prepare.plot': 'Shared plot {plot}',

  'prepare.by-share': 'by the shares stated',
  'prepare.by-reading': 'by sub-meters',
  'prepare.by-reading-ratio': 'in proportion to sub-meters',
  'prepare.by-area': 'in proportion to area',
  'prepare.split-even': 'split {by}, adds up to the whole',
  'prepare.split-uneven': 'split {by}, does not add up to the whole',
  'prepare.not-split': 'not split: nothing to split by',

  'prepare.meters': 'Meters',
  'prepare.power-own': 'Meters of its own',
  'prepare.power-behind': 'Behind them, taken off',
  'prepare.power-shared': 'Part of shared meters',
  'prepare.power-self': 'Own generation',
  'prepare.power-formula': 'Meters of its own - Behind them, taken off + Part of shared meters + Own generation',
  'prepare.power-split': 'Several meters of a firm are added up; a meter of several firms is split by share, sub-meter or area, see below by what; sub-meters are taken off their main meter.',
  'prepare.power-checks': 'Shared meters and sub-meters compared',
  'prepare.meter': 'Electricity meter',
  'prepare.users': 'Firm using it',
  'prepare.meter-whole': 'Electricity of the meter',
  'prepare.meter-behind': 'Electricity of sub-meters',
  'prepare.meter-parts': 'Electricity of the firms together',
  'prepare.behind-only': 'one firm’s own after sub-meters',
  'prepare.remark-meter': '{meter} is shared, split {by}',
  'prepare.remark-meter-open': '{meter} is shared, not split',

  'prepare.paid': 'Before restoring',
  'prepare.restored': 'Already added to what counts: {field}',
  'prepare.basis': 'What the restored item rests on: {field}',
  'prepare.nothing-restored': 'Nothing is restored: the tax is what was paid in.',
  'prepare.blank-items': 'A blank item counts 0; a firm without tax paid in is not worked out.',
  'prepare.remark-no-tax': 'no tax paid in given: not worked out',

  'prepare.cli.help': `Usage: mujun prepare <land|power|tax> <file.xlsx|.xlsm|.csv> --out <file.xlsx> [options]

Puts the records of bureaus together, one row a firm, on a sheet of its own; the other sheets stay as they are:
  land   land = owned + on lease - let, both sides of leases compared, shared plots split, new, protected or research land left out
  power  several meters of a firm added up, shared meters split, sub-meters taken off, own generation added
  tax    tax paid in and the items restored

  --sheet NAME       a sheet to read, may be repeated; without it those that read like records of the kind
  --map COLUMN=FIELD what a column is, may be repeated; with a unit as COLUMN=FIELD:UNIT, and without a field: not used
  --ruleset R        let a ruleset say what is restored or left out (where it does)
  --set NAME=VALUE   a number the ruleset leaves to the place, may be repeated
  --items A,B        say it yourself: what is restored (tax) or left out (land); without it tax restores every item that has
                     a column and land leaves out nothing
  --by KEY           split shared meters and plots by: share (as stated), reading (sub-meters), reading-ratio (in proportion to
                     sub-meters), area (in proportion to area); without it by what is stated, in this order
  --trust SIDE       whose figure counts where a lease is stated differently: own (each its own, the default), lessor, lessee
  --year YEAR        the year evaluated: where new land is left out, own land come by within the 3 years before its end is new
  --out FILE.xlsx    write the workbook with the account; the input stays as it is
  --json FILE        write JSON, - for the standard output. Numbers are strings: decimals where they end, else fractions n/d
  --lang zh|en       Chinese or English words`,
  'prepare.cli.wants-kind': 'Please say what to account: land, power or tax.',
  'prepare.cli.unknown-kind': 'There is no account of “{word}”.',
  'prepare.cli.wants-out': 'Please say with --out which .xlsx to write, or use --json.',
  'prepare.cli.year': 'The year evaluated has four digits, such as 2024; it is “{year}”.',
  'prepare.cli.no-items': 'Electricity has no items to choose; please leave out --items.',
  'prepare.cli.read': 'Read the sheets: {sheets}; {count} firms accounted.',
  'prepare.cli.checks': '{all} comparisons, of which {uneven} do not come out even.',

  'issue.prepare-name-ambiguous': 'The name “{name}” goes with more than one credit code; records that give the name alone go to the first. Please add the code to them.',
  'issue.prepare-no-firm': 'This row names no firm and was not counted. Please fill it in, or label a total as “合计”.',
  'issue.prepare-no-source': 'No sheet is chosen that these figures can be read from. Please choose one at least.',
  'issue.prepare-no-column': 'No usable column was recognised on the sheet “{sheet}”: {fields}. Please say below what its columns are, or do not choose it.',
  'issue.prepare-no-table': 'The sheet “{sheet}” has no header with rows below it and was not counted.',
  'issue.prepare-year': 'Newly added land is told by its day of acquisition: please give the year evaluated (four digits). For now only the column of newly added land is taken off.',

  'issue.land-nothing': '{name}: no land owned, on lease or let is given; the land area stays blank. Please fill it in, 0 where there is none.',
  'issue.land-negative': '{name}: owned {own}, on lease {taken}, let {out} give {used} 亩, below 0: more is let than there is. Please check.',
  'issue.land-stated': '{name}: the sheet gives {stated} 亩 in all, owned plus on lease less let gives {used}, {difference} apart. The latter counts; please check.',
  'issue.land-kind-unknown': 'The kind of holding “{kind}” does not say whether the land is owned, on lease or let; its {area} 亩 are not counted. Please reword it.',
  'issue.land-contracts-out': '{name}: states {own} 亩 let, the contracts add up to {contracts}, {difference} apart. Its own figure counts; please check.',
  'issue.land-contracts-taken': '{name}: states {own} 亩 on lease, the contracts add up to {contracts}, {difference} apart. Its own figure counts; please check.',
  'issue.lease-differs': 'Land let by {lessor} to {lessee}: the lessor says {out} 亩, the lessee {taken}, {difference} apart. Please have both check.',
  'issue.lease-total-differs': '{lessor}{lessee} gives a total of its leases only: {out} 亩 on the lessor’s side, {taken} on the lessee’s, {difference} apart. Please check lease by lease.',
  'issue.lease-lessee-silent': '{lessor} states {out} 亩 let to {lessee}, and {lessee} states none on lease. Please have {lessee} check.',
  'issue.lease-lessor-silent': '{lessee} states {taken} 亩 on lease from {lessor}, and {lessor} states none let. Please have {lessor} check, or the same land counts twice.',
  'issue.lease-absent': 'The other side of a lease, “{other}”, is not in the table and cannot be compared. Please check the name; who is not evaluated here may be left.',
  'issue.lease-unnamed': '{count} leases give an area and do not name the other side; they cannot be compared one by one. Add columns for lessor and lessee, or choose the list of contracts as well.',
  'issue.plot-twice': '{name} gives the plot {plot} twice with the same area; both are counted. Please check whether it is one.',
  'issue.plot-without-key': 'The plot {plot} is given by {names} with {area} 亩 each, without shares or floor areas: it cannot be told whether that is each one’s area or the whole plot, and each counts as given. Please fill in shares.',
  'issue.plot-key-lacking': 'The plot {plot} is shared, and {name} has nothing to split it by: it was not split, and these parts stay blank. Please fill it in.',
  'issue.plot-shares': 'The shares of the plot {plot} do not add up to 100%: of {whole} 亩, {rest} went to no firm. Please check the shares.',

  'issue.power-nothing': '{name}: no electricity can be counted and the figure stays blank. Please fill it in.',
  'issue.meter-without-amount': 'The meter {meter} has no amount and was not counted. Please fill it in, or choose the supplier’s sheet as well.',
  'issue.meter-without-firm': 'The meter {meter} has {whole} 万千瓦时 and no firm; it was not counted. Please say who uses it.',
  'issue.meter-without-key': 'The meter {meter} ({whole} 万千瓦时) is shared by {names} without shares, sub-meters or areas, and was not split. Please fill in one of them.',
  'issue.meter-key-lacking': 'The meter {meter} is shared, and {name} has nothing to split it by: it was not split. Please fill it in.',
  'issue.meter-split': 'Of {whole} 万千瓦时 on the meter {meter}, the firms have {parts} together and {rest} went to none. Please check shares or sub-meters; to share out losses, split in proportion.',
  'issue.meter-behind-exceeds': 'The main meter {meter} has {whole} 万千瓦时, less than the {behind} of the sub-meters behind it, {difference} apart. Please check.',
  'issue.main-meter-absent': 'The meter {meter} is said to stand behind {main}, which is not in the table; nothing was taken off. Please check the number.',
  'issue.meter-total': '{stated} 万千瓦时 is given, and its meters ({meters}) add up to {sum}, {difference} apart. The meters count; please check.',
  'issue.meter-overlap': 'The meter {meter} is in both “{meters}” and “{other}”; its electricity may be counted twice. Please check.',
  'issue.meter-twice': '{name} has two rows for the meter {meter} with the same amount ({amount} 万千瓦时); both are counted. Please check whether it is one.',
  'issue.meter-repeated': 'The meter {meter} is given by {names} with {amount} 万千瓦时 each and nothing to split it by: each counts as given, perhaps twice. Please fill in shares, sub-meters or areas.',

  'issue.tax-nothing': '{name}: no tax paid in is given, and the restored tax stays blank. Please fill it in, 0 where none was paid.',
} as const;
