import type { Evaluation, Grouping } from '../../engine';
import { text, type Lang } from '../../text/text';
import type { CellValue } from '../cell';
import type { BasisSection } from './basisSheet';
import { citation } from './citation';

/** What is done to the table before anything is scored: fields derived, figures split, rows merged, subjects grouped. */
export function preparationRows(evaluation: Evaluation, lang: Lang): readonly BasisSection[] {
  const { ruleset } = evaluation;
  const zeros = (names: readonly string[]): string =>
    names.length === 0 ? '' : text(lang, 'sheets.basis.zeros', { fields: names.join(lang === 'zh' ? '、' : ', ') });
  return [
    {
      title: 'sheets.basis.derived',
      head: ['sheets.basis.derivedField', 'sheets.basis.formula', '', 'sheets.basis.unit', 'sheets.basis.cite', 'sheets.basis.note'],
      rows: ruleset.derive.map((one): CellValue[] => [one.label[lang], one.value.text, null, one.unit, citation(one.cite, ruleset), zeros(one.absentAsZero)]),
    },
    {
      title: 'sheets.basis.together',
      head: ['sheets.basis.topic', 'sheets.basis.content', '', '', 'sheets.basis.cite', 'sheets.basis.when'],
      rows: [
        ...ruleset.apportion.map((one): CellValue[] => [
          text(lang, 'sheets.basis.apportion'), `${one.label[lang]}${text(lang, 'sheets.basis.apportionHow', { field: one.field, over: one.over.text, by: one.by.text })}`,
          null, null, citation(one.cite, ruleset), null,
        ]),
        ...ruleset.merge.map((one): CellValue[] => [
          text(lang, 'sheets.basis.merge'), `${one.label[lang]}${text(lang, 'sheets.basis.mergeHow', { by: one.by.text })}`, null, null, citation(one.cite, ruleset),
          [one.when?.text, one.leaveOut && text(lang, 'sheets.basis.leaveOut', { when: one.leaveOut.text })].filter(Boolean).join(lang === 'zh' ? '；' : '; '),
        ]),
        ...(ruleset.dual === null ? [] : [[ruleset.dual.label[lang], text(lang, 'sheets.basis.dualHow', { by: ruleset.dual.by.text }), null, null, citation(ruleset.dual.cite, ruleset), null]]),
        ...groupRows(evaluation, ruleset.group, lang),
      ],
    },
  ];
}

function groupRows({ ruleset }: Evaluation, group: Grouping | null, lang: Lang): CellValue[][] {
  const topic = text(lang, 'sheets.basis.group');
  if (group === null) return [];
  if (group.by) return [[topic, text(lang, 'sheets.basis.groupBy', { by: group.by.text }), null, null, null, null]];
  return group.cases.map((one) => [topic, one.name[lang], null, null, one.cite === null ? null : citation(one.cite, ruleset), one.when?.text ?? text(lang, 'sheets.basis.rest')]);
}
