import type { cases as zh } from '../zh-CN/cases';

export const cases: Readonly<Record<keyof typeof zh, string>> = {
  'case.all-pass': '{count} worked cases, all as they say.',
  'case.differs': 'Case “{name}” differs: {what} {where} comes to {given}, the case says {expected}.',
  'case.cannot': 'Case “{name}” cannot be worked out: {words}',
  'case.unreadable': 'Line {line} cannot be read, or there is no list of cases. Write it like zhejiang-2022.cases.yaml.',
  'case.other-ruleset': 'It says ruleset: {about}, and the ruleset is called {id}. Make them the same.',
  'case.unknown-key': 'There is no key “{key}”. Keys allowed: {known}.',
  'case.no-promise': 'It does not say what should come out. Write at least one of expect, points, counts, policies, lists and the like.',
  'case.ragged': '“{row}” has {cells} words under {headers} headers. Columns are parted by spaces; write “-” for an empty cell.',
  'case.no-field': 'The field catalogue (rulesets/fields.yaml) has no “{name}”. Headers are names of the catalogue.',
  'case.not-a-number': '“{word}” under “{name}” is not a number. Write it like 1234.5, and “-” where there is none.',
  'case.no-such': 'The ruleset has nothing called “{name}”.',
  'case.no-column': 'expect has no column “{name}”. There are: 得分, 名次, 排名档, 最终档, 分组, 状态, 理由, 主体得分, 主体名次, 主体等级.',
};
