import type { Area } from '../cell';
import type { ConditionalFormat } from '../plan';
import { areaOf, covers, loadArea, rangeOf } from './areas';
import type { Session } from './session';

/** Conditional formats of a sheet as they can be told ours: “cell holds exactly this text”. */
export interface FoundFormat extends ConditionalFormat {
  readonly item: Excel.ConditionalFormat;
}

/** Finds the conditional formats in an area that only compare with one text, as ours do. */
export async function findFormats(context: Session, sheet: Excel.Worksheet, area: Area): Promise<readonly FoundFormat[]> {
  const collection = rangeOf(sheet, area).conditionalFormats;
  collection.load('items/type');
  await context.sync();
  const asked = collection.items
    .filter((item) => item.type === 'CellValue')
    .map((item) => {
      // A format over several ranges is no longer the one we made; its range is a null object.
      const range = item.getRangeOrNullObject();
      loadArea(range);
      item.cellValue.load('rule');
      item.cellValue.format.fill.load('color');
      item.cellValue.format.font.load('color');
      return { item, range };
    });
  if (asked.length === 0) return [];
  await context.sync();
  return asked.flatMap(({ item, range }) => {
    if (range.isNullObject) return [];
    const { rule, format } = item.cellValue;
    const equals = rule.operator === 'EqualTo' ? /^="((?:[^"]|"")*)"$/.exec(rule.formula1)?.[1]?.replace(/""/g, '"') : undefined;
    const where = areaOf(range);
    return equals === undefined || !covers(area, where) ? [] : [{ item, area: where, equals, fill: plainColor(format.fill.color), color: plainColor(format.font.color) }];
  });
}

/** Those of them that a layout of ours made: same text, same colours. */
export const isOneOf = (found: ConditionalFormat, made: readonly ConditionalFormat[]): boolean => made.some((one) => one.equals === found.equals && plainColor(one.fill) === plainColor(found.fill) && plainColor(one.color) === plainColor(found.color));

/** Queues a conditional format; `format.area` is the sheet's. */
export function addFormat(sheet: Excel.Worksheet, format: ConditionalFormat): void {
  const { cellValue } = rangeOf(sheet, format.area).conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
  cellValue.format.fill.color = `#${format.fill}`;
  cellValue.format.font.color = `#${format.color}`;
  cellValue.rule = { formula1: `="${format.equals.replace(/"/g, '""')}"`, operator: 'EqualTo' };
}

/** Excel has no colour for a format that sets none. */
const plainColor = (color: string | null): string => (color ?? '').replace('#', '').toUpperCase();
