import { areaName } from '../address';
import type { Area } from '../cell';
import type { ConditionalFormat } from '../plan';
import { moved } from './cellRef';
import type { StyleSheet } from './styleSheet';
import { escapeXml } from './xmlText';

/** `<conditionalFormatting>` elements of a block; priorities count on from `priority`. */
export function conditionalXml(prefix: string, formats: readonly ConditionalFormat[], corner: Area, styles: StyleSheet, priority: number): string {
  const byArea = new Map<string, ConditionalFormat[]>();
  for (const format of formats) {
    const key = areaName(moved(format.area, corner));
    byArea.set(key, [...(byArea.get(key) ?? []), format]);
  }
  let next = priority;
  return [...byArea]
    .map(([area, rules]) => {
      const inner = rules.map((rule) => `<${prefix}cfRule type="cellIs" dxfId="${styles.difference(rule.fill, rule.color)}" priority="${++next}" operator="equal"><${prefix}formula>${escapeXml(equalsFormula(rule.equals))}</${prefix}formula></${prefix}cfRule>`);
      return `<${prefix}conditionalFormatting sqref="${area}">${inner.join('')}</${prefix}conditionalFormatting>`;
    })
    .join('');
}

/** The formula of “equals this text”: a quoted string. */
export const equalsFormula = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The text such a formula compares with; null for any other formula. */
export const equalsText = (formula: string): string | null => /^"((?:[^"]|"")*)"$/.exec(formula.trim())?.[1]?.replaceAll('""', '"') ?? null;
