/** Worked cases beside a ruleset, as `mujun validate` speaks of them. */
export const cases = {
  'case.all-pass': '算例 {count} 个，全部相符。',
  'case.differs': '算例“{name}”不符：{what} {where} 算得 {given}，算例写的是 {expected}。',
  'case.cannot': '算例“{name}”算不了：{words}',
  'case.unreadable': '第 {line} 行读不懂，或者没有 cases 清单。请照 zhejiang-2022.cases.yaml 的样子写。',
  'case.other-ruleset': '写的是 ruleset: {about}，办法的编号是 {id}。请改成一样的。',
  'case.unknown-key': '没有“{key}”这个键。可用的键：{known}。',
  'case.no-promise': '没有写应当算出什么。expect、points、counts、policies、lists 等至少写一样。',
  'case.ragged': '“{row}”有 {cells} 个词，表头有 {headers} 个。各栏以空格分开，空着的写“-”。',
  'case.no-field': '字段目录（rulesets/fields.yaml）里没有“{name}”。表头请用字段目录里的名称。',
  'case.not-a-number': '“{name}”一栏里的“{word}”不是数。请写成 1234.5 的样子，没有数的写“-”。',
  'case.no-such': '办法里没有“{name}”这一项。',
  'case.no-column': 'expect 没有“{name}”一栏。可用的有：得分、名次、排名档、最终档、分组、状态、理由、主体得分、主体名次、主体等级。',
} as const;
