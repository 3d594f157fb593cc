import type { Region } from '../plan';
import type { BookSheet } from './book';
import type { Draft } from './parts';
import { patchSheet } from './patchSheet';
import { conditionalCuts, dimensionCuts, widthCuts, type FormerFormats } from './sheetEnvelope';
import type { StyleSheet } from './styleSheet';
import { blockRows, joinedRows } from './writeBlock';

/** Takes former regions of ours out of a user's sheet and writes new ones. @returns whether a formula went with them */
export function patchRegions(draft: Draft, sheet: BookSheet, former: readonly FormerFormats[], regions: readonly Region[], styles: StyleSheet): boolean {
  const blocks = regions.map((region) => blockRows(region, styles));
  const widths = new Map(regions.flatMap(({ area, widths: list }) => list.flatMap((width, i) => (width === null ? [] : [[area.column + i, width] as const]))));
  const { entry, formulasGone } = patchSheet(draft.entry(sheet.part), {
    rows: blocks.length === 1 ? blocks[0]! : joinedRows(blocks),
    clear: former.map((each) => each.area),
    envelope: (root, source) => [
      ...regions.slice(0, 1).flatMap((region) => dimensionCuts(root, source, region.area)),
      ...widthCuts(root, source, widths),
      ...conditionalCuts(root, source, former, regions.map((region) => ({ formats: region.conditional, corner: region.area })), styles),
    ],
  });
  draft.place(entry);
  return formulasGone;
}
