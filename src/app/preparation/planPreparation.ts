import type { Lang } from '../../text/text';
import type { Plan } from '../../workbook/plan';
import { preparedSheet } from '../../workbook/planning/preparedSheet';
import type { Workbook } from '../../workbook/port';
import type { RememberedMapping } from '../../workbook/record';
import { headerSignature, rememberChoices } from '../../workbook/table/match';
import { planSheets } from '../planSheets';
import { mappingKey, type Preparation } from './preparation';

/**
 * The sheet of what was put together, and what a person said of the columns to remember with it. No source sheet changes.
 * @throws RangeError where nothing was put together: whoever calls has looked
 */
export function planPreparation(workbook: Workbook, { account, sources, choices }: Preparation, lang: Lang): Promise<Plan> {
  if (account === null) throw new RangeError('nothing was put together');
  return planSheets(workbook, lang, ({ record, nameOf }) => {
    const said = sources.flatMap(({ raw, layout }): [string, RememberedMapping][] => {
      const columns = choices.columns[raw.sheet.id];
      const key = mappingKey(headerSignature(layout), choices.kind);
      return columns === undefined ? [] : [[key, rememberChoices(layout, columns, record.mappings[key])]];
    });
    return {
      sheets: [preparedSheet(nameOf(account.kind), account, lang)],
      ...(said.length > 0 && { remember: { mappings: { ...record.mappings, ...Object.fromEntries(said) } } }),
    };
  });
}
