import { analyse } from './en/analyse';
import { engine } from './en/engine';
import { ruleset } from './en/ruleset';
import { table } from './en/table';
import { sheets } from './en/sheets';
import { explain } from './en/explain';
import { outcomes } from './en/outcomes';
import { preparation } from './en/preparation';
import { ruleSheet } from './en/ruleSheet';
import { port } from './en/port';
import { pane } from './en/pane';
import { functions } from './en/functions';
import { units } from './en/units';
import { conversions } from './en/conversions';
import { ledger } from './en/ledger';
import { verify } from './en/verify';
import { aggregate } from './en/aggregate';
import { documents } from './en/documents';
import { workbench } from './en/workbench';
import { join } from './en/join';
import { lastYear } from './en/lastYear';
import { cli } from './en/cli';
import { cases } from './en/cases';
import { derived } from './en/derived';
import { audit } from './en/audit';

import type { zh } from './zh-CN';

/** Every word the program says, in English. */
export const en: Readonly<Record<keyof typeof zh, string>> = {
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
