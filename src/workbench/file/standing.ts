import type { Area } from '../../workbook/cell';
import type { Plan, SheetPurpose } from '../../workbook/plan';
import { anchored } from '../grid/anchor';
import type { GridBook } from '../grid/book';
import { readValues } from '../grid/read';
import { stateOf } from '../grid/state';

/** The session's plans as they stand in the grid now: moved along by inserted rows, with what people typed into them. */
export function standingPlans(book: GridBook): readonly Plan[] {
  const { applied, record } = stateOf(book);
  const nameNow = (purpose: SheetPurpose): string | undefined => {
    const id = record.sheets.find((sheet) => sheet.purpose === purpose)?.id;
    return id === undefined ? undefined : book.workbook.getSheetBySheetId(id)?.getName();
  };
  return applied.map(({ plan: asApplied }, index) => {
    const plan = { ...asApplied, sheets: asApplied.sheets.map((spec) => ({ ...spec, name: nameNow(spec.purpose) ?? spec.name })) };
    const later = applied.slice(index + 1).some((run) => run.plan.region?.anchor === plan.region?.anchor);
    const now = plan.region && !later ? anchored(book, plan.region.anchor) : null;
    if (!plan.region || !now) return plan;
    return { ...plan, region: { ...plan.region, sheet: now.sheet, area: now.area, values: readValues(book, now.sheet, now.area) } };
  });
}

/** Cells of a sheet that the session's plans write. */
export function writtenAreas(book: GridBook, sheet: string): readonly Area[] {
  const anchors = new Set(stateOf(book).applied.flatMap(({ plan }) => (plan.region ? [plan.region.anchor] : [])));
  return [...anchors].flatMap((anchor) => {
    const found = anchored(book, anchor);
    return found?.sheet === sheet ? [found.area] : [];
  });
}

/** The plan with sheet ids of the file in place of those of the grid. */
export function translated(plan: Plan, idOf: (gridId: string) => string): Plan {
  return {
    ...plan,
    region: plan.region && { ...plan.region, sheet: idOf(plan.region.sheet) },
    record: {
      ...plan.record,
      regions: plan.record.regions.map((region) => ({ ...region, sheet: idOf(region.sheet) })),
      sheets: plan.record.sheets.map((sheet) => ({ ...sheet, id: idOf(sheet.id) })),
    },
  };
}
