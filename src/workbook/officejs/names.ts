import { rangeOf } from './areas';
import type { Standing } from './locate';
import { batch, type Work } from './session';

/** Makes each hidden name stand for exactly its cells, or be gone. */
export async function setAnchors(work: Work, wanted: readonly { readonly name: string; readonly standing: Standing | null }[]): Promise<void> {
  const { names, worksheets } = work.context.workbook;
  const existing = wanted.map(({ name }) => {
    const item = names.getItemOrNullObject(name);
    item.load('name');
    return item;
  });
  await work.context.sync();
  await batch(work, () => {
    wanted.forEach(({ name, standing }, index) => {
      const item = existing[index]!;
      if (!item.isNullObject) item.delete();
      if (standing) names.add(name, rangeOf(worksheets.getItem(standing.sheet), standing.area)).visible = false;
    });
  });
}
