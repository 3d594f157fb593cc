import { ExcelError } from './excelError';

/** A conversation with Excel; everything queued on it travels at the next sync. */
export type Session = Excel.RequestContext;

/**
 * The one place that opens a conversation. A person who is typing in a cell holds the door:
 * Excel then keeps the work waiting instead of failing it. `former` continues an earlier conversation,
 * which a handler registered in it needs to be removed.
 * @throws ExcelError for what Excel refuses
 */
export async function inExcel<T>(work: (context: Session) => Promise<T>, former?: OfficeExtension.ClientRequestContext): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...(former && { previousObjects: former as Session }) }, work);
  } catch (cause) {
    throw cause instanceof OfficeExtension.Error ? new ExcelError(cause.code, cause.message, { cause }) : cause;
  }
}

/** Whether this Excel has a member of a later requirement set; each use has a way without it. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** Code of an error Excel answered, or null for another kind of error. */
export const excelCode = (error: unknown): string | null => (error instanceof OfficeExtension.Error ? error.code : null);

/** Sends what is queued and gives the answer to a question among it. */
export async function answered<T>(context: Session, result: OfficeExtension.ClientResult<T>): Promise<T> {
  await context.sync();
  return result.value;
}

/** Work under way: says how far it is, and stops between batches when asked. */
export interface Work {
  readonly context: Session;
  readonly signal: AbortSignal | null;
  /** Adds to what is done, in cells. */
  readonly report: (cells: number) => void;
}

/** Queues `orders` and sends them as one batch, with calculation and drawing held until it is through. */
export async function batch(work: Work, orders: () => void, cells = 0): Promise<void> {
  work.signal?.throwIfAborted();
  const { application } = work.context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  orders();
  await work.context.sync();
  if (cells > 0) work.report(cells);
}

/** Calls `listener` with each event of a kind. @returns how to stop */
export function subscribe<T>(eventsOf: (context: Session) => OfficeExtension.EventHandlers<T>, listener: (event: T) => void): () => void {
  let stopped = false;
  const registered = inExcel(async (context) => {
    const handler = eventsOf(context).add((event) => {
      if (!stopped) listener(event);
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  return () => {
    stopped = true;
    void registered.then((handler) =>
      inExcel(async (context) => {
        handler.remove();
        await context.sync();
      }, handler.context),
    );
  };
}
