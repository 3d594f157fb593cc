import packageJson from '../../../package.json';
import { text } from '../../text/text';
import type { Formula } from './formula';

/** Formulas about the program itself. */
export const about: readonly Formula[] = [
  {
    name: 'RULESETS',
    summary: {
      zh: '列出全部评价办法：编号、名称、施行日期、评价对象、依据文件',
      en: 'Lists the rulesets: id, title, in force from and to, subject, documents',
    },
    parameters: [],
    result: 'matrix',
    call(_, { library, lang }) {
      const header = (['id', 'title', 'from', 'to', 'subject', 'sources'] as const).map((column) => text(lang, `functions.rulesets.${column}`));
      return [header, ...library.rulesets.map((ruleset) => [
        ruleset.id,
        ruleset.title[lang],
        ruleset.edition.from,
        ruleset.edition.to ?? '',
        ruleset.subject[lang],
        [...ruleset.sources.values()].map((source) => [source.document, source.number].filter(Boolean).join(' ')).join(lang === 'zh' ? '；' : '; '),
      ])];
    },
  },
  {
    name: 'VERSION',
    summary: { zh: '亩均评价（MUJUN）的版本号', en: 'Version of MUJUN' },
    parameters: [],
    result: 'scalar',
    call: () => packageJson.version,
  },
];
