import type { Ruleset } from '../../engine/ruleset/types';
import { text } from '../../text/text';
import { isCellError, type CellValue } from '../../workbook/cell';
import type { Matrix } from '../../workbook/layout';
import { DEFAULT_RULESET, WORKBOOK_RULESET, type LibraryEntry } from '../library';
import { isMatrix, type FormulaArgument, type FormulaContext, type FormulaError } from './formula';
import { near } from './near';

/** The ruleset an argument names, by id or by title, the workbook's own also by `workbook`; without an argument the workbook's, else zhejiang-2022. */
export function rulesetArgument(argument: FormulaArgument, context: FormulaContext): Ruleset | FormulaError {
  const { library, lang, defaultRuleset } = context;
  const word = textArgument(argument) ?? defaultRuleset ?? DEFAULT_RULESET;
  const titled = () => library.entries.find((entry) => called(entry).includes(folded(word)));
  const found = library.get(word) ?? library.get(titled()?.id ?? '');
  if (found) return found;
  if (word === WORKBOOK_RULESET) return { code: '#VALUE!', message: text(lang, 'functions.own-faulty') };
  const names = near(word, library.entries.flatMap(({ id, title }) => [id, title[lang]]));
  return {
    code: '#VALUE!',
    message: names.length
      ? text(lang, 'functions.unknown-ruleset-near', { ruleset: word, names: names.join(lang === 'zh' ? '、' : ', ') })
      : text(lang, 'functions.unknown-ruleset', { ruleset: word }),
  };
}

/** The table of a formula: a range of at least two rows, its header among them. */
export function tableArgument(argument: FormulaArgument, context: FormulaContext): Matrix | FormulaError {
  if (isMatrix(argument) && argument.length >= 2) return argument;
  return { code: '#VALUE!', message: text(context.lang, 'functions.no-data') };
}

/** Text of an argument, trimmed; null where it is omitted or blank. A number is the text a person typed. */
export function textArgument(argument: FormulaArgument): string | null {
  const value = single(argument);
  if (value === null || isCellError(value)) return null;
  const word = String(value).trim();
  return word === '' ? null : word;
}

/** A range of one cell stands for its value. */
export function single(argument: FormulaArgument): CellValue {
  return (isMatrix(argument) ? argument[0]?.[0] : argument) ?? null;
}

/** Text as people mean it: full-width and half-width forms, case, spaces and bracket shapes do not matter. */
export function folded(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/[\s()〔〕[\]《》"“”]/g, '');
}

const called = ({ id, title }: LibraryEntry): string[] => [id, title.zh, title.en].map(folded);
