import { bundledLibrary } from '../app/bundled';
import { formulas } from '../app/formulas';
import { text, type Lang } from '../text/text';
import { excelFunction } from './marshal';

/*
 * Entry of functions.js: gives Excel every formula of the table at once, before the pane exists.
 * Nothing here may import React or wait for anything: a cell that waits shows #BUSY!.
 */
if (typeof CustomFunctions !== 'undefined') {
  for (const formula of formulas) {
    CustomFunctions.associate(formula.name, excelFunction(formula, () => ({ library: bundledLibrary(), lang: language(), defaultRuleset: null }), failed));
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
