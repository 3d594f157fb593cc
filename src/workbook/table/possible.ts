import { fieldFactor, LAST_YEAR, unitDimension, type Field, type FieldCatalogue } from '../../engine/index';
import type { ColumnMatch, Header } from '../layout';
import type { Evidence } from './evidence';
import { SCALE } from './scaleCodes';
import { formatUnit } from './formatUnit';
import { flagKey, headerKey, withoutNumber, type HeaderSense } from './headerKey';
import { coreOf, countsThings, qualifies, sameBut, speaksOfEarlier, whole, type Kind } from './headerWords';
import { unknownRemarks } from './remarks';
import { spelledShare } from './shareNames';
import { similarity } from './similarity';
import { unitFor } from './unitText';

/** A field that a column may hold. */
export interface Possible {
  readonly field: Field;
  readonly confidence: number;
  readonly how: Extract<ColumnMatch['how'], 'exact' | 'synonym' | 'similar'>;
}

interface Name {
  readonly key: string;
  /** What likeness is judged by: for a mark, its words without 是否 and 企业. */
  readonly form: string;
  readonly field: Field;
  readonly exact: boolean;
  readonly kind: Kind;
  /** Of a quantity, what stays of its name without year, sum and mean, if no other field's name leaves the same; else ''. */
  readonly core: string;
}

interface NameIndex {
  readonly byKey: ReadonlyMap<string, readonly Name[]>;
  /** Names by each pair of neighbouring characters in their form: only names that share one can be alike. */
  readonly byPair: ReadonlyMap<string, readonly Name[]>;
}

const indexes = new WeakMap<FieldCatalogue, NameIndex>();
/** Less alike than this is not worth showing. */
const SHOWN_FROM = 0.45;

/** The fields a header may mean, surest first. */
export function possibleFields(header: Header, sense: HeaderSense, evidence: Evidence, catalogue: FieldCatalogue): Possible[] {
  const index = indexOf(catalogue);
  const best = new Map<Field, Possible>();
  const remarks = unknownRemarks(withoutNumber(header.bare));
  const saidAgain = (field: Field): string[] => remarks.filter((remark) => lookUp(index, headerKey(remark)).some((name) => name.field === field));
  /** Something in brackets that nobody knows may make an amount another one: 税收（园区留成）. */
  const mostOf = ({ kind, field }: Name, key: string): number =>
    kind === 'text' || kind === 'flag' || remarks.every((remark) => key.includes(headerKey(remark)) || saidAgain(field).includes(remark)) ? 1 : SHOWN;
  const offer = (found: Possible & { key?: string }): void => {
    const { field, possible } = inItsYear(found, sense, catalogue);
    if (field !== found.field) offerAs({ ...found, confidence: Math.min(found.confidence, SHOWN) });
    offerAs(possible);
  };
  const offerAs = (possible: Possible): void => {
    const before = best.get(possible.field);
    if (before === undefined || possible.confidence > before.confidence) best.set(possible.field, possible);
  };
  for (const { key, trust } of sense.keys) {
    for (const name of lookUp(index, key)) {
      const how = name.exact ? 'exact' : 'synonym';
      const bare = saidAgain(name.field).reduce((rest, remark) => rest.replace(remark, ''), header.bare);
      const named = weighed(name, (name.exact ? 1 : 0.97) * trust, key, { ...header, bare }, sense, evidence);
      offer({ field: name.field, confidence: Math.min(named, mostOf(name, key)), how, key: name.key });
    }
  }
  for (const { key, trust } of sense.keys) {
    const share = catalogue.byName.get(spelledShare(key, (name) => lookUp(index, name)[0]?.field.name) ?? '');
    const fits = share !== undefined && ['fits', 'ratio'].includes(fitOf(share, header, evidence));
    if (fits) offer({ field: share, confidence: 0.97 * trust, how: 'synonym', key });
  }
  const [first] = sense.keys;
  if (first !== undefined) {
    const keys = sense.keys.slice(0, 3).map(({ key, trust }) => ({ key, trust, form: flagKey(key), cores: { number: coreOf(key, 'number'), people: coreOf(key, 'people') } }));
    for (const name of sharingPairs(index, keys.flatMap(({ key, form }) => [key, form]))) {
      const alike = Math.max(...keys.map(({ key, form, trust }) => similarity(name.field.kind === 'flag' ? form : key, name.form) * trust));
      const same = keys.some(({ key, cores }) => (name.core !== '' && cores[name.kind === 'people' ? 'people' : 'number'] === name.core) || sameBut(key, name.key, name.kind));
      // Alike to the eye is shown; only words known to change nothing may be left over in what is taken.
      const likeness = same ? Math.max(alike, SAME) : speaksByContent(name.field, evidence, first.key) ? alike : Math.min(alike, SHOWN);
      if (likeness >= SHOWN_FROM) offer({ field: name.field, confidence: Math.min(similar(name, likeness, first.key, header, sense, evidence), mostOf(name, name.key)), how: 'similar' });
    }
  }
  byContent(evidence, catalogue, best.size).forEach(offer);
  return [...best.values()].filter((possible) => possible.confidence >= SHOWN_FROM - 0.1).sort((a, b) => b.confidence - a.confidence);
}

/** Shown to the person, never taken. */
const SHOWN = 0.75;
/** A known name and nothing else that matters, however much of the header the rest fills. */
const SAME = 0.84;

/** An amount under 上年 or 去年 is last year's field and never this year's. */
function inItsYear(found: Possible & { key?: string }, sense: HeaderSense, catalogue: FieldCatalogue): { field: Field; possible: Possible } {
  // 上年亩均评价等级 is 上年等级.
  const grade = sense.lastYear && found.field.kind === 'text' ? catalogue.byName.get(LAST_YEAR + found.field.name.replace(/^评价/, '')) : undefined;
  if (grade !== undefined) return { field: grade, possible: { ...found, field: grade } };
  if (!sense.earlier || found.field.kind === 'flag' || found.field.role !== undefined || speaksOfEarlier(found.key ?? '')) return { field: found.field, possible: found };
  const field = sense.lastYear ? catalogue.byName.get(LAST_YEAR + found.field.name) : undefined;
  const possible = field ? { ...found, field } : { ...found, confidence: Math.min(found.confidence, SHOWN) };
  return { field: possible.field, possible };
}

function lookUp(index: NameIndex, key: string): readonly Name[] {
  const direct = index.byKey.get(key) ?? [];
  const flags = (index.byKey.get(`?${flagKey(key)}`) ?? []).filter((name) => !direct.includes(name));
  return [...direct, ...flags];
}

function sharingPairs(index: NameIndex, keys: readonly string[]): Set<Name> {
  return new Set(keys.flatMap(pairsOf).flatMap((pair) => index.byPair.get(pair) ?? []));
}

const pairsOf = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));

/** A known name counts less where the header speaks of a part or of another period, or writes a unit that does not fit. */
function weighed(name: Name, trust: number, key: string, header: Header, sense: HeaderSense, evidence: Evidence): number {
  let confidence = trust;
  if (name.kind === 'flag' && countsThings(headerKey(header.bare)) && !countsThings(name.key)) return Math.min(confidence, 0.6);
  // The part may be in a parent the key has left out: 租用 / 用地面积.
  if (qualifies(headerKey(whole(header.bare)), key, name.kind)) confidence = Math.min(confidence, 0.6);
  if (sense.earlier) confidence -= 0.02;
  const fit = fitOf(name.field, header, evidence);
  // 用地面积（万元） may be a slip of the unit; 税收（%） and 税收（万元/亩） are ratios.
  if (fit === 'ratio' || (fit === 'other' && !name.exact)) return Math.min(confidence, SHOWN);
  return fit === 'other' || fit === 'unknown' ? Math.min(confidence, 0.85) : confidence;
}

function similar(name: Name, alike: number, key: string, header: Header, sense: HeaderSense, evidence: Evidence): number {
  // A likeness never weighs as much as a name that is known.
  let confidence = Math.min(0.9, alike);
  const otherPeriod = name.field.kind !== 'flag' && sense.earlier !== speaksOfEarlier(name.key);
  if (qualifies(headerKey(whole(header.bare)), name.key, name.kind) || qualifies(name.key, key, name.kind) || otherPeriod) confidence = Math.min(confidence, 0.55);
  if (name.kind === 'flag' && countsThings(headerKey(header.bare)) && !countsThings(name.key)) confidence = Math.min(confidence, 0.6);
  if (fitOf(name.field, header, evidence) !== 'fits') confidence = Math.min(confidence, 0.4);
  if (evidence.cells > 0 && !contentFits(name.field, evidence)) confidence = Math.min(confidence, 0.5);
  return confidence;
}

/** fits · unknown: a unit we do not know · ratio: a share or an amount per something · other: measures something else. */
function fitOf(field: Field, header: Header, evidence: Evidence): 'fits' | 'unknown' | 'ratio' | 'other' {
  if (field.kind !== 'number') return 'fits';
  const wanted = field.unit ?? '';
  // 税收 over cells shown as percent is its growth or its share.
  if (header.unit === null) return wanted !== '' && evidence.format !== null && formatUnit(evidence.format) === '' ? 'ratio' : 'fits';
  const written = unitFor(header.unit, wanted);
  if (fieldFactor(written, field) !== null) return 'fits';
  const dimension = unitDimension(written);
  if (dimension === null) return written.includes('/') ? 'ratio' : 'unknown';
  // Emissions in equivalents are emissions, though no factor leads from there to tonnes.
  if (dimension === 'equivalents' && unitDimension(wanted) === 'mass') return 'fits';
  return dimension === 'pure' || dimension.includes('/') ? 'ratio' : 'other';
}

/** Marks, firms and codes are known by their cells as well: there a likeness that strong may be taken. */
function speaksByContent(field: Field, evidence: Evidence, key: string): boolean {
  if (field.kind === 'flag') return evidence.flags >= 0.8 && !countsThings(key);
  return (field.role === 'name' && evidence.firms >= 0.5) || (field.role === 'code' && evidence.codes >= 0.5);
}

function contentFits(field: Field, evidence: Evidence): boolean {
  if (field.kind === 'number') return evidence.numbers >= 0.5;
  if (field.kind === 'flag') return evidence.flags >= 0.8;
  if (field.role === 'code') return evidence.codes >= 0.5;
  return field.role !== 'name' || evidence.numbers < 0.5;
}

/** A column full of credit codes or firms' names under a header nobody knows. */
function byContent(evidence: Evidence, catalogue: FieldCatalogue, known: number): Possible[] {
  if (evidence.cells < 2 || known > 0) return [];
  return catalogue.fields.flatMap((field): Possible[] => {
    if (field.role === 'code' && evidence.codes >= 0.8) return [{ field, confidence: 0.85, how: 'similar' }];
    if (field.role === 'name' && evidence.firms >= 0.8) return [{ field, confidence: 0.82, how: 'similar' }];
    return [];
  });
}

function indexOf(catalogue: FieldCatalogue): NameIndex {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  // Last year's fields go by this year's names: the header says which year is meant.
  const named = catalogue.fields.filter((field) => field.lastYearOf === undefined).flatMap((field) =>
    [field.name, field.en, ...(field.synonyms ?? [])].map((text, i): Name => {
      const key = headerKey(text);
      const kind = field.unit === '人' ? 'people' : field.kind;
      return { key, form: field.kind === 'flag' ? flagKey(key) : key, field, exact: i === 0, kind, core: field.kind === 'number' && field.unit !== '年' ? coreOf(key, kind) : '' };
    }));
  const owners = new Map<string, Set<Field>>();
  for (const { core, field } of named) owners.set(core, (owners.get(core) ?? new Set()).add(field));
  const names = named.map((name) => (owners.get(name.core)?.size === 1 ? name : { ...name, core: '' }));
  const byKey = new Map<string, Name[]>();
  const byPair = new Map<string, Name[]>();
  const put = (map: Map<string, Name[]>, key: string, name: Name): void => void (map.get(key)?.push(name) ?? map.set(key, [name]));
  for (const name of names) {
    put(byKey, name.key, name);
    if (name.field.kind === 'flag') put(byKey, `?${name.form}`, name);
    // 是否为规上企业 asks for the class of size as for a mark.
    if (name.field.name === SCALE) put(byKey, `?${flagKey(name.key)}`, name);
    for (const pair of new Set(pairsOf(name.form))) put(byPair, pair, name);
  }
  const index = { byKey, byPair };
  indexes.set(catalogue, index);
  return index;
}
