/**
 * Formulas as people type them and as files hold them. Excel stores an add-in's function under `_xldudf_` with its
 * dots as underscores, and functions newer than the file format under `_xlfn.`; people see neither.
 */
const NAMESPACE = 'MUJUN';

/** Functions that files hold with `_xlfn.` (and some with `_xlws.` behind it). */
const newer = new Set(
  'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'.split(' '),
);
const newerSheetFunctions = new Set(['FILTER', 'SORT']);

/** Texts, quoted sheet names and structured references hold no functions. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]/.source;

/** A stored formula as people read it, without `=`. */
export const shownFormula = (stored: string): string =>
  replaceOutsideQuotes(stored, /(?:\[\d+\]!)?_xldudf_MUJUN[_.](\w+)(?=\s*\()|_xlfn\.(?:_xlws\.)?|_xlpm\./g, (_, name?: string) => (name === undefined ? '' : `${NAMESPACE}.${name}`));

/** A typed formula, with or without `=`, as the file holds it. */
export const storedFormula = (typed: string): string =>
  replaceOutsideQuotes(typed.replace(/^\s*=/, ''), /(?<![\w.])([A-Za-z][\w.]*)(?=\s*\()/g, (whole, name?: string) => {
    const upper = name!.toUpperCase();
    if (upper.startsWith(`${NAMESPACE}.`)) return `_xldudf_${upper.replaceAll('.', '_')}`;
    if (newerSheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
    return newer.has(upper) ? `_xlfn.${upper}` : whole;
  });

function replaceOutsideQuotes(formula: string, pattern: RegExp, by: (whole: string, name?: string) => string): string {
  // The external-book prefix `[2]!` begins like a structured reference, so the wanted pattern is tried first.
  return formula.replace(new RegExp(`${pattern.source}|${quoted}`, 'g'), (whole: string, ...rest: unknown[]) => {
    const name = typeof rest[0] === 'string' ? rest[0] : undefined;
    return /^["'[]/.test(whole) && !whole.includes('_xldudf_') ? whole : by(whole, name);
  });
}
