/** Trials, comparisons, stability and the docket; en/analyse.ts has the same keys. */
export const analyse = {
  'sheets.name.migration': '等级迁移',
  'sheets.name.growth': '年度对比',
  'sheets.name.docket': '临界名单',
  'sheets.name.stability': '稳定性',
  'issue.carried-years-at-least': '上年为D档、上年表里没有“{field}”的有{count}家，只能从上年一年算起，实际连续年数可能更多。请核对后在表里填“{field}”列。',
  'analyse.titled': '{title}（{settings}）',
  'analyse.assumed': '测算所设，不是文件规定',
  'analyse.place.graded': '参评，不分档',
  'analyse.place.ungraded': '只评价不分档',
  'analyse.place.excluded': '不参评',
  'analyse.place.absent': '表中没有',
  'analyse.cause.entered': '新列入：前一张表里没有',
  'analyse.cause.left': '后一张表里没有',
  'analyse.cause.others': '自己的得分未变，因其他企业进退而移位',
  'analyse.cause.despite': '自己的得分{before}→{after}，移位因其他企业进退',
  'analyse.cause.scope.before': '原：{words}，现不再适用',
  'analyse.cause.scope.after': '现：{words}',
  'analyse.cause.lacking': '缺少{indicator}',
  'analyse.cause.adjustment.before': '原按“{words}”{from}→{to}，现不再适用',
  'analyse.cause.adjustment.after': '按“{words}”{from}→{to}',
  'analyse.cause.tie.before': '原与他人同分跨档，{from}→{to}',
  'analyse.cause.tie.after': '与他人同分跨档，{from}→{to}',
  'analyse.cause.group': '分组由{before}变为{after}',
  'analyse.cause.boundary': '{grade}档最后名次由第{before}名变为第{after}名（分档企业{sizeBefore}→{sizeAfter}家）',
  'analyse.cause.threshold': '{grade}档门槛由{before}变为{after}',
  'analyse.cause.rank': '名次由第{before}名变为第{after}名',
  'analyse.cause.points': '{label}得分{before}→{after}',
  'analyse.cause.because': '{words}（{details}）',
  'analyse.cause.weight': '权重{before}→{after}',
  'analyse.cause.benchmark': '基准值{before}→{after}',
  'analyse.cause.value': '指标值{before}→{after}',
  'analyse.cause.more-points': '另有{count}项指标得分不同',
  'analyse.cause.bonus': '加减分{before}→{after}',
  'analyse.cause.coefficient': '{label}{before}→{after}',
  'analyse.direction.up': '升',
  'analyse.direction.down': '降',
  'analyse.direction.in': '转为分档',
  'analyse.direction.out': '转为不分档',
  'analyse.direction.entered': '新列入',
  'analyse.direction.left': '退出',
  'analyse.direction.other': '变动',
  'analyse.number': '序号',
  'analyse.name': '企业名称',
  'analyse.code': '统一社会信用代码',
  'analyse.total': '合计',
  'analyse.group': '分组',
  'analyse.grade': '等级',
  'analyse.migration.title': '等级迁移：{before} → {after}',
  'analyse.migration.line': '共{count}家：等级不变{stayed}家，升{up}家，降{down}家，其他变动{other}家。左为前，上为后。',
  'analyse.migration.published': '前一年的等级取自该表的“评价等级”列。',
  'analyse.migration.computed': '前一年的表里没有“评价等级”列，等级按同一办法用该年数据算出。',
  'analyse.migration.carried': '已从前一年的表带入：{fields}。',
  'analyse.migration.ambiguous': '有{count}行名称或代码与他人重复，没有配对：{names}。',
  'analyse.migration.corner': '前 ＼ 后',
  'analyse.migration.movers': '变动企业及原因',
  'analyse.migration.none': '没有企业变动等级。',
  'analyse.migration.more': '只列出前{count}家；其余请按等级分次比较。',
  'analyse.migration.from': '前等级',
  'analyse.migration.to': '后等级',
  'analyse.migration.direction': '变动',
  'analyse.migration.score-before': '前得分',
  'analyse.migration.score-after': '后得分',
  'analyse.migration.rank-before': '前名次',
  'analyse.migration.rank-after': '后名次',
  'analyse.migration.why': '原因与依据',
  'analyse.migration.chart': '各等级企业数',
  'analyse.migration.chart-alt': '各等级企业数，前后对照：{counts}',
  'analyse.migration.before': '前',
  'analyse.migration.after': '后',
  'analyse.migration.count': '企业数',
  'analyse.growth.title': '年度对比：{before} → {after}',
  'analyse.growth.line': '增长率＝（后－前）÷前，按精确值计算；前一年没有数、为零或为负的不算。',
  'analyse.growth.before': '{indicator}（前）',
  'analyse.growth.after': '{indicator}（后）',
  'analyse.growth.rate': '增长率',
  'analyse.docket.title': '临界名单：{sheet}',
  'analyse.docket.line': '自己的一个数据差一个填报单位（该列最末一位）就会变档的，共{entries}处、{firms}家。每处都按改后的数整表重算过。公示前请先核这些数。',
  'analyse.docket.none': '没有哪家因一个数据差一个填报单位而变档。',
  'analyse.docket.cell': '单元格',
  'analyse.docket.field': '数据',
  'analyse.docket.figure': '现填',
  'analyse.docket.moved': '若为',
  'analyse.docket.from': '现等级',
  'analyse.docket.to': '则为',
  'analyse.docket.gap': '距分界（分）',
  'analyse.docket.others': '连带变档（家）',
  'analyse.docket.nearest': '分界两侧最近的企业',
  'analyse.docket.nearest-line': '分界线上一档的末位和下一档的首位，及与对方持平还差的分数（调整前）。',
  'analyse.docket.boundary': '分界',
  'analyse.docket.side': '位置',
  'analyse.docket.above': '{grade}档末尾',
  'analyse.docket.below': '{grade}档开头',
  'analyse.docket.score': '得分',
  'analyse.docket.rank': '名次',
  'analyse.stability.title': '等级稳定性：{sheet}',
  'analyse.stability.line': '各项权重在±{within}内随机变动（总分值不变），重算{draws}次，看每家保持现等级的次数。随机种子{seed}，同一种子结果相同。',
  'analyse.stability.held': '变动的：各指标权重。不变的：数据、基准值、单位权重的得分、按权重百分比定的封顶保底、系数、加减分、分组、占比、同分办法；调整条款每次重新适用。',
  'analyse.stability.never': '{count}家（{share}）在所有抽样中等级不变；{firms}家不到九成。',
  'analyse.stability.bands': '保持现等级的次数占比',
  'analyse.stability.band': '占比',
  'analyse.stability.firms': '企业数',
  'analyse.stability.list': '不稳定的在前',
  'analyse.stability.kept': '保持占比',
  'analyse.stability.share': '{grade}档占比',
  'analyse.stability.chart-alt': '保持现等级的次数占比分布：{counts}',
  'analyse.stability.always': '100%',
  'analyse.stability.settled': '得分由双精度浮点带误差界判定；判不定的{scores}个得分用分数精确判定，{draws}次抽样整表重算。',
  'analyse.not-drawable': '这个办法不能做稳定性测算：没有等级，或权重分情形、同时又有看得分的条款。',
  'analyse.cli.wants-other': '请说明与什么比较：--with 另一办法、--with-set 名称=值、--file2 上年的文件，或 --sheet2 上年的工作表。',
  'analyse.cli.not-compared': '比较不了：与之比较的一方算不出等级，也没有现成的等级。',
  'analyse.cli.more': '另有 {count} 家，见 --out 写出的工作表或 --json。',
  'analyse.cli.written': '{sheets} 已写入 {file}。',
  'analyse.cli.json': 'JSON 已写入 {file}。',
  'analyse.cli.bad.draws': '--draws 应为 1 到 100000 的整数，现在是“{value}”。',
  'analyse.cli.bad.within': '--within 应为不小于 0、小于 100% 的比例，例如 25%，现在是“{value}”。',
  'analyse.cli.bad.seed': '--seed 应为 0 到 4294967295 的整数，现在是“{value}”。',
  'cli.help.compare': `用法：mujun compare <文件> --ruleset <办法> [--with <另一办法>] [选项]

同一张表按两个办法（两个版本、两套参数）各算一遍，或把上年的表与今年的比：
谁从哪一档到了哪一档，因哪一条，名次和得分怎么变，各指标增长多少。

  --ruleset R        现用的办法（同 evaluate）
  --set 名称=值      现用办法的参数，可写多次
  --with S           与之比较的办法；不写时为同一办法
  --with-set 名称=值 与之比较的办法的参数，可写多次
  --file2 文件       上年的文件；按代码、再按名称配对，上年等级、连续年数自动带入
  --sheet2 名称      上年的工作表；不写 --file2 时在同一文件里
  --sheet、--map     同 evaluate
  --out 文件.xlsx    写出带“等级迁移”（和“年度对比”）的工作簿；原文件不动
  --json 文件        写出 JSON；写 - 则输出到标准输出
  --lang zh|en       用中文或英文`,
  'cli.help.stability': `用法：mujun stability <文件> --ruleset <办法> [选项]

各项权重在一定幅度内随机变动，看每家保持现等级的次数。同一种子，结果相同。

  --draws N          抽样次数，默认 1000
  --seed N           随机种子，默认 1
  --within 比例      每项权重最多变动多少，默认 25%
  --set、--sheet、--map 同 evaluate
  --out 文件.xlsx    写出带“稳定性”的工作簿；原文件不动
  --json 文件        写出 JSON；写 - 则输出到标准输出
  --lang zh|en       用中文或英文`,
  'cli.help.docket': `用法：mujun docket <文件> --ruleset <办法> [选项]

列出自己的一个数据差一个填报单位（该列最末一位）就会变档的企业，每处都整表重算确认过；
再列出每条分界两侧最近的企业。公示前先核这些数。

  --set、--sheet、--map 同 evaluate
  --out 文件.xlsx    写出带“临界名单”的工作簿；原文件不动
  --json 文件        写出 JSON；写 - 则输出到标准输出
  --lang zh|en       用中文或英文`,
};
