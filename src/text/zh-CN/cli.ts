/** Words of the command line; en/cli.ts has the same keys. */
export const cli = {
  'cli.help': `MUJUN 亩均论英雄：按评价办法给企业算分、排名、分档。

用法：mujun <命令> [选项]

  evaluate <文件>    评价一张表（.xlsx、.xlsm、.csv），写出结果
  audit <文件>       评价之前检查一张表：单位错位、自相矛盾、重复、往年数据等
  join <文件>…       把几个部门的表合并成一张表，供评价
  explain <文件>     说明一户企业的结果：每一步、每条依据，以及怎样提档
  prepare <种类> <文件>  把用地、用电、税收台账核算成一企一行
  publish <文件>     生成公示稿（只有名称和等级），或检查一份公示稿
  document <文件>    生成数据确认表、名单、政策兑现等文书
  aggregate <文件>   按镇街、行业等分组汇总
  verify <文件>      按文件里的记录重算一遍，核对结果
  compare <文件>     与另一办法、另一套参数或上年的表比较：谁变了等级、因哪一条
  stability <文件>   权重变动时各企业等级稳不稳
  docket <文件>      临界名单：差一个填报单位就会变档的数据
  object <文件>      异议更正：改一个数，看对所有企业的影响，记入台账并重出结果
  regrade <文件>     人工调档：凭理由和条款定一家的等级，记入台账并重出结果
  ledger <文件>      列出更正调档台账，或撤回其中一项
  rulesets           列出自带的评价办法
  validate <文件>    检查一份评价办法（YAML、JSON，或工作簿里的评价规则）

  --help             帮助；mujun <命令> --help 看该命令的选项
  --version          版本号
  --lang zh|en       用中文或英文（默认中文）

退出码：0 完成；1 数据、办法或文件不允许（问题写在标准错误，什么也不写出）；2 命令用错。`,
  'cli.help.evaluate': `用法：mujun evaluate <文件.xlsx|.xlsm|.csv> --ruleset <编号|文件|workbook> [选项]

  --ruleset R        评价办法：自带办法的编号（见 mujun rulesets），或 YAML、JSON 文件；
                     写 workbook 则用工作簿自己的（评价规则表）
  --sheet 名称       要评价的工作表；不写时取第一张列齐所需数据的可见工作表
  --set 名称=值      办法留给本地确定的数，可写多次
  --map 列名=字段    指定某列是什么，可写多次；可带单位（列名=字段:单位），字段留空表示不用这一列
  --coal 系数        没有综合能耗列、由分品种能源折算时，电力按等价值：千克标煤/千瓦时，如 0.300；
                     不写按当量值（GB/T 2589-2020，0.1229）
  --coal-source 文字 上述系数的来源，写入评价说明（与 --coal 同写）
  --emissions 口径   主要污染物排放量按 吨（默认）或 当量（污染当量数）计；没有该列时由各项污染物折算
  --last-year 上年表  上年的文件、文件#工作表，或 #本文件的工作表：上年等级、连续年数、上年各项数据由此带入，
                     按代码、再按名称对上；本表已有的列以本表为准
  --grade-last-year  上年的表没有等级时，按本办法算出上年等级
  --placement 位置   beside 结果写在表的右侧（默认）；sheet 写在单独的工作表
  --out 文件.xlsx    写出带结果的工作簿；原文件不动
  --in-place         把结果写回原文件
  --json 文件        写出 JSON；写 - 则输出到标准输出
  --lang zh|en       用中文或英文

JSON：小数都是字符串，四舍五入；指标值和得分保留 6 位，基准值 10 位，总分按办法规定的位数；
row 是工作表的行号（从 1 起）；没有的值是 null；不分组时组名是空字符串。
文件要么完整写出，要么不写。`,
  'cli.help.rulesets': `用法：mujun rulesets [--json] [--lang zh|en]

列出自带的评价办法：编号、名称、对象、施行日期，有多少处引自文件、多少处是假定，有多少个验算案例。`,
  'cli.help.validate': `用法：mujun validate <办法.yaml|办法.json|工作簿.xlsx> [--lang zh|en]

检查一份评价办法，逐条指出问题所在的行和路径；对工作簿检查其中的评价规则，指出单元格。
旁边有同名的算例文件（如 某县.yaml 旁的 某县.cases.yaml）时，一并验算，逐处指出算得多少、算例写的是多少。
没有问题时退出码为 0，否则为 1。

  提示里的 indicators[0] 是 indicators 清单的第一项（从 0 数起）；adjust[↑3] 是所沿用的办法里的第 4 项。
  怎样从一份通知写出一份办法，见 rulesets/README.zh-CN.md 的“从通知到结果”。`,
  'cli.see-help': '用法见 mujun --help。',
  'cli.unknown-command': '没有“{word}”这个命令。',
  'cli.unknown-flag': '没有“{word}”这个选项。',
  'cli.did-you-mean': '是不是“{near}”？',
  'cli.known': '可用的有：{known}。',
  'cli.takes-no-value': '选项 {flag} 不带值。',
  'cli.given-twice': '选项 {flag} 只能写一次。',
  'cli.wants-value': '选项 {flag} 后面缺少值。',
  'cli.one-of': '选项 {flag} 的值“{value}”不对，可以是 {choices}。',
  'cli.one-file': 'mujun {command} 需要且只能有一个文件。',
  'cli.no-operand': '多出了“{word}”。',
  'cli.wants-ruleset': '请用 --ruleset 指定评价办法，例如 --ruleset zhejiang-2022；自带的办法见 mujun rulesets。',
  'cli.set-form': '--set 应写成 名称=值，现在是“{word}”。',
  'cli.map-form': '--map 应写成 列名=字段 或 列名=字段:单位，现在是“{word}”。',
  'cli.map-ambiguous': '有不止一列叫“{name}”，请用列标指定，例如 F=用地面积。',
  'cli.out-or-in-place': '--out 和 --in-place 只能用一个。',
  'cli.csv-in-place': 'CSV 放不下多张工作表，不能用 --in-place；请用 --out 写到 .xlsx。',
  'cli.out-is-input': '“{file}”是原文件，不会覆盖；要写回原文件请用 --in-place。',
  'cli.one-output': '--out 和 --json 不能写到同一个文件“{file}”。',
  'cli.out-kind': '“{out}”的扩展名不对，这里应写成 {kind}。',
  'cli.cannot-read': '无法读取“{file}”：{reason}',
  'cli.cannot-write': '无法写入，什么也没有写出：{reason}',
  'cli.reason.ENOENT': '没有这个文件或文件夹（{file}）。请检查路径和文件名。',
  'cli.reason.EISDIR': '这是文件夹，不是文件（{file}）。',
  'cli.reason.ENOTDIR': '路径中有一段不是文件夹（{file}）。请检查路径。',
  'cli.reason.EACCES': '没有权限（{file}）。请检查文件和文件夹的权限。',
  'cli.reason.EPERM': '系统不允许（{file}）。文件可能是只读的，或正被 Excel、WPS 打开；请关闭后再试。',
  'cli.reason.EBUSY': '文件正被别的程序使用（{file}）。请在 Excel、WPS 中关闭它，再试。',
  'cli.reason.EROFS': '所在的磁盘只能读取（{file}）。请换一个位置。',
  'cli.reason.ENOSPC': '磁盘空间不够。请腾出空间或换一个位置。',
  'cli.file': '“{file}”：{words}',
  'cli.no-own-ruleset': '“{file}”里没有评价规则。在窗格里用“把办法放进工作簿”可以加上。',
  'cli.no-ruleset': '没有编号或文件叫“{name}”的评价办法。',
  'cli.ruleset-faults': '评价办法“{name}”有 {n} 处问题，没有评价：',
  'cli.no-sheet': '没有叫“{name}”的工作表。',
  'cli.no-visible-sheet': '工作簿里没有可见的工作表。',
  'cli.no-column': '表头里没有“{name}”这一列。',
  'cli.no-field': '没有“{name}”这个字段。',
  'cli.no-unit': '不认识单位“{unit}”。',
  'cli.no-parameter': '这个办法没有叫“{name}”的数可以设定。',
  'cli.no-parameters': '它没有留给本地确定的数。',
  'cli.not-evaluated': '工作表“{sheet}”有 {n} 处问题，没有评价，什么也没有写出：',
  'cli.map-hint': '在命令行用 --map 列名=字段 指定列，例如 --map 占地=用地面积:亩。',
  'cli.conflicts': '结果不能写在这里，什么也没有写出。可以改用 --placement sheet，或先处理以下各处：',
  'cli.more': '  …… 另有 {n} 条',
  'cli.valid': '“{file}”没有问题：{title}（{id}，校验码 {sha256}）。',
  'cli.ruleset': '{id}\n  {title}\n  对象：{subject}　施行：{edition}\n  指标与权重：{indicators}\n  引自文件 {cited} 处，假定 {assumed} 处，验算案例通过 {cases}',
  'cli.summary.what': '工作表“{sheet}”，办法：{ruleset}（{id}）',
  'cli.summary.scope': '共 {all} 家：参评分档 {graded}，只评价不分类 {ungraded}，不参评 {excluded}',
  'cli.summary.grades': '评价等级：{counts}',
  'cli.summary.ranked': '（按比例初评：{counts}）',
  'cli.summary.issues': '提醒 {warnings} 条，说明 {infos} 条',
  'cli.summary.out': '已写出 {file}（{sheets}）',
  'cli.summary.json': '已写出 {file}',
  'cli.summary.nothing': '没有写出文件；用 --out 或 --json 指定写到哪里。',
} as const;
