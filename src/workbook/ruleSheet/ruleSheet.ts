import { isMap } from '../../engine/ruleset/reading';
import type { RulesetDocument } from '../../engine/ruleset/types';
import { text, type Lang } from '../../text/text';
import type { Area, CellValue } from '../cell';
import type { SheetSpec, Style } from '../plan';
import { ink } from '../planning/colours';
import { looks } from '../planning/grid';
import { rowHeights } from '../planning/rowHeights';
import { addressOf, ownSteps } from './address';
import { blocksOf, type Block } from './blocks';
import { ruleWord, wordsOf, type Steps } from './keyWords';

/** Stands in the corner of every rule sheet; the number is the form's. */
export const RULE_MARK = 'mujun-rule 1';

/** Begins the first cell of a block's title row; the address and the kind follow. */
export const BLOCK_MARK = '§';
export const kindMarks = { properties: '', list: '[]', keyed: '{}' } as const;

const widths = [4, 24, 42, 28, 16, 14, 14, 14, 14, 18, 18, 26];
const fixed: Style = { numberFormat: '@' };
const address: Style = { color: 'BFBFBF', size: 8, fill: 'F2F2F2' };

/**
 * A ruleset as a sheet that a clerk reads and changes, and `readRuleSheet` turns back into the same document.
 * Texts stay as written; nothing is merged, so that rows may be inserted anywhere.
 */
export function ruleSheet(name: string, document: RulesetDocument, lang: Lang): SheetSpec {
  const rows: CellValue[][] = [];
  const styles: { area: Area; style: Style }[] = [];
  const blocks = blocksOf(document);
  const columns = Math.max(5, ...blocks.map((block) => block.columns.length + (numbered(block) ? 2 : 1)));
  const put = (cells: readonly CellValue[]): number => rows.push(Array.from({ length: columns }, (_, column) => cells[column] ?? null)) - 1;
  const paint = (row: number, column: number, height: number, width: number, style: Style): void => {
    styles.push({ area: { row, column, rows: height, columns: width }, style });
  };

  paint(put([RULE_MARK, text(lang, 'rule.title', { title: titleOf(document, lang) })]), 1, 1, 1, looks.title);
  paint(put([null, text(lang, 'rule.how')]), 1, 1, 1, looks.quiet);
  paint(put([null, text(lang, 'rule.how-values')]), 1, 1, 1, looks.quiet);
  for (const block of blocks) {
    put([]);
    const title = put([`${BLOCK_MARK}${block.address}${kindMarks[block.kind]}${block.offered ? '?' : ''}`, titleOfBlock(block, lang), hint(block, lang)]);
    paint(title, 1, 1, columns - 1, looks.section);
    paint(title, 2, 1, columns - 2, { bold: false, size: 10, color: ink.quiet });
    if (block.kind === 'properties') putProperties(block);
    else putTable(block);
  }
  paint(0, 0, rows.length, 1, address);
  const sheet = { values: rows, styles, widths: Array.from({ length: columns }, (_, column) => widths[column] ?? 26), merges: [] };
  return {
    purpose: 'rule', name, ...sheet, heights: rowHeights(sheet), conditional: [],
    freeze: { rows: 0, columns: 2 }, charts: [], page: { landscape: true, repeatRows: 0 },
  };

  function putProperties(block: Block): void {
    const first = rows.length;
    for (const row of block.rows) put([row.id, wordsOf(block.section, row.cells[0]!.steps, lang), row.cells[0]!.text, explanation(row.cells[0]!.steps, lang)]);
    const last = put([]);
    paint(first, 1, last - first + 1, 1, { ...looks.text, fill: ink.section });
    paint(first, 2, last - first + 1, 1, { ...looks.text, ...fixed });
    paint(first, 3, last - first + 1, 1, { size: 10, color: ink.quiet });
  }

  function putTable(block: Block): void {
    const before = numbered(block) ? 1 : 0;
    const width = block.columns.length + before;
    const head = put([null, ...(before ? [text(lang, 'rule.number')] : []), ...block.columns.map((steps) => wordsOf(block.section, steps, lang))]);
    for (const [index, row] of block.rows.entries()) {
      const told = new Map(row.cells.map((cell) => [cell.steps.join('\n'), cell.text]));
      put([row.id, ...(before ? [String(index + 1)] : []), ...block.columns.map((steps) => told.get(steps.join('\n')) ?? null)]);
    }
    const last = put([]);
    paint(head, 1, 1, width, looks.head);
    paint(head + 1, 1, last - head, width, { ...looks.text, ...fixed });
    if (before) paint(head + 1, 1, last - head, 1, { align: 'center', color: ink.quiet });
    block.columns.forEach((steps, index) => { if (isShort(steps)) paint(head + 1, 1 + before + index, last - head, 1, { align: 'center' }); });
  }
}

/** A table whose rows have no name to go by has numbers in front. */
export const numbered = ({ kind, columns }: Pick<Block, 'kind' | 'columns'>): boolean =>
  kind === 'list' && !columns.some(([first]) => first === 'name' || first === 'about');

const short = ['unit', 'weight', 'as', 'cap', 'set', 'raise', 'lower', 'at-most', 'keep-at-least', 'veto', 'ungraded', 'kind', 'default', 'min', 'max', 'choices', 'from', 'to', 'points'];
const isShort = (steps: Steps): boolean => short.includes(steps.at(-1)!) || steps.join('.') === 'benchmark.value';

function titleOfBlock(block: Block, lang: Lang): string {
  if (block.address === '') return text(lang, 'rule.front');
  const what = wordsOf('', ownSteps(addressOf(block.address) ?? []), lang);
  return block.owner === null ? what : text(lang, 'rule.of', { name: block.owner, what });
}

/** What may be written, for the eye alone: right of the content people may note what they like. */
const explanation = (steps: Steps, lang: Lang): string | null => ruleWord(`say.${steps.at(-1)!}`, lang);

const hint = ({ address: at }: Block, lang: Lang): string | null => ruleWord(`hint.${at}`, lang);

function titleOf(document: RulesetDocument, lang: Lang): string {
  const { title, id } = document;
  const words = isMap(title) ? (title[lang] ?? title['zh']) : title;
  return typeof words === 'string' ? words : typeof id === 'string' ? id : '';
}
