import { analyse } from './zh-CN/analyse';
import { engine } from './zh-CN/engine';
import { ruleset } from './zh-CN/ruleset';
import { table } from './zh-CN/table';
import { sheets } from './zh-CN/sheets';
import { explain } from './zh-CN/explain';
import { outcomes } from './zh-CN/outcomes';
import { preparation } from './zh-CN/preparation';
import { ruleSheet } from './zh-CN/ruleSheet';
import { port } from './zh-CN/port';
import { pane } from './zh-CN/pane';
import { functions } from './zh-CN/functions';
import { units } from './zh-CN/units';
import { conversions } from './zh-CN/conversions';
import { ledger } from './zh-CN/ledger';
import { verify } from './zh-CN/verify';
import { aggregate } from './zh-CN/aggregate';
import { documents } from './zh-CN/documents';
import { workbench } from './zh-CN/workbench';
import { join } from './zh-CN/join';
import { lastYear } from './zh-CN/lastYear';
import { cli } from './zh-CN/cli';
import { cases } from './zh-CN/cases';
import { derived } from './zh-CN/derived';
import { audit } from './zh-CN/audit';

/** Every word the program says, in Chinese; en.ts has the same keys. */
export const zh = {
  ...analyse,
  ...engine,
  ...ruleset,
  ...table,
  ...sheets,
  ...outcomes,
  ...explain,
  ...preparation,
  ...ruleSheet,
  ...port,
  ...pane,
  ...functions,
  ...units,
  ...conversions,
  ...documents,
  ...aggregate,
  ...verify,
  ...ledger,
  ...workbench,
  ...join,
  ...lastYear,
  ...cli,
  ...cases,
  ...derived,
  ...audit,
};
