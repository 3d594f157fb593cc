/** Documents drawn up from a run; en/documents.ts has the same keys. */
export const documents = {
  'sheets.name.confirmations': '数据确认表',
  'sheets.name.lists': '名单',
  'sheets.name.policies': '政策兑现',
  'document.number': '序号',
  'document.firm': '企业名称',
  'document.field.统一社会信用代码': '统一社会信用代码',
  'document.field.所属镇街': '所属镇街',
  'document.notice.sheet': '公示',
  'document.notice.title': '{ruleset}结果公示',
  'document.notice.basis': '根据{source}，现将评价结果公示如下。同一等级的企业排名不分先后。',
  'document.notice.ungraded': '只评价不分类',
  'document.notice.period': '公示期：　　年　月　日至　　年　月　日。',
  'document.notice.objection': '对结果有异议的，请在公示期内以书面形式提出，并附有关证明材料；逾期不再受理。',
  'document.notice.contact': '受理单位：　　　　　　　　　　联系电话：　　　　　　　　　　地址：',
  'document.confirmation.title': '{ruleset}企业数据确认表',
  'document.confirmation.row': '所在位置',
  'document.confirmation.field': '数据',
  'document.confirmation.value': '数值',
  'document.confirmation.unit': '单位',
  'document.confirmation.column': '取自（列）',
  'document.confirmation.opinion': '核对意见（属实／应为）',
  'document.confirmation.statement': '请逐项核对。与实际不符的，在“核对意见”栏写明应为多少，并附证明材料。空白表示没有报送。',
  'document.confirmation.firm': '企业（盖章）：　　　　　　　　法定代表人（签字）：　　　　　　　　日期：　　年　月　日',
  'document.confirmation.town': '镇街、园区（盖章）：　　　　　　经办人（签字）：　　　　　　　　　日期：　　年　月　日',
  'document.lists.title': '{ruleset}：名单',
  'document.lists.list': '{label}（{count} 家）',
  'document.lists.cite': '依据：{cite}',
  'document.lists.rank': '排名',
  'document.lists.repeated': '符合条件、因同一集团已有企业入选而没有重复列入：{names}',
  'document.policies.title': '{ruleset}：政策兑现测算',
  'document.policies.line': '共 {count} 家有可兑现的政策。金额按精确值合计，合计后取整一次；实际兑现以主管部门核定为准。',
  'document.policies.firms': '企业数',
  'document.policies.cite': '{label}依据：{cites}',
  'document.too-many': '共 {count} 家，一张表最多排 {most} 页。请按等级、镇街分次生成。',
  'document.cli.out-or-check': '请给出 --out（生成公示稿）或 --check（检查已有的公示稿），只给一个。',
  'document.cli.wants-out': '请用 --out 给出要写的工作簿（.xlsx）。',
  'document.cli.published': '公示稿已写入 {file}：{count} 家，只有名称和等级，已检查不含得分、数据和隐藏内容。',
  'document.cli.clean': '{file}：没有发现得分、数据、隐藏内容或留名。',
  'document.cli.leaks': '{file} 不宜公示，发现 {count} 处：',
  'document.cli.written': '“{sheet}”已写入 {file}。',
  'document.cli.nothing.lists': '这个办法没有名单。',
  'document.cli.nothing.policies': '这个办法没有可测算的政策。',
  'document.cli.nobody': '没有符合条件的企业。请检查 --grade 和 --key。',
  'cli.help.publish': `用法：mujun publish <文件.xlsx|.csv> --ruleset <编号|文件|workbook> --out 公示.xlsx [选项]
      mujun publish <文件.xlsx|.csv> --ruleset <编号|文件|workbook> --check 公示.xlsx
生成公示稿：单独一个文件，只有企业名称和等级，同一等级按名称排列，不含得分、数据、隐藏内容和留名。
  --with 字段        另加一列：统一社会信用代码、所属镇街（可多次）
  --ungraded         把只评价不分类的企业也列上
  --check 文件       检查别人改过的公示稿，有不宜公示的内容时退出码为 1
  --sheet --set --map --lang  同 mujun evaluate`,
  'cli.help.document': `用法：mujun document <文件.xlsx|.csv> --ruleset <编号|文件|workbook> --kind <类型> --out 文件.xlsx [选项]
把评价结果排成文书，作为一张工作表加进工作簿：
  confirmations      数据确认表，一企一页，供企业核对盖章
  lists              办法规定的各类名单
  policies           政策兑现测算，逐户和合计
  --grade 等级       只排这些等级的企业（可多次）
  --key 名称或代码   只排这些企业（可多次）
  --sheet --set --map --lang  同 mujun evaluate`,
  'document.leak.hidden-sheet': '有隐藏的工作表“{found}”',
  'document.leak.hidden-row': '{place} 所在的行是隐藏的，里面有内容',
  'document.leak.hidden-column': '{place} 所在的列是隐藏的，里面有内容',
  'document.leak.comment': '文件里有批注（{place}）',
  'document.leak.author': '文件属性里留有姓名或单位“{found}”（{place}）',
  'document.leak.custom-data': '文件里带有程序存放的数据（{place}）',
  'document.leak.defined-name': '有定义的名称“{place}”，指向 {found}',
  'document.leak.link': '文件里有外部链接或数据连接（{place}）',
  'document.leak.object': '文件里有图片、图表或嵌入对象（{place}）',
  'document.leak.formula': '{place} 是公式“{found}”',
  'document.leak.number': '{place} 有数字“{found}”，公示稿除序号外不应有数字',
  'document.leak.figure': '{place} 的“{found}”与评价得分或指标数值相同',
  'document.leak.order': '{place} 起，{found} 档企业正好按得分高低排列，看得出先后',
} as const;
