import { CALORIFIC, cellDecimal, energies, energyCalled, Fraction, standardCoal, unitDimension, unitFactor, type CoalBasis } from '../../engine/index';
import { text } from '../../text/text';
import { isCellError, type CellValue } from '../../workbook/cell';
import { readNumber } from '../../workbook/table/cellNumber';
import { checkCreditCode } from '../../workbook/table/creditCode';
import { splitUnit } from '../../workbook/table/unitText';
import { single, textArgument } from './arguments';
import { cells, isFormulaError, type Formula, type FormulaArgument, type FormulaCell, type FormulaContext, type FormulaError, type FormulaParameter } from './formula';

/** Excel keeps fifteen digits of a number: an eighteen-digit code typed as one has lost its last three. */
const DIGITS_LOST_FROM = 1e15;

const amounts = (name: string, zh: string, en: string): FormulaParameter => ({ name, label: { zh, en }, optional: false, matrix: true });
const word = (name: string, zh: string, en: string, optional = true): FormulaParameter => ({ name, label: { zh, en }, optional, matrix: false });

/** Small tools that finance staff type beside a table: exact, one result a cell. */
export const conversions: readonly Formula[] = [
  {
    name: 'PERMU',
    summary: { zh: '亩均值：金额（或产量、用电量等）除以面积，面积先换算成亩', en: 'Amount per mu: an amount over an area, the area turned into mu first' },
    parameters: [
      amounts('amount', '金额等，一格或一列', 'Amount: a cell or a column'), amounts('area', '面积，一格或一列', 'Area: a cell or a column'),
      word('unit', '可不填。面积的单位：亩（默认）、㎡、公顷', 'Optional. Unit of the area: mu (default), ㎡, ha'),
    ],
    result: 'matrix',
    call([amount, area, unit], context) {
      const factor = areaFactor(unit, '亩', context);
      if (isFormulaError(factor)) return factor;
      return pairwise(amount, area, context, (above, below) => {
        if (below.sign() <= 0) return { code: '#N/A', message: text(context.lang, 'functions.area-not-positive') };
        return above.div(below.mul(factor)).toNumber();
      });
    },
  },
  {
    name: 'TOMU',
    summary: { zh: '换算成亩：1 亩 = 2000/3 平方米，精确换算', en: 'Turns an area into mu: 1 mu is exactly 2000/3 ㎡' },
    parameters: [
      amounts('area', '面积，一格或一列', 'Area: a cell or a column'),
      word('unit', '可不填。面积的单位：㎡（默认）、公顷、平方公里、万㎡', 'Optional. Unit of the area: ㎡ (default), ha, km²'),
    ],
    result: 'matrix',
    call([area, unit], context) {
      const factor = areaFactor(unit, '㎡', context);
      return isFormulaError(factor) ? factor : each(area, context, (value) => value.mul(factor).toNumber());
    },
  },
  {
    name: 'TCE',
    summary: { zh: '折标准煤（吨），系数取 GB/T 2589-2020 附录A的参考值', en: 'Tonnes of standard coal, by the reference factors of GB/T 2589-2020' },
    parameters: [
      amounts('amount', '消费量，一格或一列', 'Amount used: a cell or a column'),
      word('energy', '能源品种，可带单位：电力（千瓦时）、天然气（立方米）、原煤', 'Kind of energy, with a unit if need be: electricity (kWh), gas, coal', false),
      word('basis', '可不填。当量（默认）；用等价值时填当地公布的电力系数，如 0.3（千克标煤/千瓦时）', 'Optional. By calorific value (default), or the equivalent factor of electricity in kgce/kWh, such as 0.3'),
    ],
    result: 'matrix',
    call([amount, energy, basis], context) {
      const kind = energyArgument(energy, context);
      if (isFormulaError(kind)) return kind;
      const by = basisArgument(basis, context);
      if (isFormulaError(by)) return by;
      const one = standardCoal(Fraction.ONE, kind.energy, by, kind.unit);
      if (one === null) return { code: '#VALUE!', message: text(context.lang, 'functions.energy-unit', { energy: kind.energy.names[0]!, unit: kind.unit, wanted: kind.energy.unit }) };
      return each(amount, context, (value) => value.mul(one).toNumber());
    },
  },
  {
    name: 'GROWTH',
    summary: { zh: '增长率：（本期 − 上期）÷ 上期，上期为零或负数时不计算', en: 'Growth: (now − before) / before; not for a zero or negative before' },
    parameters: [amounts('now', '本期数，一格或一列', 'This period: a cell or a column'), amounts('before', '上期数，一格或一列', 'The period before: a cell or a column')],
    result: 'matrix',
    call: ([now, before], context) => pairwise(now, before, context, (later, earlier) => {
      if (earlier.sign() <= 0) return { code: '#N/A', message: text(context.lang, 'functions.growth-base') };
      return later.sub(earlier).div(earlier).toNumber();
    }),
  },
  {
    name: 'CHECKCODE',
    summary: { zh: '核对统一社会信用代码（GB 32100-2015，含校验位），正确时返回“正确”，否则说明哪里不对', en: 'Checks a unified social credit code (GB 32100-2015): “valid”, or what is wrong' },
    parameters: [amounts('code', '统一社会信用代码，一格或一列', 'Credit code: a cell or a column')],
    result: 'matrix',
    call: ([code], context) => cells(code).map((row) => row.map((cell) => codeWords(cell, context))),
  },
];

/** Mu in one unit of the area a person names. */
function areaFactor(argument: FormulaArgument, usual: string, { lang }: FormulaContext): Fraction | FormulaError {
  const unit = textArgument(argument) ?? usual;
  return unitFactor(unit, '亩') ?? { code: '#VALUE!', message: text(lang, 'functions.area-unit', { unit }) };
}

function energyArgument(argument: FormulaArgument, { lang }: FormulaContext): { energy: (typeof energies)[number]; unit: string } | FormulaError {
  const given = textArgument(argument) ?? '';
  const { bare, unit } = splitUnit(given);
  // 电力 ends like a unit to nobody, but a name is tried whole before it is taken apart.
  const energy = energyCalled(given) ?? energyCalled(bare);
  if (energy === null) return { code: '#VALUE!', message: text(lang, 'functions.unknown-energy', { energy: given, names: energies.map(({ names }) => names[0]!).join(lang === 'zh' ? '、' : ', ') }) };
  return { energy, unit: unit === null || energyCalled(given) !== null || unitDimension(unit) === null ? energy.unit : unit };
}

function basisArgument(argument: FormulaArgument, { lang }: FormulaContext): CoalBasis | FormulaError {
  const given = textArgument(argument);
  if (given === null || /^(?:当量值?|calorific)$/i.test(given)) return CALORIFIC;
  const perKilowattHour = Fraction.parse(given);
  if (perKilowattHour !== null && perKilowattHour.sign() > 0) return { kind: 'equivalent', perKilowattHour };
  return { code: '#VALUE!', message: text(lang, 'functions.coal-basis', { basis: given }) };
}

function each(argument: FormulaArgument, context: FormulaContext, compute: (value: Fraction) => FormulaCell): FormulaCell[][] {
  return cells(argument).map((row) => row.map((cell) => {
    const value = amountOf(cell, context);
    return value === null ? '' : isFormulaError(value) ? value : compute(value);
  }));
}

/** Cell by cell; one cell on either side stands beside every cell of the other. */
function pairwise(left: FormulaArgument, right: FormulaArgument, context: FormulaContext, compute: (left: Fraction, right: Fraction) => FormulaCell): FormulaCell[][] | FormulaError {
  const [above, below] = [cells(left), cells(right)];
  const [rows, columns] = [Math.max(above.length, below.length), Math.max(above[0]?.length ?? 0, below[0]?.length ?? 0)];
  const fits = (grid: readonly (readonly CellValue[])[]): boolean => (grid.length === rows && grid[0]?.length === columns) || (grid.length === 1 && grid[0]?.length === 1);
  if (!fits(above) || !fits(below)) return { code: '#VALUE!', message: text(context.lang, 'functions.sizes-differ') };
  const at = (grid: readonly (readonly CellValue[])[], row: number, column: number): CellValue => (grid.length === 1 && grid[0]?.length === 1 ? single(grid) : grid[row]?.[column] ?? null);
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => {
    const [a, b] = [amountOf(at(above, row, column), context), amountOf(at(below, row, column), context)];
    if (isFormulaError(a)) return a;
    if (isFormulaError(b)) return b;
    return a === null || b === null ? '' : compute(a, b);
  }));
}

/** The exact number a cell holds; null for a blank or a cell that says there is none. */
function amountOf(cell: CellValue, { lang }: FormulaContext): Fraction | null | FormulaError {
  if (isCellError(cell)) return { code: '#N/A', message: text(lang, 'functions.error-in-cell', { error: cell.error }) };
  const reading = readNumber(cell, '');
  if (reading.kind === 'number' || reading.kind === 'tidied') return cellDecimal(reading.value).value;
  if (reading.kind === 'blank' || reading.kind === 'none') return null;
  return { code: '#VALUE!', message: text(lang, 'functions.no-number', { text: String(cell).slice(0, 40) }) };
}

function codeWords(cell: CellValue, { lang }: FormulaContext): FormulaCell {
  if (cell === null) return '';
  if (isCellError(cell)) return { code: '#N/A', message: text(lang, 'functions.error-in-cell', { error: cell.error }) };
  if (typeof cell === 'number' && cell >= DIGITS_LOST_FROM) return text(lang, 'functions.code.digits-lost');
  const { code, fault, expected, suggestion, tidied } = checkCreditCode(String(cell));
  if (fault === 'empty') return '';
  if (fault === null) return text(lang, tidied ? 'functions.code.tidied' : 'functions.code.valid', { code });
  if (fault === 'length') return text(lang, 'functions.code.length', { length: code.length });
  if (fault === 'check') return text(lang, 'functions.code.check', { expected: expected ?? '' });
  return suggestion === null ? text(lang, 'functions.code.character') : text(lang, 'functions.code.look-alike', { suggestion });
}
