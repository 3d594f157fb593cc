import { isError, type FieldCatalogue, type Issue, type Ruleset } from '../../engine';
import { deductible, LAND, type LandOptions } from '../../engine/prepare/land';
import { itemsOf, linesFrom } from '../../engine/prepare/lines';
import type { SplitKey } from '../../engine/prepare/shared';
import { restorable, sourcesOf, TAX } from '../../engine/prepare/tax';
import type { LeaseTrust } from '../../engine/prepare/leases';
import type { Lang } from '../../text/text';
import type { ColumnChoices } from '../../workbook/layout';
import type { Account } from '../../workbook/preparation/account';
import { preparationFields, tellingFields, type PreparationKind } from '../../workbook/preparation/fields';
import { bySeverity } from '../../workbook/planning/issueWords';
import { isTableSheet, type SheetInfo, type Workbook, type WorkOptions } from '../../workbook/port';
import { headerSignature } from '../../workbook/table/match';
import type { Library } from '../library';
import { accountOf } from './accountOf';
import { offerOf, suits } from './offer';
import { readSource, type Source } from './source';

/** What a person chose before sheets of records are put together. */
export interface PreparationChoices {
  readonly kind: PreparationKind;
  /** Sheet ids; null: those that read like sheets of the kind. */
  readonly sheets: readonly string[] | null;
  /** What columns are, by sheet id. */
  readonly columns: Readonly<Record<string, ColumnChoices>>;
  /** Whose lines say what is restored or left out; null for a person's ticks alone. */
  readonly ruleset: string | null;
  readonly parameters: Readonly<Record<string, string>>;
  /** Items to restore (tax) or leave out (land); null: what the ruleset says, else for tax every item that has a column, for land none. */
  readonly items: readonly string[] | null;
  /** What shared meters and plots are split by; null: by what is stated. */
  readonly splitBy: SplitKey | null;
  readonly trust: LeaseTrust;
  /** The year evaluated, for what counts as new land by its day. */
  readonly year: string;
  readonly lang: Lang;
}

export const startingChoices = (kind: PreparationKind, lang: Lang): PreparationChoices =>
  ({ kind, sheets: null, columns: {}, ruleset: null, parameters: {}, items: null, splitBy: null, trust: 'own', year: '', lang });

/** Something that may be restored or left out. */
export interface Offer {
  readonly name: string;
  /** A sheet has its column. */
  readonly isThere: boolean;
  readonly isTaken: boolean;
}

/** Everything known before a sheet is written. */
export interface Preparation {
  readonly choices: PreparationChoices;
  /** Sheets that may be read, and whether each is. */
  readonly sheets: readonly { readonly info: SheetInfo; readonly isTaken: boolean }[];
  readonly sources: readonly Source[];
  /** What a column may be. */
  readonly catalogue: FieldCatalogue;
  /** Empty where the ruleset says, and for electricity. */
  readonly offers: readonly Offer[];
  /** The ruleset whose lines are used. */
  readonly ruleset: Ruleset | null;
  /** null where an error stops the way. */
  readonly account: Account | null;
  /** Located, worst first. */
  readonly issues: readonly Issue[];
}

const baseOf: Readonly<Record<PreparationKind, readonly [field: string, unit: string] | null>> = { land: [LAND, '亩'], power: null, tax: [TAX, '万元'] };

/** Years of construction and of transition that new land may be left out for. */
const NEW_YEARS = 2 + 1;

/**
 * Reads the chosen sheets as records and puts them together, one row a firm, without writing anything.
 * @throws RangeError for a ruleset that the library does not have
 */
export async function prepareRecords(workbook: Workbook, library: Library, choices: PreparationChoices, options?: WorkOptions): Promise<Preparation> {
  const ruleset = rulesetOf(library, choices);
  const base = baseOf[choices.kind];
  const lines = ruleset === null || base === null ? [] : linesFrom(ruleset, ...base);
  const items = base === null ? [] : itemsOf(lines, base[0]).filter((field) => field !== base[0]);
  const catalogue = preparationFields(choices.kind, library.catalogue, items);
  const [sheets, record] = [(await workbook.sheets()).filter(mayBeRead), await workbook.record()];
  const issues: Issue[] = [];
  const read: { info: SheetInfo; source: Source | null }[] = [];
  for (const info of sheets) {
    if (choices.sheets !== null && !choices.sheets.includes(info.id)) continue;
    const raw = await workbook.read(info.id, options);
    read.push({ info, source: readSource(raw, catalogue, choices.columns[info.id] ?? {}, (layout) => record.mappings[mappingKey(headerSignature(layout), choices.kind)]) });
  }
  const taken = choices.sheets === null ? suits(choices.kind, read) : read;
  for (const { info, source } of taken) {
    if (source === null) issues.push({ severity: 'warning', code: 'prepare-no-table', params: { sheet: info.name } });
    else if (!tells(source, choices.kind, items)) issues.push({ severity: 'warning', code: 'prepare-no-column', params: { sheet: info.name, fields: tellingFields[choices.kind].join('、') }, cell: { sheet: info.name, row: source.layout.headerRow, column: source.layout.area.column } });
  }
  const sources = taken.flatMap(({ source }) => source ?? []);
  const usable = sources.filter((source) => tells(source, choices.kind, items));
  const offers = lines.length > 0 ? [] : offerOf(choices, sources, choices.kind === 'tax' ? restorable : choices.kind === 'land' ? deductible : [], choices.kind === 'tax' ? sourcesOf : undefined);
  const land: LandOptions = { trust: choices.trust, splitBy: choices.splitBy, newAfter: newAfter(choices, offers) };
  if (choices.kind === 'land' && land.newAfter === null && isDated(usable) && offers.some(({ name, isTaken }) => name === '新增土地面积' && isTaken)) issues.push({ severity: 'warning', code: 'prepare-year' });
  issues.push(...sources.flatMap((source) => source.issues));
  if (usable.length === 0) issues.push({ severity: 'error', code: 'prepare-no-source' });
  const done = usable.length === 0 || issues.some(isError) ? null : accountOf(usable, {
    kind: choices.kind, land, splitBy: choices.splitBy, lines, items, ticked: offers.filter(({ isTaken }) => isTaken).map(({ name }) => name),
    ruleset: lines.length > 0 ? ruleset : null, parameters: choices.parameters, lang: choices.lang, catalogue: library.catalogue,
  });
  return {
    choices, sources, catalogue, offers,
    sheets: sheets.map((info) => ({ info, isTaken: taken.some((one) => one.info === info) })),
    ruleset: lines.length > 0 ? ruleset : null,
    account: done?.account ?? null,
    issues: bySeverity([...issues, ...(done?.issues ?? [])]),
  };
}

/** Where what a person said of a sheet's columns is remembered: apart from what they are when the sheet is evaluated. */
export const mappingKey = (signature: string, kind: PreparationKind): string => `${signature}/${kind}`;

function rulesetOf(library: Library, { ruleset, items }: PreparationChoices): Ruleset | null {
  if (ruleset === null || items !== null) return null;
  const found = library.get(ruleset);
  if (found === undefined) throw new RangeError(`no ruleset ${ruleset}`);
  return found;
}

/** Our own accounts are not put together once more. */
const mayBeRead = (info: SheetInfo): boolean => isTableSheet(info) && !(info.purpose === 'land' || info.purpose === 'power' || info.purpose === 'tax');

const tells = ({ table }: Source, kind: PreparationKind, items: readonly string[]): boolean => [...tellingFields[kind], ...items].some((field) => table.columns.has(field));

const isDated = (sources: readonly Source[]): boolean => sources.some(({ table }) => table.columns.has('取得日期'));

function newAfter({ kind, year }: PreparationChoices, offers: readonly Offer[]): string | null {
  const takes = offers.some(({ name, isTaken }) => name === '新增土地面积' && isTaken);
  return kind === 'land' && takes && /^\d{4}$/.test(year.trim()) ? `${Number(year) - NEW_YEARS}-12-31` : null;
}
