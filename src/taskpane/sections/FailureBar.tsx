import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';

import type { Failure, Session, SessionState } from '../../app/session';
import { areaName } from '../../workbook/address';
import { useWords, type Words } from '../words';

/** Cells named before the list is cut short. */
const SHOWN = 6;

/** What went wrong or has just been done, announced to screen readers. */
export function FailureBar({ state }: { readonly state: SessionState; readonly session: Session }) {
  const say = useWords();
  const { failure, prepared } = state;
  if (failure !== null) {
    return (
      <MessageBar intent={failure.kind === 'cancelled' ? 'info' : 'error'} layout="multiline" politeness="assertive">
        <MessageBarBody>{failureWords(failure, say)}</MessageBarBody>
      </MessageBar>
    );
  }
  if (state.written && prepared?.evaluation != null) {
    const count = prepared.evaluation.groups.reduce((sum, group) => sum + group.size, 0);
    return (
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{say('pane.done', { count })}</MessageBarTitle>
          {say('pane.done-again')}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (!state.stale) return null;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{say('pane.stale')}</MessageBarBody>
    </MessageBar>
  );
}

function failureWords(failure: Failure, say: Words): string {
  switch (failure.kind) {
    case 'cancelled': return say('pane.failed-cancelled');
    case 'conflicts': return say('pane.failed-conflicts');
    case 'changed': {
      const cells = failure.cells.slice(0, SHOWN).map(({ sheet, area }) => `${sheet}!${areaName(area)}`).join('、');
      return say('pane.failed-changed', { cells: failure.cells.length > SHOWN ? `${cells}…` : cells });
    }
    default: return say(`pane.failed-${failure.kind}`, { detail: failure.detail });
  }
}
