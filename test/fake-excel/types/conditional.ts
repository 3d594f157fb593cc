import { members, type Item, type TypeTable } from '../members';
import type { FakeConditional, FakeSheet } from '../model/sheet';
import { FakeRange } from './rangeItem';

type OnSheet = FakeConditional & { readonly sheet: FakeSheet };

interface Part extends Item {
  readonly of: OnSheet;
}

const part = (type: string) => ({ of }: Part): Item => ({ $: type, of }) as Item;

export const conditionalTypes: TypeTable = {
  ConditionalFormat: members<OnSheet>({
    id: (one) => one.id,
    get: { Id: (one) => one.id, Type: (one) => one.type },
    nav: { CellValue: (one) => (one.type === 'CellValue' ? ({ $: 'CellValueConditionalFormat', of: one } as Item) : null) },
    call: {
      GetRange: (one) => new FakeRange(one.sheet, one.area),
      Delete: (one) => {
        one.sheet.assertWritable('ConditionalFormat.delete');
        one.sheet.conditionals.splice(one.sheet.conditionals.indexOf(one), 1);
      },
    },
  }),
  CellValueConditionalFormat: members<Part>({
    get: { Rule: ({ of }) => of.rule },
    set: { Rule: ({ of }, rule: FakeConditional['rule']) => void (of.rule = rule) },
    nav: { Format: part('ConditionalRangeFormat') },
  }),
  ConditionalRangeFormat: members<Part>({ nav: { Fill: part('ConditionalRangeFill'), Font: part('ConditionalRangeFont') } }),
  ConditionalRangeFill: members<Part>({ get: { Color: ({ of }) => of.fill }, set: { Color: ({ of }, color: string) => void (of.fill = color) } }),
  ConditionalRangeFont: members<Part>({ get: { Color: ({ of }) => of.color }, set: { Color: ({ of }, color: string) => void (of.color = color) } }),
};
