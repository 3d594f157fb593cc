import { Fraction } from './number/fraction';

interface Unit {
  readonly name: string;
  readonly dimension: string;
  /** How many of the dimension's first unit one of these is; exact. */
  readonly size: Fraction;
}

type Row = readonly [name: string, size: string, ...spellings: string[]];

/** Every unit the sheets use. 1 亩 is exactly 2000/3 ㎡. The first name of a row is the canonical one. */
const DIMENSIONS: Readonly<Record<string, readonly Row[]>> = {
  money: [
    ['元', '1', '人民币元', 'rmb', 'cny', 'yuan'], ['千元', '1000'], ['万元', '10000', '人民币万元'],
    ['百万元', '1000000'], ['千万元', '10000000'], ['亿元', '100000000'],
  ],
  area: [
    ['亩', '1', '市亩', 'mu'], ['㎡', '3/2000', '平方米', '平米', '平方', 'm2', 'm²', '平方公尺'], ['公顷', '15', 'ha', 'hm2', 'hm²', '公頃'],
    ['平方公里', '1500', 'km2', 'km²', '㎢'], ['万㎡', '15', '万平方米', '万平米', '万平方', '万平', '万m2', '万m²'],
  ],
  electricity: [
    ['千瓦时', '1', 'kwh', 'kw·h', '度', '千瓦·时', '千瓦小时', 'kw/h', 'kw.h', '千瓦/时'], ['万千瓦时', '10000', '万kwh', '万度', '万千瓦·时', '万kw·h', '万kw/h', '万kw.h', '万千瓦/时', '万千瓦小时'],
    ['兆瓦时', '1000', 'mwh', '千度'], ['亿千瓦时', '100000000', '亿kwh', '亿度', '亿千瓦·时'],
  ],
  coal: [
    ['吨标煤', '1', '吨标准煤', 'tce', '吨(标准煤)', '吨(标煤)', '吨ce', '标吨煤', '吨标', '标煤吨', '吨标准煤当量'], ['千克标煤', '1/1000', '千克标准煤', '公斤标煤', '公斤标准煤', 'kgce'],
    ['万吨标煤', '10000', '万吨标准煤', '万tce'],
  ],
  mass: [
    ['吨', '1', 't', '吨co2', '吨二氧化碳', '吨二氧化碳当量', 'tco2', 'tco2e', '公吨'], ['千克', '1/1000', '公斤', 'kg'],
    ['克', '1/1000000', 'g'], ['万吨', '10000', '万t', '万吨co2', '万吨二氧化碳', '万吨二氧化碳当量'],
  ],
  volume: [
    ['立方米', '1', '立方', 'm3', 'm³', '方', 'nm3', '标方', '标准立方米'], ['万立方米', '10000', '万立方', '万m3', '万m³', '万方', '万nm3', '万标方'], ['亿立方米', '100000000', '亿m3', '亿方'],
  ],
  heat: [['吉焦', '1', 'gj', '百万千焦', '十亿焦耳', '10^6kj'], ['万吉焦', '10000', '万gj'], ['兆焦', '1/1000', 'mj'], ['千焦', '1/1000000', 'kj'], ['太焦', '1000', 'tj']],
  // 污染当量: kilograms over a value that differs by pollutant, so that no factor leads back to a mass.
  equivalents: [['当量', '1', '污染当量', '污染当量数', '当量数'], ['万当量', '10000', '万污染当量']],
  people: [['人', '1', '名', '位', '个人'], ['千人', '1000'], ['万人', '10000']],
  time: [['年', '1', '周年'], ['月', '1/12', '个月'], ['季度', '1/4', '季']],
  count: [['家', '1', '户', '个']],
  pure: [['', '1', '-', '/', '无', '比例', '比值', '倍', '小数'], ['%', '1/100', '％', '百分比', '百分数'], ['‰', '1/1000', '千分比'], ['bp', '1/10000']],
};

const UNITS = new Map<string, Unit>(
  Object.entries(DIMENSIONS).flatMap(([dimension, rows]) =>
    rows.flatMap(([name, size, ...spellings]) => {
      const unit: Unit = { name, dimension, size: Fraction.parse(size) as Fraction };
      return [name, ...spellings].map((spelling): [string, Unit] => [spelling.toLowerCase(), unit]);
    }),
  ),
);

/**
 * The one name of a unit, however the sheet spells it; null for what is no unit we know.
 * @example canonicalUnit('平方米') // '㎡'
 * @example canonicalUnit('万元／亩') // '万元/亩'
 */
export function canonicalUnit(text: string): string | null {
  return read(text)?.name ?? null;
}

/** `area`, `money/area`, `pure`…; null for what is no unit we know. */
export function unitDimension(unit: string): string | null {
  return read(unit)?.dimension ?? null;
}

/**
 * What a number in `from` is multiplied by to be in `to`; null when they do not measure the same thing.
 * @example unitFactor('㎡', '亩')?.toString() // '0.0015'
 */
export function unitFactor(from: string, to: string): Fraction | null {
  const [source, target] = [read(from), read(to)];
  if (!source || !target || source.dimension !== target.dimension) return null;
  return source.size.div(target.size);
}

/**
 * The units a person may choose between where one is used: the canonical names of its dimension; ratios stand alone.
 * @example unitsLike('亩') // ['亩', '㎡', '公顷', '平方公里', '万㎡']
 */
export function unitsLike(unit: string): readonly string[] {
  const rows = DIMENSIONS[unitDimension(unit) ?? ''];
  return rows === undefined ? [unit] : rows.map(([name]) => name);
}

function read(text: string): Unit | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/^[(（[【](.*)[)）\]】]$/, '$1').toLowerCase();
  // NFKC turns ㎡ into m2, ㎢ into km2 and ％ into %, which the table spells as well.
  const whole = UNITS.get(plain);
  if (whole) return whole;
  const [above, below, ...more] = plain.split('/');
  const [top, bottom] = [UNITS.get(above ?? ''), UNITS.get(below ?? '')];
  if (!above || !below || more.length > 0 || !top || !bottom) return null;
  return { name: `${top.name}/${bottom.name}`, dimension: `${top.dimension}/${bottom.dimension}`, size: top.size.div(bottom.size) };
}
