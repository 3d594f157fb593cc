/** Corrections after objections and decided grades; en/ledger.ts has the same keys. */
export const ledger = {
  'sheets.name.ledger': '更正调档台账',
  'sheets.name.effect': '更正影响',
  'ledger.title': '异议更正和人工调档台账',
  'ledger.line': '异议更正 {corrections} 项，人工调档 {regrades} 项。更正不改原表，评价时按更正后的数计算；撤回的保留在台账里，不再起作用。',
  'ledger.number': '序号',
  'ledger.day': '日期',
  'ledger.firm': '企业名称',
  'ledger.kind': '类别',
  'ledger.kind.correction': '异议更正',
  'ledger.kind.regrade': '人工调档',
  'ledger.what': '事项',
  'ledger.from': '原为',
  'ledger.to': '改为',
  'ledger.why': '依据',
  'ledger.state': '状态',
  'ledger.grade': '评价等级',
  'ledger.in-force': '有效',
  'ledger.withdrawn': '{day} 撤回',
  'ledger.reason': '数据更正：{field}由 {from} 改为 {to} {unit}',
  'ledger.said.withdrawn': '撤回——{said}',
  'ledger.said.correction': '{name}：{field}由 {from} 更正为 {to} {unit}（{note}）',
  'ledger.said.regrade': '{name}：等级定为 {grade}，{reason}（{cite}）',
  'ledger.effect.title': '更正影响',
  'ledger.effect.line': '等级变动 {grades} 家，排名变动 {ranks} 家，得分变动 {scores} 家。没有列出的企业得分、排名、等级都不变。',
  'ledger.effect.number': '序号',
  'ledger.effect.firm': '企业名称',
  'ledger.effect.scoreBefore': '原得分',
  'ledger.effect.scoreAfter': '现得分',
  'ledger.effect.difference': '相差',
  'ledger.effect.rankBefore': '原排名',
  'ledger.effect.rankAfter': '现排名',
  'ledger.effect.gradeBefore': '原等级',
  'ledger.effect.gradeAfter': '现等级',
  'ledger.refused.no-evidence': '请写明更正依据（证明材料、核实经过）。',
  'ledger.refused.no-reason': '请写明调档理由。',
  'ledger.refused.no-clause': '请写明依据的条款或会议纪要。',
  'ledger.refused.no-figure': '“{to}”不能作为这一项的数：请填数字（不超过 15 位），是否项填“是”或“否”。',
  'ledger.refused.no-field': '表里没有这一项数据，或者它是文字，不能这样更正。',
  'ledger.refused.same': '与现在的相同，不用改。',
  'ledger.refused.stops': '这样定下来，整张表就算不出等级了，没有采用。请先检查办法和数据。',
  'ledger.refused.no-grade': '这家企业没有参加分档，或者没有这个等级。',
  'ledger.pane.title': '异议更正、人工调档',
  'ledger.pane.field': '数据项',
  'ledger.pane.to': '更正为',
  'ledger.pane.from': '现为 {from} {unit}',
  'ledger.pane.note': '更正依据（证明材料、核实经过）',
  'ledger.pane.grade': '定为',
  'ledger.pane.grade-now': '现为 {grade}',
  'ledger.pane.cite': '依据的条款或会议纪要',
  'ledger.pane.reason': '调档理由',
  'ledger.pane.try': '先看影响',
  'ledger.pane.keep': '记入台账并重出结果',
  'ledger.pane.in-force': '有效的更正和调档',
  'ledger.pane.withdraw': '撤回',
  'ledger.cli.preview': '以上是预览，什么也没有写出。确认后加 --out 写出：记入台账、列明影响、重出评价结果。',
  'ledger.cli.object-wants': '请写明更正什么：--key 企业、--field 数据项、--value 更正后的数，并用 --note 写明依据。',
  'ledger.cli.regrade-wants': '请写明调谁、定为哪一档：--key 企业、--grade 等级，并用 --reason 写明理由、--cite 写明条款或会议纪要。',
  'ledger.cli.no-field': '表里没有“{field}”这一项数据。',
  'ledger.cli.no-entry': '台账里没有第 {number} 项，共有 {count} 项。用 mujun ledger <文件> 查看。',
  'ledger.cli.not-in-force': '台账第 {number} 项已经撤回，或者不是这张工作表的。',
  'ledger.cli.empty': '台账是空的。',
  'ledger.cli.help.object': `用法：mujun object <文件> --ruleset <办法> --key 企业 --field 数据项 --value 数 --note 依据 [选项]

异议更正：企业的一个数据核实后改为另一个数，原表不改，评价时按更正后的数计算。
不写 --out 时只是预览：列出得分、排名、等级因此变动的所有企业。
写 --out 时一步办完：记入更正调档台账（改了什么、何时、依据），列出更正影响，重出评价结果。

  --key K            企业：统一社会信用代码、名称，或它在表里的行号
  --field 名称       数据项，写字段名或该列的表头
  --value 数         更正后的数，单位与该列相同；是否项写“是”或“否”
  --note 依据        证明材料、核实经过（必填）
  --ruleset、--sheet、--set、--map、--coal、--emissions 同 evaluate
  --out 文件.xlsx    写出更正后的工作簿；原文件不动
  --in-place         写回原文件
  --json 文件        写出 JSON；写 - 则输出到标准输出
  --lang zh|en       用中文或英文`,
  'ledger.cli.help.regrade': `用法：mujun regrade <文件> --ruleset <办法> --key 企业 --grade 等级 --reason 理由 --cite 条款 [选项]

人工调档：由有权机关定一家企业的等级，须写明理由和依据的条款或会议纪要。
不写 --out 时只是预览；写 --out 时记入台账，列出影响，重出评价结果。

  --key K            企业：统一社会信用代码、名称，或它在表里的行号
  --grade 等级       定为哪一档
  --reason 理由      调档理由（必填）
  --cite 条款        依据的条款或会议纪要（必填）
  --ruleset、--sheet、--set、--map、--coal、--emissions 同 evaluate
  --out 文件.xlsx    写出工作簿；原文件不动
  --in-place         写回原文件
  --json 文件        写出 JSON；写 - 则输出到标准输出
  --lang zh|en       用中文或英文`,
  'ledger.cli.help.ledger': `用法：mujun ledger <文件> [--json] [--lang zh|en]
      mujun ledger <文件> --withdraw 序号 --ruleset <办法> [选项]

列出文件里的更正调档台账，撤回的也在内。
写 --withdraw 时撤回其中一项（序号见列表）：不写 --out 时只是预览它的影响；
写 --out 时重出评价结果，撤回的仍留在台账里，不再起作用。

  --ruleset、--sheet、--set、--map、--coal、--emissions 同 evaluate
  --out 文件.xlsx    写出工作簿；原文件不动
  --in-place         写回原文件
  --json 文件        撤回时写出 JSON；写 - 则输出到标准输出`,
  'issue.corrected': '“{field}”按异议更正由 {from} 改为 {to} {unit} 计算（{note}）。',
  'issue.correction-lapsed': '“{field}”曾由 {from} 更正为 {to} {unit}，但单元格后来改过，现按单元格计算。请核对台账，需要的话重新更正。',
  'issue.correction-unreadable': '台账里“{field}”更正为“{to}”，不是可用的数，没有采用。',
  'issue.ledger-nobody': '台账里有“{name}”（{id}）的更正或调档，但表里没有这家企业，没有采用。',
} as const;
