import type { Lang } from '../../text/text';
import type { Analysed } from '../../workbook/planning/analyse/analysed';
import { docketSheet, type DocketInput } from '../../workbook/planning/analyse/docketSheet';
import { growthSheet } from '../../workbook/planning/analyse/growthSheet';
import { migrationSheet } from '../../workbook/planning/analyse/migrationSheet';
import { stabilitySheet, type StabilityInput } from '../../workbook/planning/analyse/stabilitySheet';
import type { Plan } from '../../workbook/plan';
import type { Workbook } from '../../workbook/port';
import { planSheets } from '../planSheets';

/** A plan that puts 等级迁移 into the workbook, and 年度对比 where two years are compared. */
export const planMigration = (workbook: Workbook, analysed: Analysed, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ nameOf }) => ({
    sheets: [migrationSheet(nameOf('migration'), analysed, lang), ...(analysed.growth.length > 0 ? [growthSheet(nameOf('growth'), analysed, lang)] : [])],
  }));

/** A plan that puts 临界名单 into the workbook. */
export const planDocket = (workbook: Workbook, input: DocketInput, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ nameOf }) => ({ sheets: [docketSheet(nameOf('docket'), input, lang)] }));

/** A plan that puts 稳定性 into the workbook. */
export const planStability = (workbook: Workbook, input: StabilityInput, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ nameOf }) => ({ sheets: [stabilitySheet(nameOf('stability'), input, lang)] }));
