/** The audit before any score: findings, decisions on them, where they are shown; en/audit.ts has the same keys. */
export const audit = {
  'issue.unit-slip': '“{field}”为 {value} {unit}，是同组中位数 {median} 的 {times} 倍，而该企业的“{other}”是中位数的 {otherTimes} 倍（界限 {limit} 倍）。相差约{slip}，像是按“{likelier}”填的，若是则应为 {would} {unit}。照原数计算。',
  'issue.unit-slip-alone': '“{field}”为 {value} {unit}，是同组中位数 {median} 的 {times} 倍（界限 {limit} 倍）。相差约{slip}，像是按“{likelier}”填的，若是则应为 {would} {unit}。照原数计算。',
  'issue.out-of-proportion': '“{field}”为 {value} {unit}，是同组中位数 {median} 的 {times} 倍，而该企业的“{other}”是中位数的 {otherTimes} 倍，两者相差超过 {limit} 倍。照原数计算。',
  'issue.far-from-median': '“{field}”为 {value} {unit}，是同组中位数 {median} 的 {times} 倍（界限 {limit} 倍）；该企业的“{other}”是 {otherTimes} 倍，规模相称。照原数计算。',
  'issue.far-from-median-alone': '“{field}”为 {value} {unit}，是同组中位数 {median} 的 {times} 倍（界限 {limit} 倍）。照原数计算。',
  'issue.more-than': '“{field}”为 {value} {unit}，大于“{other}”的 {otherValue} {otherUnit}，按定义不应如此。两个数都照原数计算。',
  'issue.amount-negative': '“{field}”是负数（{value} {unit}）。照原数计算，合计中也按负数加。',
  'issue.share-above-one': '研发强度折合 {percent}%，大于 100%，像是把百分数写成了小数。评价不用这一列，研发强度按研发经费和收入计算。',
  'issue.share-hundredfold': '研发强度折合 {percent}%，而“{spent}”÷“{revenue}”是 {worked}%，约差 100 倍，像是把百分数写成了小数。评价不用这一列，按后者计算。',
  'issue.share-hundredth': '研发强度折合 {percent}%，而“{spent}”÷“{revenue}”是 {worked}%，约差 100 倍，像是把小数写成了百分数。评价不用这一列，按后者计算。',
  'issue.share-differs': '研发强度写 {percent}%，而“{spent}”÷“{revenue}”是 {worked}%。评价不用这一列，按后者计算。',
  'issue.land-tiny': '“{field}”只有 {value} {unit}，小于 {limit} 亩，像是漏填或单位不对。照原数计算，亩均数会很大。',
  'issue.let-more-than-held': '出租 {value} 亩，多于自有 {own} 亩加租入 {leased} 亩（合计 {held} 亩）。照原数计算。',
  'issue.land-parts': '“{field}”为 {value} 亩，而自有 {own} 加租入 {leased} 减出租 {let} 是 {made} 亩，相差超过 {limit}。按“{field}”的原数计算。',
  'issue.lease-pair': '{owners}填出租共 {out} 亩，{tenants}填租入共 {taken} 亩，相差 {gap} 亩（界限 {limit}）。两边都照原数计算。',
  'issue.meter-parts': '户号 {account} 由 {count} 户共用，各户“用电量”合计 {sum} {unit}，总表是 {value} {unit}，相差 {gap}（界限 {limit}）。各户照原数计算。',
  'issue.meter-totals': '户号 {account} 由 {count} 户共用，总表电量在这里是 {value} {unit}，在第 {first} 行是 {other}。各户用电量照原数计算。',
  'issue.meter-copied': '户号 {account} 与第 {first} 行共用，两户用电量都是 {value} {unit}，像是把整表电量各填了一次。照原数计算，合计会重复。',
  'issue.staff-differs': '职工人数 {value} 人，参保人数 {insured} 人，相差超过 {limit}。评价按职工人数计算。',
  'issue.scale-below': '标为“{mark}”，而“{field}”为 {value} {unit}，不到规上标准 {limit} 万元。按表中的标注评价。',
  'issue.scale-above': '标为“{mark}”，而“{field}”为 {value} {unit}，已达规上标准 {limit} 万元。按表中的标注评价。',
  'issue.year-other': '这一行是 {year} 年的数据，其他 {count} 行是 {most} 年，像是往年的行没有删去。仍然参评。',
  'issue.same-as-last-year': '{fields}都和上年一样，像是把上年的数留在了本年。照原数计算。',
  'issue.same-as-last-year-most': '{size} 家中有 {count} 家的数都和上年一样，这是第一家：像是把本年的表当成了上年的表，或把上年的数留在了本年。请核对上年的表。照原数计算。',
  'issue.growth': '“{field}”为 {value} {unit}，上年 {before}，是上年的 {times} 倍（界限 {limit} 倍）。照原数计算。',
  'issue.growth-slip': '“{field}”为 {value} {unit}，上年 {before}，是上年的 {times} 倍，相差约{slip}，像是按“{likelier}”填的。照原数计算。',
  'issue.industry-code-blank': '没有填行业代码，不计入任何行业。',
  'issue.industry-code-text': '行业代码填的是“{value}”，不是国民经济行业代码（2 至 4 位数字）。照原文分组。',
  'issue.industry-code-words': '行业代码列有 {count} 个不是国民经济行业代码（2 至 4 位数字）。照原文分组。',
  'issue.code-two-names': '统一社会信用代码 {code} 与第 {first} 行相同，名称却不同（这里“{name}”，那里“{other}”）。两行都参评，请核对是改名还是填错代码。',
  'issue.name-two-codes': '企业名称“{name}”与第 {first} 行相同，统一社会信用代码却不同（这里 {code}，那里 {other}）。两行都参评，请核对哪个代码正确。',
  'issue.name-alike': '企业名称“{name}”与第 {first} 行的“{other}”只差括号、空格或“责任”二字。两行都参评，请核对是否同一家企业。',
  'issue.most-rows': '“{field}”列 {size} 家中有 {count} 家出现和第 {first} 行一样的问题，多半是这一列（或与之比较的列）整列的口径或单位不同。这里只列第 {first} 行为例，请先核对这一列。各行照原数计算。',
  'issue.rows-total': '有 {count} 行是合计或小计（第 {rows} 行），没有当作企业，不参评。',
  'issue.rows-remark': '有 {count} 行是备注或说明（第 {rows} 行），没有当作企业，不参评。',

  'cli.help.audit': `用法：mujun audit <文件.xlsx|.xlsm|.csv> --ruleset <编号|文件|workbook> [选项]

评价之前检查一张表，不算分：逐条指出问题所在的单元格、所依据的数和 MUJUN 的处理。

  --ruleset R        评价办法，决定需要哪些列；写法同 evaluate
  --coal、--coal-source、--emissions 同 evaluate
  --sheet 名称       要检查的工作表；不写时取第一张列齐所需数据的可见工作表
  --set 名称=值      办法留给本地确定的数，可写多次
  --map 列名=字段    指定某列是什么，写法同 evaluate
  --coal、--coal-source、--emissions 同 evaluate
  --last-year 上年表  与上年逐项对照，写法同 evaluate
  --coal、--coal-source、--emissions 同 evaluate
  --out 文件.xlsx    写出带“数据问题”表的工作簿，各部门在表上填处理意见；原文件不动
  --json             把结果以 JSON 写到标准输出
  --strict           有错误（缺列等，不能评价）时退出码为 1
  --lang zh|en       用中文或英文

工作簿里已有“数据问题”表时，先读回表上填的处理意见。退出码：0 检查完成；1 文件或办法不能用，或 --strict 时有错误。`,
  'audit.cli.what': '工作表“{sheet}”（{count} 家），办法：{ruleset}（{id}）',
  'audit.cli.none': '没有发现问题。',
  'audit.cli.counts': '错误 {errors} 条，提醒 {warnings} 条，说明 {infos} 条；已有处理意见 {decided} 条。',
  'audit.cli.decided': '{words}【处理意见：{decision}】',
  'audit.cli.written': '已写出 {file}（{sheet}）',

  'audit.sheet.verdict': '处理意见',
  'audit.sheet.note': '说明',
  'audit.sheet.by': '核对人',
  'audit.sheet.mark': '核对依据（勿改）',
  'audit.sheet.line': '已有处理意见 {decided} 条：右边填“核实无误”“已更正”或“待核”，下次评价时读回，所依据的数改了即失效。',
  'audit.verdict.sound': '核实无误',
  'audit.verdict.corrected': '已更正',
  'audit.verdict.pending': '待核',
  'audit.lapsed.done': '{done}。原处理意见“{verdict}”是对“{basis}”作的，数已改，请重新核对',

  'audit.pane.decided': '；已有处理意见 {decided} 条',
  'audit.pane.severity': '程度',
  'audit.pane.all': '全部',
  'audit.pane.by': '核对人',
  'audit.pane.open-only': '只看未处理的',
  'audit.pane.none-shown': '没有符合条件的问题。',
  'audit.pane.back': '上一页',
  'audit.pane.on': '下一页',
  'audit.pane.page': '第 {page} 页，共 {pages} 页',
  'audit.pane.page-back': '{label}：上一页',
  'audit.pane.page-on': '{label}：下一页',
  'audit.pane.all-sound': '“{label}”{count} 条全部核实无误',
  'audit.pane.all-sound-ask': '“{label}”未处理的 {count} 条都记为“核实无误”？',
  'audit.pane.all-sound-yes': '全部记为核实无误',
  'audit.pane.all-sound-no': '不记',
  'audit.pane.lapsed': '原处理意见“{verdict}”是对“{basis}”作的，数已改，意见失效，请重新核对。',
  'audit.pane.signed': '核对人：{by}',
  'audit.pane.undecided': '未处理',
  'audit.pane.this': '本条',
  'audit.pane.verdict-of': '{cell} 的处理意见',
  'audit.pane.note-of': '{cell} 的说明',

  'sheets.kind.slip': '单位错位',
  'sheets.kind.outlier': '离群',
  'sheets.kind.contradiction': '数据矛盾',
  'sheets.kind.land': '用地与租赁',
  'sheets.kind.meter': '共用电表',
  'sheets.kind.staff': '职工人数',
  'sheets.kind.scale': '规上标注',
  'sheets.kind.year': '往年数据',
  'sheets.kind.industry': '行业代码',
  'sheets.kind.twice': '重复企业',
  'sheets.kind.rows': '行的取舍',
  'sheets.done.rows': '这些行不参评',
  'sheets.done.unread': '没有读取',
} as const;
