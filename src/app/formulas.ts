import { about } from './formulas/about';
import { conversions } from './formulas/conversions';
import { explained } from './formulas/explained';
import type { Formula } from './formulas/formula';
import { measures } from './formulas/measures';
import { report } from './formulas/report';
import { rules } from './formulas/rules';

export { isFormulaError } from './formulas/formula';
export type {
  Formula, FormulaArgument, FormulaCell, FormulaContext, FormulaError, FormulaMatrix, FormulaParameter, FormulaResult,
} from './formulas/formula';

/**
 * Every worksheet function. A name or parameter published once stays for ever and in its place:
 * workbooks hold formulas that rely on it. Only add, and only at the end of a parameter list.
 */
export const formulas: readonly Formula[] = [...measures, report, ...about, ...conversions, ...explained, ...rules];
