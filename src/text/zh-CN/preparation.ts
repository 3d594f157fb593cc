/** Words of 用地核算, 用电核算 and 税收核算; en/preparation.ts has the same keys. */
export const preparation = {
  'sheets.name.land': '用地核算',
  'sheets.name.power': '用电核算',
  'sheets.name.tax': '税收核算',

  'prepare.title-land': '企业用地核算表',
  'prepare.title-power': '企业用电核算表',
  'prepare.title-tax': '企业税收核算表',
  'prepare.number': '序号',
  'prepare.remark': '备注',
  'prepare.total': '合计',
  'prepare.yes': '是',
  'prepare.no': '否',
  'prepare.equation': '{name} = {formula}',
  'prepare.sources': '数据来自工作表：{sheets}。单元格保留 8 位小数，显示 4 位；中间过程按分数精确计算。',

  'prepare.occupied': '扣减前面积',
  'prepare.left-out': '扣除：{field}',
  'prepare.land-formula': '自有用地面积 + 租赁用地面积 - 出租用地面积',
  'prepare.trust-own': '租赁、出租面积各按企业自己所填；没有企业自己填的，按合同台账。双方对照见下表。',
  'prepare.trust-lessor': '租赁双方不一致的，都以出租方所填为准。双方对照见下表。',
  'prepare.trust-lessee': '租赁双方不一致的，都以承租方所填为准。双方对照见下表。',
  'prepare.new-land': '取得日期在 {day} 之后的自有用地计入“新增土地面积”（2 年建设期加 1 年过渡期）。',
  'prepare.plots': '多家企业共用的 {count} 宗地已分割，依据见下表。',
  'prepare.mu': '1 亩 = 2000/3 平方米，即平方米 × 3 ÷ 2000。',
  'prepare.land-checks': '租赁对照与共用宗地',
  'prepare.lessor': '出租企业',
  'prepare.lessee': '承租企业',
  'prepare.out': '出租方填报面积',
  'prepare.taken': '承租方填报面积',
  'prepare.difference': '差额',
  'prepare.standing': '核对情况',
  'prepare.standing-equal': '一致',
  'prepare.standing-differs': '不一致',
  'prepare.standing-lessee-silent': '承租方没有填报',
  'prepare.standing-lessor-silent': '出租方没有填报',
  'prepare.standing-no-firm': '对方不是企业，无须对应',
  'prepare.standing-absent': '对方不在表中',
  'prepare.standing-unnamed': '没有写明对方，无法对照',
  'prepare.several': '多家企业',
  'prepare.remark-differs': '与{other}所填租赁面积不一致',
  'prepare.remark-lessee-silent': '出租给对方的面积只有出租方填报：{other}',
  'prepare.remark-lessor-silent': '租用的面积只有承租方填报：{other}',
  'prepare.remark-no-firm': '租赁对方不是企业：{other}',
  'prepare.remark-absent': '租赁对方不在表中：{other}',
  'prepare.remark-plot': '{plot} 与其他企业共用，{by}分割',
  'prepare.plot': '共用宗地 {plot}',

  'prepare.by-share': '按所填份额',
  'prepare.by-reading': '按分表电量',
  'prepare.by-reading-ratio': '按分表电量比例',
  'prepare.by-area': '按面积比例',
  'prepare.split-even': '{by}分割，合计等于总数',
  'prepare.split-uneven': '{by}分割，合计不等于总数',
  'prepare.not-split': '没有分割：缺少分割依据',

  'prepare.meters': '用电户号',
  'prepare.power-own': '专用户号电量',
  'prepare.power-behind': '分表扣减电量',
  'prepare.power-shared': '共用户号分摊电量',
  'prepare.power-self': '自发自用电量',
  'prepare.power-formula': '专用户号电量 - 分表扣减电量 + 共用户号分摊电量 + 自发自用电量',
  'prepare.power-split': '一企多表的相加；一表多企的按份额、分表电量或面积分割，依据见下表；挂在总表下的分表从总表电量中扣减。',
  'prepare.power-checks': '共用户号与分表对照',
  'prepare.meter': '用电户号',
  'prepare.users': '使用企业',
  'prepare.meter-whole': '户号电量',
  'prepare.meter-behind': '分表扣减电量',
  'prepare.meter-parts': '各企业合计电量',
  'prepare.behind-only': '扣减分表后为专用',
  'prepare.remark-meter': '{meter} 为共用户号，{by}分割',
  'prepare.remark-meter-open': '{meter} 为共用户号，没有分割',

  'prepare.paid': '还原前税收',
  'prepare.restored': '还原：{field}',
  'prepare.basis': '依据：{field}',
  'prepare.nothing-restored': '没有还原项目，税收实际贡献即所填实缴数。',
  'prepare.blank-items': '还原项目空缺的按 0 计；没有实缴数的企业不计算。',
  'prepare.remark-no-tax': '没有实缴税收，未计算',

  'prepare.cli.help': `用法：mujun prepare <land|power|tax> <文件.xlsx|.xlsm|.csv> --out <文件.xlsx> [选项]

把各部门的台账核算成一企一行，写成一张新表，原有各表不动：
  land   用地面积 = 自有 + 租入 - 出租，租赁双方对照，共用宗地分割，可扣减新增、保护期、科研用地
  power  一企多表相加，一表多企分割，总表扣减分表，加自发自用
  tax    实缴税收加还原项目

  --sheet 名称       要读的工作表，可写多次；不写时取像这类台账的各张表
  --map 列名=字段    指定某列是什么，可写多次；可带单位（列名=字段:单位），字段留空表示不用这一列
  --ruleset R        由评价办法决定还原或扣减哪些项目（办法里写明的才有）
  --set 名称=值      办法留给本地确定的数，可写多次
  --items 甲,乙      由自己决定还原（tax）或扣减（land）哪些项目；tax 不写时还原表中有列的各项，land 不写时不扣减
  --by 依据          共用户号、共用宗地按什么分割：share 所填份额，reading 分表电量，reading-ratio 分表电量比例，area 面积比例；
                     不写时按表中所填的，依次取份额、分表电量、面积
  --trust 一方       租赁双方不一致时以谁为准：own 各按所填（默认），lessor 出租方，lessee 承租方
  --year 年度        评价年度；扣减新增土地面积时，取得日期在其前 3 年内的自有用地算新增
  --out 文件.xlsx    写出带核算表的工作簿；原文件不动
  --json 文件        写出 JSON；写 - 则输出到标准输出。数都是字符串：除得尽的是小数，除不尽的是分数 n/d
  --lang zh|en       用中文或英文`,
  'prepare.cli.wants-kind': '请写明核算什么：land（用地）、power（用电）或 tax（税收）。',
  'prepare.cli.unknown-kind': '没有“{word}”这种核算。',
  'prepare.cli.wants-out': '请用 --out 写明写到哪个 .xlsx，或用 --json 输出 JSON。',
  'prepare.cli.year': '评价年度应写成四位数字，例如 2024，现在是“{year}”。',
  'prepare.cli.no-items': '用电核算没有可选的项目，请去掉 --items。',
  'prepare.cli.read': '读了工作表：{sheets}；核算出 {count} 家企业。',
  'prepare.cli.checks': '对照 {all} 条，其中 {uneven} 条不一致或没有分完。',

  'issue.prepare-name-ambiguous': '名称“{name}”对应不止一个统一社会信用代码，只写名称的记录归入先出现的一个。请在这些记录中补上代码。',
  'issue.prepare-no-firm': '这一行没有企业名称和代码，没有计入。请补填，或在合计行写明“合计”。',
  'issue.prepare-no-source': '没有选中能读出这些数据的工作表。请至少选一张。',
  'issue.prepare-no-column': '工作表“{sheet}”里没有认出可用的列：{fields}。请在下面指定各列，或不选这张表。',
  'issue.prepare-no-table': '工作表“{sheet}”里没有找到表头和数据行，没有计入。',
  'issue.prepare-year': '“新增土地面积”要按取得日期认定，请填评价年度（四位数字）；现在只按所填的“新增土地面积”列扣减。',

  'issue.land-nothing': '{name}：自有、租赁、出租面积都没有填，用地面积为空。请补填，确实没有用地的填 0。',
  'issue.land-negative': '{name}：自有 {own}、租赁 {taken}、出租 {out}，用地面积算得 {used} 亩，小于 0：出租超过了自有加租赁。请核对。',
  'issue.land-stated': '{name}：表中所填总面积 {stated} 亩，按自有加租赁减出租算得 {used} 亩，相差 {difference} 亩。按算得的数，请核对。',
  'issue.land-kind-unknown': '用地类型“{kind}”看不出是自有、租用还是出租，面积 {area} 亩没有计入。请改写用地类型。',
  'issue.land-contracts-out': '{name}：自己填报出租 {own} 亩，合同台账合计 {contracts} 亩，相差 {difference} 亩。按自己填报的数，请核对。',
  'issue.land-contracts-taken': '{name}：自己填报租用 {own} 亩，合同台账合计 {contracts} 亩，相差 {difference} 亩。按自己填报的数，请核对。',
  'issue.lease-differs': '{lessor}出租给{lessee}的土地，出租方填 {out} 亩，承租方填 {taken} 亩，相差 {difference} 亩。请双方核对。',
  'issue.lease-total-differs': '{lessor}{lessee}只填了租赁合计：出租方一侧 {out} 亩，承租方一侧 {taken} 亩，相差 {difference} 亩。请逐笔核对。',
  'issue.lease-lessee-silent': '{lessor}填报出租给{lessee} {out} 亩，{lessee}没有填报租用。请{lessee}核对后补填。',
  'issue.lease-lessor-silent': '{lessee}填报向{lessor}租用 {taken} 亩，{lessor}没有填报出租。请{lessor}核对后补填，否则同一块地会计算两次。',
  'issue.lease-absent': '租赁对方“{other}”不在表中，无法对照。请核对名称；不在本地参评的可以不管。',
  'issue.lease-unnamed': '有 {count} 处租赁只填了面积、没有写明对方，无法逐笔对照。可补上“出租方”“承租方”列，或加选租赁合同台账。',
  'issue.plot-twice': '{name}把宗地 {plot} 填了两次，面积相同，都已计入。请核对是否重复。',
  'issue.plot-without-key': '宗地 {plot} 由 {names} 填报，面积同为 {area} 亩，没有份额也没有建筑面积，分不清是各自的面积还是整宗面积，按各自所填计算。请补填“分摊份额”。',
  'issue.plot-key-lacking': '宗地 {plot} 由多家企业共用，{name}没有分割依据，这宗地没有分割，各家这部分为空。请补填。',
  'issue.plot-shares': '共用宗地 {plot} 各企业份额合计不是 100%，整宗 {whole} 亩还有 {rest} 亩没有分到企业。请核对份额。',

  'issue.power-nothing': '{name}：没有可计入的电量，用电量为空。请补填。',
  'issue.meter-without-amount': '户号 {meter} 没有电量，没有计入。请补填，或加选供电部门的电量表。',
  'issue.meter-without-firm': '户号 {meter} 有电量 {whole} 万千瓦时，但没有企业对应，没有计入。请补上使用企业。',
  'issue.meter-without-key': '户号 {meter}（{whole} 万千瓦时）由 {names} 共用，没有份额、分表电量或面积，没有分割。请补填其中一项。',
  'issue.meter-key-lacking': '户号 {meter} 由多家企业共用，{name}没有分割依据，这个户号没有分割。请补填。',
  'issue.meter-split': '户号 {meter} 可分电量 {whole} 万千瓦时，各企业合计 {parts}，差额 {rest} 没有分到企业。请核对份额或分表电量；线损要分摊的，可改为按比例分割。',
  'issue.meter-behind-exceeds': '总表 {meter} 电量 {whole} 万千瓦时，小于挂在它下面的分表合计 {behind}，差 {difference}。请核对。',
  'issue.main-meter-absent': '户号 {meter} 写明挂在总表 {main} 下，但表中没有这个总表，没有扣减。请核对户号。',
  'issue.meter-total': '所填 {stated} 万千瓦时，与各户号（{meters}）电量合计 {sum} 不符，相差 {difference}。按各户号电量，请核对。',
  'issue.meter-overlap': '户号 {meter} 同时出现在“{meters}”和“{other}”两组里，电量可能重复计入。请核对。',
  'issue.meter-twice': '{name}的户号 {meter} 有两行电量相同（{amount} 万千瓦时），都已计入。请核对是否重复。',
  'issue.meter-repeated': '户号 {meter} 由 {names} 填报，电量同为 {amount} 万千瓦时，没有分割依据，各按所填计入，可能重复。请补填份额、分表电量或面积。',

  'issue.tax-nothing': '{name}：没有实缴税收，还原后税收为空。请补填，确实没有缴税的填 0。',
} as const;
