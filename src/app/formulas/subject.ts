import { text } from '../../text/text';
import { folded } from './arguments';
import type { Evaluated } from './evaluated';
import type { FormulaContext, FormulaError } from './formula';
import { near } from './near';

/** Row of the subject whose credit code or name a key is. */
export function subjectRow({ subjects }: Pick<Evaluated, 'subjects'>, key: string, { lang }: FormulaContext): number | FormulaError {
  const wanted = folded(key);
  const rows = subjects.ids.flatMap((id, row) => (folded(id) === wanted || folded(subjects.names[row] ?? '') === wanted ? [row] : []));
  if (rows.length === 1) return rows[0]!;
  if (rows.length > 1) return { code: '#VALUE!', message: text(lang, 'functions.several-subjects', { key, count: rows.length }) };
  const names = near(key, subjects.names);
  return {
    code: '#N/A',
    message: names.length
      ? text(lang, 'functions.unknown-subject-near', { key, names: names.join(lang === 'zh' ? '、' : ', ') })
      : text(lang, 'functions.unknown-subject', { key }),
  };
}
