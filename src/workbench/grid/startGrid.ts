import { LocaleType, LogLevel, Univer, mergeLocales, type Plugin, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingEn from '@univerjs/preset-sheets-drawing/locales/en-US';
import drawingZh from '@univerjs/preset-sheets-drawing/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortZh from '@univerjs/preset-sheets-sort/locales/zh-CN';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN';
import type { FormulaContext } from '../../app/formulas';
import type { Lang } from '../../text/text';
import { fasterResults } from '../functions/fasterResults';
import { functionDescriptions, gridFunctions } from '../functions/gridFunctions';

export interface Grid { readonly univer: Univer; readonly api: FUniver }

export const localeOf = (lang: Lang): LocaleType => (lang === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US);

/** Starts the spreadsheet part of the page in this element; it holds no spreadsheet yet. */
export function startGrid(container: HTMLElement, lang: Lang, dark: boolean, formulaContext: () => FormulaContext): Grid {
  fasterResults();
  const univer = new Univer({
    locale: localeOf(lang),
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZh, conditionalZh, drawingZh, filterZh, noteZh, sortZh, tableZh),
      [LocaleType.EN_US]: mergeLocales(coreEn, conditionalEn, drawingEn, filterEn, noteEn, sortEn, tableEn),
    },
    darkMode: dark,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      formula: { function: gridFunctions(formulaContext) as never, description: functionDescriptions(lang) },
    } as Parameters<typeof UniverSheetsCorePreset>[0]),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const [plugin, config] of distinct(presets.flatMap((preset) => preset.plugins as readonly Entry[]))) univer.registerPlugin(plugin, config);
  return { univer, api: FUniver.newAPI(univer) };
}

type Entry = PluginCtor<Plugin> | [PluginCtor<Plugin>, object];

/** Presets name some parts twice; the later entry counts and keeps the earlier one's place. */
function distinct(entries: readonly Entry[]): Iterable<[PluginCtor<Plugin>, object | undefined]> {
  const byName = new Map<string, [PluginCtor<Plugin>, object | undefined]>();
  for (const entry of entries) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    byName.set(plugin.pluginName, [plugin, config]);
  }
  return byName.values();
}
