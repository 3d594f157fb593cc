/** Joining bureaus' sheets into one table; en/join.ts has the same keys. */
export const join = {
  'sheets.name.joined-notes': '合并说明',
  'join.sheet.title': '合并表：{firms} 家企业，由 {sources} 张表合并，企业名单以“{base}”为准',
  'join.notes.title': '合并说明',
  'join.notes.line': '企业名单：{base}，{firms} 家。原表没有改动；合并表里的数都是原数按单位准确换算或逐行相加而得。',
  'join.notes.number': '序号',
  'join.notes.none': '没有。',
  'join.notes.more': '另有 {n} 条没有列出。',
  'join.notes.sheets': '合并的表（{n} 张）',
  'join.notes.columns': '各列的来源',
  'join.notes.decided': '人工认定的名称（{n} 对）',
  'join.notes.doubts': '待认定的名称（{n} 对）：没有并入，认定后请重新合并',
  'join.notes.missing': '名单内、有的表没有的企业（{n} 家）',
  'join.notes.outside': '名单外、别的表有的企业（{n} 家）：没有并入',
  'join.notes.issues': '差异和提示（{n} 条）',
  'join.notes.sheet': '表',
  'join.notes.role': '用途',
  'join.notes.base': '企业名单',
  'join.notes.data': '数据',
  'join.notes.rows': '数据行数',
  'join.notes.listed': '名单内企业数',
  'join.notes.lacking': '名单内缺少',
  'join.notes.fields': '并入的数据',
  'join.notes.unused': '没有并入的列：{headers}',
  'join.notes.column': '数据',
  'join.notes.header': '原表头及单元格',
  'join.notes.unit': '原单位',
  'join.notes.taken': '取值企业数',
  'join.notes.how': '怎样取值',
  'join.notes.priority': '第 {n} 优先',
  'join.notes.factor': '乘以 {factor} 换算为{unit}',
  'join.notes.summed': '其中 {n} 家由多行相加',
  'join.unit.header': '单位写在表头',
  'join.unit.format': '单位写在数字格式里',
  'join.unit.corner': '单位写在表的上方',
  'join.unit.assumed': '没有写单位，按通常的单位取，请核对',
  'join.unit.chosen': '单位由人指定',
  'join.notes.one': '名称甲',
  'join.notes.other': '名称乙',
  'join.notes.code': '统一社会信用代码',
  'join.notes.verdict': '认定',
  'join.notes.same': '同一家',
  'join.notes.different': '不是同一家',
  'join.notes.evidence': '依据',
  'join.notes.places': '。甲在 {a}；乙在 {b}',
  'join.notes.firm': '企业名称',
  'join.notes.not-on': '没有它的表',
  'join.notes.stands': '所在的表和行',
  'join.notes.place': '{sheet} 第 {rows} 行',
  'join.notes.cell': '单元格',
  'join.notes.other-cell': '另一单元格',
  'join.notes.open': '待认定',
  'join.notes.severity': '程度',
  'join.notes.words': '说明',

  'join.why.two-codes': '名称相同，信用代码不同',
  'join.why.one-code': '信用代码相同，名称不同，且有一张表把两个名称分开列，或其中一个名称另有代码',
  'join.why.code-letter': '信用代码改正一个字符就一致',
  'join.why.code-lost': '信用代码的末几位被 Excel 丢掉了，剩下的位数一致',
  'join.why.form': '只差公司形式、括号或省名',
  'join.why.remark': '只差括号里的内容',
  'join.why.order': '字相同，次序不同',
  'join.why.letter': '只差一个字',
  'join.why.part': '一个名称包含另一个',

  'issue.join-two-names': '信用代码 {code} 在名单里叫“{name}”，在“{source}”叫“{other}”。按代码认作同一家，请核对是否更名。',
  'issue.join-nameless': '有 {count} 行没有企业名称，也没有可用的信用代码，不知道是哪家企业，没有并入（第 {rows} 行…）。请补上名称或代码后重新合并。',
  'issue.join-other-year': '“{name}”在这张表里有几年的数：取 {year} 年的，另 {count} 行是更早的年份，没有并入。',
  'issue.join-row-twice': '“{name}”的这一行与第 {first} 行完全相同，只计一次。若确是两笔，请加一列把它们区别开。',
  'issue.join-once': '“{field}”列里，有多行的 {count} 家企业各行都是同一个数，当作企业的总数只取一次，没有相加。若是各行应当相加的数，请指定相加。',
  'issue.join-equal-parts': '“{name}”的“{field}”有 {parts} 行，都是 {value}，已相加。若各行重复填了总数，请指定只取一次。',
  'issue.join-gap': '“{name}”的“{field}”有 {count} 行空缺，只加了其余 {parts} 行。',
  'issue.join-listed': '“{field}”列里，{count} 家企业有多行，各行的编号都列在一格里，用“、”隔开。',
  'issue.join-rows-differ': '“{name}”的“{field}”各行不一致：取“{kept}”，{cell} 是“{other}”。',
  'issue.join-differs': '“{name}”的“{field}”两处不一致：取 {kept}；“{source}”{cell} 是 {other}。',
  'issue.join-inexact': '“{name}”的“{field}”准确值是 {exact} {unit}，超过 15 位有效数字，单元格放不下，写成 {written}。',

  'cli.help.join': `用法：mujun join <文件.xlsx|.xlsm|.csv>… --out 合并.xlsx [选项]

把税务、自然资源、供电等部门的表按企业合并成一张表：先按统一社会信用代码，再按企业名称对应；
单位准确换算，一家企业的多行（多宗地、多个电表、多个月）逐项相加。写出“合并表”和“合并说明”两张表，
原文件不动；随后可用 mujun evaluate 合并.xlsx 评价。

  --out 文件.xlsx            写出的工作簿
  --base 文件[:工作表]       以哪张表的企业为准；不写时取企业最多的表
  --sheet 文件:工作表        只用这张表，可写多次；不写时取文件里每一张有企业数据的可见工作表
  --same "名称甲=名称乙"     认定两个名称是同一家，可写多次
  --different "名称甲=名称乙" 认定不是同一家，可写多次
  --leave-doubtful           有待认定的名称也写出；它们不并入，列在“合并说明”里
  --prefer 字段=文件[:工作表] 几张表都有的数据，优先取哪张表的；不写时按文件的先后
  --sum 字段 / --once 字段   一家企业有多行时，这项数据相加，或只取一次；不写时按数据的性质判断
  --json 文件                写出 JSON；写 - 则输出到标准输出
  --lang zh|en               用中文或英文

认定过的名称记在写出的工作簿里：再次写到同一个文件时，或把它也作为输入时，仍然有效。
有待认定的名称而没有 --leave-doubtful 时，退出码为 1，什么也不写出。`,
  'join.cli.wants-files': 'mujun join 需要至少一个文件。',
  'join.cli.wants-out': '请用 --out 指定写到哪个 .xlsx，或用 --json 写出 JSON。',
  'join.cli.out-is-input': '“{file}”是要合并的文件，不会覆盖。请写到另一个文件。',
  'join.cli.prefer-form': '--prefer 应写成 字段=文件[:工作表]，现在是“{word}”。',
  'join.cli.pair-form': '--same 和 --different 应写成 "名称甲=名称乙"，现在是“{word}”。',
  'join.cli.no-file': '“{word}”不是要合并的文件之一（{files}）。',
  'join.cli.no-table': '这些文件里没有找到企业数据表：需要一行表头，其中有“企业名称”或“统一社会信用代码”。',
  'join.cli.not-a-table': '“{file}”的工作表“{sheet}”里没有找到企业数据表：需要一行表头，其中有“企业名称”或“统一社会信用代码”。',
  'join.cli.nothing-in-file': '“{file}”里没有找到企业数据表：需要一行表头，其中有“企业名称”或“统一社会信用代码”。',
  'join.cli.one-sheet': '“{word}”应当是一张要合并的表，请写明 文件:工作表。可用的有：{sheets}。',
  'join.cli.no-name': '各表里没有叫“{name}”的企业。',
  'join.cli.doubts': '有 {n} 对名称拿不准是不是同一家，没有合并，什么也没有写出：',
  'join.cli.doubt': '  “{a}”（{codeA}，{placeA}）和“{b}”（{codeB}，{placeB}）：{why}',
  'join.cli.decide': '请用 --same "名称甲=名称乙" 或 --different "名称甲=名称乙" 逐对认定；或加 --leave-doubtful 先不并入它们。',
  'join.cli.summary': '合并 {sources} 张表：企业名单以“{base}”为准，{firms} 家；并入 {columns} 项数据',
  'join.cli.coverage': '名单内有的表没有的企业 {lacking} 家，名单外的企业 {outside} 家，提醒 {warnings} 条',
  'join.cli.left': '有 {n} 对名称待认定，没有并入',
  'join.cli.out': '已写出 {file}（合并表、合并说明）',
} as const;
