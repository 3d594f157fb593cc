import { useEffect, useRef, useState } from 'react';

import { Stopped } from '../../../app/analyse/slices';
import { sayTrouble } from '../../../app/trouble';
import type { WorkOptions } from '../../../workbook/port';
import { useLang } from '../../words';

/** Work that takes a while: how far it is, what came of it, or why it failed. */
export interface Work<T> {
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly result: T | null;
  readonly trouble: string | null;
  start(make: (options: WorkOptions) => Promise<T>): void;
  cancel(): void;
}

/**
 * Runs one piece of work at a time and forgets it when what it is about is no longer so.
 * @param about what the work is about: another value stops the work and drops its result
 */
export function useWork<T>(about: unknown): Work<T> {
  const lang = useLang();
  const [state, setState] = useState<Pick<Work<T>, 'progress' | 'result' | 'trouble'>>({ progress: null, result: null, trouble: null });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => {
    abort.current?.abort();
    abort.current = null;
    setState({ progress: null, result: null, trouble: null });
  }, [about]);
  return {
    ...state,
    start(make) {
      abort.current?.abort();
      const mine = new AbortController();
      abort.current = mine;
      const set = (change: Pick<Work<T>, 'progress' | 'result' | 'trouble'>): void => { if (abort.current === mine) setState(change); };
      set({ progress: { done: 0, total: 0 }, result: null, trouble: null });
      const progress = (done: number, total: number): void => set({ progress: { done, total }, result: null, trouble: null });
      make({ signal: mine.signal, progress }).then(
        (result) => set({ progress: null, result, trouble: null }),
        (error: unknown) => set({ progress: null, result: null, trouble: error instanceof Stopped ? null : sayTrouble(error, lang) }),
      );
    },
    cancel() {
      abort.current?.abort();
    },
  };
}
