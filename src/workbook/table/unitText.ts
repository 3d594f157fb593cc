import { canonicalUnit, unitDimension } from '../../engine/index';

/** A header cell taken apart: what it names, and the unit written in it (as written if not a unit we know). */
export interface UnitSplit {
  readonly bare: string;
  readonly unit: string | null;
}

const BRACKETS = /[（([【〔「]([^（()）[\]【】〔〕「」]*)[)）\]】〕」]/g;
/** A power of ten that leaves its unit to the field. */
const POWER = /^(?:百|千|万|百万|千万|亿|wan)$/i;
const AMOUNTS: Readonly<Record<string, string>> = {
  '000': '千', 1000: '千', k: '千', '0000': '万', thousand: '千', '10^3': '千', 10000: '万', '10k': '万', '10thousand': '万', tenthousand: '万', wan: '万', '10^4': '万', '1e4': '万',
  1000000: '百万', million: '百万', m: '百万', mn: '百万', 100000000: '亿', '100million': '亿', '100m': '亿', hundredmillion: '亿',
};
const WORDS: Readonly<Record<string, RegExp>> = {
  '㎡': /^(?:sqm|squaremet(?:er|re)s?)$/, 公顷: /^hectares?$/, 吨: /^(?:metric)?ton(?:ne)?s?(?:co2e?)?$/, 人: /^(?:persons?|people|heads?)$/,
  吨标煤: /^(?:metric)?ton(?:ne)?s?(?:of)?(?:standardcoal(?:equivalent)?|sce|coalequivalent|ce)$/, 元: /^¥$/, 年: /^years?$/,
};
const LABEL = /^\s*(?:计量|金额)?单位\s*[:：为]?\s*|^\s*unit\s*[:：]\s*/i;
/** Ends like a unit although it is none we know: 万美元, 吨/年, 标台. */
const UNIT_LIKE = /^[^\d\s]{0,5}(?:元|亩|米|吨|克|时|度|顷|煤|焦|升|卡|台|㎡|m2|km2|[%‰])(?:\/[\u4e00-\u9fff]{1,3})?$|(?:^|\s)(?:acres?|usd|us\$|\$|eur|€|hkd|gbp|sq ?ft|ft2|[mg]j)$/i;
/** Single signs that are only taken for a unit after a word for a quantity: 面积亩, 产值元. */
const GLUED_SINGLE = /[积额量值入税出献耗能额费金](亩|元|吨|㎡|度)$/;

/**
 * The canonical name of a unit that says something: null for no unit we know and for a bare dash or 比例.
 * What is counted by the year is counted over the year evaluated: 吨标煤/年 is 吨标煤.
 */
export function knownUnit(text: string): string | null {
  const plain = text.trim().replace(/[/／](?:年|a|y|year)$/i, '');
  if (POWER.test(plain)) return plain.toLowerCase() === 'wan' ? '万' : plain;
  const unit = canonicalUnit(englishUnit(plain) ?? plain);
  return unit === '' ? null : unit;
}

/**
 * The unit that a header's unit is for a field measured in `wanted`: 万 alone over 税收 is 万元, over 用电量 万千瓦时;
 * 吨 over 综合能耗 is 吨标煤. Any other unit is itself.
 */
export function unitFor(written: string, wanted: string): string {
  if (!POWER.test(written)) return unitDimension(wanted) === 'coal' && unitDimension(written) === 'mass' ? (canonicalUnit(`${written}标煤`) ?? written) : written;
  return canonicalUnit(written + wanted.replace(/^[百千]?[万亿]/, '')) ?? written;
}

/** `10,000 yuan`, `RMB'000`, `million yuan`: the power of ten is part of the unit. `sq m`, `tonnes`: plain words. */
function englishUnit(text: string): string | null {
  const plain = text.toLowerCase().replace(/[\s,.'’]/g, '').replace(/^in(?=\d|rmb|cny|yuan|thousand|million|ten|tonn|hectare)/, '');
  const word = Object.entries(WORDS).find(([, spellings]) => spellings.test(plain));
  if (word !== undefined) return word[0];
  const match = /^(?:(rmb|cny|yuan|¥|kwh)(.+)|(.+?)(?:of)?(rmb|cny|yuan|¥|kwh))$/.exec(plain);
  const power = match && AMOUNTS[match[2] ?? match[3] ?? ''];
  if (!match || !power) return null;
  return power + ((match[1] ?? match[4]) === 'kwh' ? 'kwh' : '元');
}

/**
 * Takes the unit out of a header.
 * @example splitUnit('用地面积（㎡）') //=> { bare: '用地面积', unit: '㎡' }
 * @example splitUnit('税收，万元') //=> { bare: '税收', unit: '万元' }
 */
export function splitUnit(header: string): UnitSplit {
  return inBrackets(header) ?? afterSign(header) ?? glued(header) ?? { bare: header.trim(), unit: null };
}

/** The unit a cell holds and nothing else: 万元, （亩）, 单位：吨; null if it holds anything more. */
export function loneUnit(text: string): string | null {
  const inner = text.trim().replace(/^[（([【〔]\s*|\s*[)）\]】〕]$/g, '').replace(LABEL, '').trim();
  return inner === '' ? null : knownUnit(inner);
}

/** Units that a title or corner declares for the whole table: 单位：万元、亩; [] for 填报单位：某局. */
export function declaredUnits(text: string): string[] {
  const declared = [...text.matchAll(/单位\s*(?:[:：]|(?:均|都|统一)?[为是])?\s*((?:(?!单位)[^）)；;。])+)|\bunits?\s*[:：]\s*([^);]+)/gi)];
  const parts = declared.flatMap((match) => unitsOf((match[1] ?? match[2] ?? '').replace(/\s+\S{2}$/, (tail) => (knownUnit(tail) === null ? '' : tail))));
  if (parts.length > 0) return parts;
  const lone = /^\s*[（([【]([^）)\]】]+)[)）\]】]\s*$/.exec(text);
  return lone ? unitsOf(lone[1] as string) : [];
}

/** One text as a unit, or as several parted by 、 or spaces; [] unless it is all units. */
function unitsOf(text: string): string[] {
  const whole = knownUnit(text.trim());
  if (whole !== null) return [whole];
  const units = text.split(/[、，,\s]+/).filter((part) => part !== '').map(knownUnit);
  return units.filter((unit): unit is string => unit !== null);
}

function inBrackets(header: string): UnitSplit | null {
  let guess: UnitSplit | null = null;
  for (const match of [...header.matchAll(BRACKETS)].reverse()) {
    const inner = (match[1] as string).trim();
    const bare = (header.slice(0, match.index) + header.slice(match.index + match[0].length)).trim();
    const unit = unitAmong(inner);
    // 能耗(当量)/吨标煤: by calorific value, in the unit that stands behind.
    if (unit === '当量' && /能耗|能源|用能/.test(bare)) continue;
    if (unit !== null) return { bare, unit };
    const plain = inner.replace(LABEL, '');
    if (guess === null && bare !== '' && UNIT_LIKE.test(plain)) guess = { bare, unit: plain };
  }
  return guess;
}

/** `万元`, `单位：万元`, `万元，不含税`, `吨标煤、等价值`. */
function unitAmong(inner: string): string | null {
  const whole = knownUnit(inner.replace(LABEL, ''));
  if (whole !== null) return whole;
  // A comma between digits belongs to a number; words before a unit (100 yuan) are part of it.
  for (const section of inner.split(/(?<!\d)[,，]|[,，](?!\d)|[;；、:：]/)) {
    for (const part of /[\dA-Za-z]/.test(section) ? [section] : section.split(/\s+/)) {
      const unit = part.trim() === '' ? null : knownUnit(part.replace(LABEL, ''));
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** `税收/万元`, `税收，万元`, `税收 万元`, `税收:万元`, `税收_万元`. */
function afterSign(header: string): UnitSplit | null {
  for (const match of header.matchAll(/[\s/／,，、;；:：_\-—|·]+/g)) {
    const bare = header.slice(0, match.index).trim();
    const unit = knownUnit(header.slice(match.index + match[0].length).replace(LABEL, '').trim());
    if (bare !== '' && unit !== null && (!/\d$/.test(bare) || /(?:^|\D)20\d\d$/.test(bare))) return { bare, unit };
  }
  return null;
}

/** `用电量万千瓦时`, `用地面积亩`. */
function glued(header: string): UnitSplit | null {
  const text = header.trim();
  for (let length = Math.min(6, text.length - 2); length >= 2; length--) {
    const unit = knownUnit(text.slice(-length));
    // 二氧化碳当量 and 排放当量 are names to the end.
    if (unit !== null && unit !== '当量' && !/[\dA-Za-z]\s*$/.test(text.slice(0, -length))) return { bare: text.slice(0, -length), unit };
  }
  const single = GLUED_SINGLE.exec(text);
  const unit = single ? knownUnit(single[1] as string) : null;
  return unit === null ? null : { bare: text.slice(0, -1), unit };
}
