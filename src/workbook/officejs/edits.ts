import { parseArea } from '../address';
import { covers } from './areas';
import type { Standing } from './locate';
import { subscribe } from './session';

/** Events of our writes may arrive a while after the writing itself. */
const echoMilliseconds = 1_000;

/** What a run writes: cells on the sheets of users; every other sheet is ours. */
export interface OwnCells {
  readonly users: ReadonlySet<string>;
  readonly areas: readonly Standing[];
}

/** Remembers what is being written, to tell the events of our own writes from a person's edits. */
export class Echo {
  private own: OwnCells | null = null;
  private until = 0;

  begin(own: OwnCells): void {
    this.own = own;
    this.until = Infinity;
  }

  end(): void {
    this.until = Date.now() + echoMilliseconds;
  }

  isOurs(sheet: string, address: string): boolean {
    const { own } = this;
    if (!own || Date.now() > this.until) return false;
    if (!own.users.has(sheet)) return true;
    const area = parseArea(address);
    return area !== null && own.areas.some((standing) => standing.sheet === sheet && covers(standing.area, area));
  }
}

/** Calls `listener` after each edit that is not an echo. @returns how to stop */
export function listen(echo: Echo, listener: (sheet: string) => void): () => void {
  return subscribe<Excel.WorksheetChangedEventArgs>((context) => context.workbook.worksheets.onChanged, (event) => {
    if (!echo.isOurs(event.worksheetId, event.address)) listener(event.worksheetId);
  });
}
