import { useEffect, useState } from 'react';

import type { Library } from '../../../app/library';
import { prepareRecords, startingChoices, type Preparation, type PreparationChoices } from '../../../app/preparation/preparation';
import type { SessionState } from '../../../app/session';
import { sayTrouble } from '../../../app/trouble';
import type { Workbook } from '../../../workbook/port';
import { preparationKinds, type PreparationKind } from '../../../workbook/preparation/fields';
import { useLang } from '../../words';

export interface UsedPreparation {
  readonly choices: PreparationChoices;
  /** As it was last read; of another kind or older choices while it is read anew. */
  readonly preparation: Preparation | null;
  readonly failed: string | null;
  change(change: Partial<PreparationChoices>): void;
  turnTo(kind: PreparationKind): void;
}

/**
 * Keeps what the records come to in step with the choices and the workbook while `active`. Each kind keeps its choices.
 * The ruleset is the session's, where it says how.
 */
export function usePreparation(workbook: Workbook, library: Library, state: SessionState, active: boolean): UsedPreparation {
  const lang = useLang();
  const [kind, setKind] = useState<PreparationKind>('land');
  const [own, setOwn] = useState(() => Object.fromEntries(preparationKinds.map((one) => [one, startingChoices(one, lang)])) as Record<PreparationKind, PreparationChoices>);
  const [preparation, setPreparation] = useState<Preparation | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [edits, setEdits] = useState(0);
  const { ruleset, parameters } = state.choices;

  useEffect(() => workbook.onEdited(() => setEdits((count) => count + 1)), [workbook]);

  useEffect(() => {
    if (!active) return;
    let isCurrent = true;
    const choices = { ...own[kind], lang, parameters, ruleset: library.get(ruleset) === undefined ? null : ruleset };
    prepareRecords(workbook, library, choices).then((next) => {
      if (!isCurrent) return;
      setPreparation(next);
      setFailed(null);
    }, (error: unknown) => { if (isCurrent) setFailed(sayTrouble(error, lang)); });
    return () => { isCurrent = false; };
  }, [workbook, library, own, kind, lang, ruleset, parameters, state.sheets, active, edits]);

  return {
    choices: own[kind], failed,
    preparation: preparation?.choices.kind === kind ? preparation : null,
    change: (change) => setOwn((before) => ({ ...before, [kind]: { ...before[kind], ...change } })),
    turnTo: setKind,
  };
}
