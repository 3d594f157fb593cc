import type { FieldCatalogue, Issue, Ruleset } from '../../engine';
import { accountLand, deductible, deductingLines, type LandOptions } from '../../engine/prepare/land';
import { itemsOf, workOut, type Amounts } from '../../engine/prepare/lines';
import { accountPower } from '../../engine/prepare/power';
import type { SplitKey } from '../../engine/prepare/shared';
import { accountTax, restoringLines, TAX } from '../../engine/prepare/tax';
import type { Derived } from '../../engine/ruleset/preparation';
import type { Lang } from '../../text/text';
import type { Account, Wording } from '../../workbook/preparation/account';
import type { PreparationKind } from '../../workbook/preparation/fields';
import { landBase, landTable } from '../../workbook/preparation/landTable';
import { powerTable } from '../../workbook/preparation/powerTable';
import { taxBase, taxTable } from '../../workbook/preparation/taxTable';
import { landRecords } from './landRecords';
import { powerRecords } from './powerRecords';
import type { Source } from './source';
import { taxRecords } from './taxRecords';

export interface Accounting {
  readonly kind: PreparationKind;
  readonly land: LandOptions;
  readonly splitBy: SplitKey | null;
  /** Lines of the ruleset, with the fields they read besides their base; none where a person ticks. */
  readonly lines: readonly Derived[];
  readonly items: readonly string[];
  readonly ticked: readonly string[];
  readonly ruleset: Ruleset | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly catalogue: FieldCatalogue;
}

interface Done {
  readonly account: Account;
  readonly issues: readonly Issue[];
}

/** Puts the records of the sheets together, and words the result. */
export function accountOf(sources: readonly Source[], accounting: Accounting): Done {
  const wording: Wording = { lang: accounting.lang, catalogue: accounting.catalogue, sheets: sources.map(({ raw }) => raw.sheet.name), ruleset: accounting.ruleset };
  return { land: landAccount, power: powerAccount, tax: taxAccount }[accounting.kind](sources, accounting, wording);
}

function landAccount(sources: readonly Source[], { land, lines: given, items, ticked, ruleset, parameters }: Accounting, wording: Wording): Done {
  const read = sources.map((source) => landRecords(source, [...new Set([...deductible, ...items])]));
  const result = accountLand(read.flatMap(({ records }) => records), land);
  const lines = ruleset === null ? deductingLines(ticked) : given;
  const base = landBase(ruleset !== null);
  const amounts: Amounts = new Map([...result.apart, [base, result.used]]);
  const worked = workOut(lines, result.firms.length, amounts, new Map(), ruleset, parameters);
  const shown = itemsOf(lines, base).filter((field) => field !== base);
  return { account: landTable(result, shown, worked.lines, land, wording), issues: [...read.flatMap(({ issues }) => issues), ...result.issues] };
}

function powerAccount(sources: readonly Source[], { splitBy }: Accounting, wording: Wording): Done {
  const read = sources.map(powerRecords);
  const result = accountPower(read.flatMap(({ records }) => records), splitBy);
  return { account: powerTable(result, wording), issues: [...read.flatMap(({ issues }) => issues), ...result.issues] };
}

function taxAccount(sources: readonly Source[], { lines: given, ticked, ruleset, parameters, catalogue }: Accounting, wording: Wording): Done {
  const lines = ruleset === null ? restoringLines(ticked) : given;
  const base = taxBase(ruleset !== null);
  const items = itemsOf(lines, base).filter((field) => field !== base);
  const kindOf = (field: string): string | undefined => catalogue.byName.get(field)?.kind;
  const fields = [TAX, ...items.filter((field) => kindOf(field) === 'number')];
  const read = sources.map((source) => taxRecords(source, fields, items.filter((field) => kindOf(field) === 'flag')));
  const account = accountTax(read.flatMap(({ records }) => records), fields, items.filter((field) => kindOf(field) === 'flag'));
  const amounts: Amounts = new Map([...account.amounts, [base, account.amounts.get(TAX) ?? []]]);
  const worked = workOut(lines, account.firms.length, amounts, account.flags, ruleset, parameters);
  const absent = worked.issues.filter(({ code }) => code === 'zero-where-absent');
  return { account: taxTable(account, items, worked.lines, wording), issues: [...read.flatMap(({ issues }) => issues), ...account.issues, ...absent] };
}
