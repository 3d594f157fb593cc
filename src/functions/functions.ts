import { bundledLibrary } from '../app/bundled';
import { formulas, type FormulaContext } from '../app/formulas';
import { text, type Lang } from '../text/text';
import type { FormulaRules } from './followRules';
import { excelFunction } from './marshal';

/** What formulas go by, the workbook's own ruleset among it; null until that is read. */
let rules: FormulaRules | null = null;

/*
 * Entry of functions.js: gives Excel every formula of the table at once, before the pane exists.
 * Nothing here may import React or wait for anything: a cell that waits shows #BUSY!.
 */
if (typeof CustomFunctions !== 'undefined') {
  for (const formula of formulas) {
    CustomFunctions.associate(formula.name, excelFunction(formula, context, failed));
  }
  void follow();
}

function context(): FormulaContext {
  return { ...(rules ?? { library: bundledLibrary(), defaultRuleset: null }), lang: language() };
}

async function follow(): Promise<void> {
  if (typeof Office === 'undefined' || typeof Office.onReady !== 'function') return;
  const { host } = await Office.onReady();
  if (host === null || !Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return;
  try {
    const { followExcelRules } = await import(/* webpackChunkName: "rules" */ './excelRules');
    await followExcelRules(bundledLibrary(), (now) => { rules = now; });
  } catch {
    // Cells calculate even when nothing after them loads; the pane, which needs the same, says what is wrong.
    rules = null;
  }
}

function failed(error: unknown): CustomFunctions.Error {
  const detail = error instanceof Error ? error.message : String(error);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, text(language(), 'functions.failed', { detail }));
}

/** Excel's own language once it is known, the browser's until then. */
function language(): Lang {
  const known: string | undefined = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
  return (known ?? navigator.language).toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
