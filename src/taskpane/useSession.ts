import { useEffect, useMemo, useSyncExternalStore } from 'react';

import type { Library } from '../app/library';
import type { ReceiptStore } from '../app/receipts';
import { createSession, type Session, type SessionState } from '../app/session';
import type { Lang } from '../text/text';
import type { Workbook } from '../workbook/port';

/** One session for a workbook; a change of language goes into it without losing choices. */
export function useSession(workbook: Workbook, library: Library, receipts: ReceiptStore, lang: Lang): readonly [Session, SessionState] {
  // The first language only seeds the session; the effect below keeps it in step.
  const session = useMemo(() => createSession(workbook, library, receipts, lang), [workbook, library, receipts]);
  const state = useSyncExternalStore(session.subscribe, session.state);

  useEffect(() => {
    void session.start();
    return () => session.dispose();
  }, [session]);

  useEffect(() => {
    const { choices, prepared } = session.state();
    if (choices.lang !== lang && prepared !== null) void session.choose({ lang });
  }, [session, lang, state.prepared]);

  return [session, state];
}
