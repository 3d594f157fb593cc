import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

import type { Prepared } from '../../app/evaluate';
import { sayConflict } from '../../app/say';
import { useLang, useWords } from '../words';

/** Conflicts shown before the rest is counted only. */
const SHOWN = 8;

/** What stands where the results would go. */
export function ConflictList({ prepared }: { readonly prepared: Prepared }) {
  const say = useWords();
  const lang = useLang();
  const { conflicts } = prepared;
  if (conflicts.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{say('pane.conflicts')}</MessageBarTitle>
        <ul>
          {conflicts.slice(0, SHOWN).map((conflict, index) => (
            <li key={index}>
              {sayConflict(conflict, prepared.raw.sheet, lang)}
            </li>
          ))}
          {conflicts.length > SHOWN && <li>+{conflicts.length - SHOWN}</li>}
        </ul>
        {say('pane.conflicts-advice')}
      </MessageBarBody>
    </MessageBar>
  );
}
