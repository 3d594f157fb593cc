/** The rule sheet in English; the same keys as zh-CN/ruleSheet.ts. */
export const ruleSheet = {
  'sheets.name.rule': 'Rules',
  'rule.title': 'Rules: {title}',
  'rule.how': "This sheet is the workbook's own ruleset: change it, read again, and the evaluation follows. Change cells, delete rows, insert rows within or below a table; blank rows do not count.",
  'rule.how-values': 'Write numbers as they are: 30, 24.097, 25%, 2/37; several in one cell in brackets: [C, D]. The narrow grey column tells the program where it is: leave it alone. A clause is the short name of the document, a space, and the number.',
  'rule.front': 'Basics',
  'rule.number': 'No.',
  'rule.of': '{name}: {what}',
  'rule.own-title': '{title} (own)',

  'issue.rule-sheet-unknown': 'This is no rule sheet, or the mark in its top left corner was deleted. Put the ruleset into the workbook again and carry your changes over.',
  'issue.rule-cell-error': 'The cell holds the formula error {error}; put a number or words there.',
  'issue.rule-bad-list': 'The brackets of “{text}” do not match. Several things in one cell are written as [one, other].',
  'issue.rule-twice': '“{name}” is written twice; keep one.',
  'issue.rule-no-name': 'This row has no name: fill it in, or delete the row.',
  'issue.rule-no-column': 'This column has no head, so it is unclear what “{text}” means. Give the column a head in this block, or move the content away.',
  'issue.rule-orphan': 'The row this block belongs to is gone, so the block is not used. Delete the block if it is no longer needed.',
} as const;
