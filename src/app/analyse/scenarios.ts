import type { Lang } from '../../text/text';
import type { Plan } from '../../workbook/plan';
import type { Workbook } from '../../workbook/port';
import type { Scenario, WorkbookRecord } from '../../workbook/record';
import { planSheets } from '../planSheets';

/** The scenarios that a workbook keeps for a ruleset, in the order of their names. */
export const scenariosOf = ({ scenarios = [] }: WorkbookRecord, ruleset: string): readonly Scenario[] =>
  scenarios.filter((one) => one.ruleset === ruleset).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));

/** A plan that keeps a scenario in the file, in the place of the one of its name and ruleset. */
export const planScenario = (workbook: Workbook, scenario: Scenario, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ record: { scenarios = [] } }) => ({ sheets: [], remember: { scenarios: [...scenarios.filter((one) => !isSame(one, scenario)), scenario] } }));

/** A plan that takes a scenario out of the file. */
export const planWithoutScenario = (workbook: Workbook, scenario: Pick<Scenario, 'name' | 'ruleset'>, lang: Lang): Promise<Plan> =>
  planSheets(workbook, lang, ({ record: { scenarios = [] } }) => ({ sheets: [], remember: { scenarios: scenarios.filter((one) => !isSame(one, scenario)) } }));

const isSame = (a: Pick<Scenario, 'name' | 'ruleset'>, b: Pick<Scenario, 'name' | 'ruleset'>): boolean => a.name === b.name && a.ruleset === b.ruleset;
