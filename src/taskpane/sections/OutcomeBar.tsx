import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { Prepared } from '../../app/evaluate';
import type { Failure, SessionState } from '../../app/session';
import { areaName } from '../../workbook/address';
import type { Area } from '../../workbook/cell';
import type { Workbook } from '../../workbook/port';
import { useWords, type Words } from '../words';

/** Cells named before the list is cut short. */
const SHOWN = 6;

const useStyles = makeStyles({ places: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '2px' } });

/** What has just been done or went wrong, announced to screen readers. */
export function OutcomeBar({ state, workbook }: { readonly state: SessionState; readonly workbook: Workbook }) {
  const say = useWords();
  const { failure, prepared } = state;
  if (failure !== null) {
    return (
      <MessageBar intent={failure.kind === 'cancelled' ? 'info' : 'error'} layout="multiline" politeness="assertive">
        <MessageBarBody>{failureWords(failure, state, say)}</MessageBarBody>
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
          <WrittenPlaces state={state} prepared={prepared} workbook={workbook} />
        </MessageBarBody>
      </MessageBar>
    );
  }
  // What was placed is no longer the news once somebody has changed it.
  if (state.stale) {
    return (
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>{say('pane.stale')}</MessageBarBody>
      </MessageBar>
    );
  }
  if (state.placed.length > 0) {
    return (
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>
          {say('pane.placed')}
          <SheetLinks names={state.placed} state={state} workbook={workbook} />
        </MessageBarBody>
      </MessageBar>
    );
  }
  return null;
}

/** A way to each thing the run wrote. */
function WrittenPlaces({ state, prepared, workbook }: { readonly state: SessionState; readonly prepared: Prepared; readonly workbook: Workbook }) {
  const say = useWords();
  const region = prepared.plan?.region ?? null;
  return (
    <SheetLinks names={prepared.plan?.sheets.map(({ name }) => name) ?? []} state={state} workbook={workbook}>
      {region !== null && (
        <Link as="button" onClick={() => void workbook.reveal(region.sheet, { ...region.area, rows: 1 })}>{say('pane.see-columns')}</Link>
      )}
    </SheetLinks>
  );
}

interface SheetLinksProps {
  readonly names: readonly string[];
  readonly state: SessionState;
  readonly workbook: Workbook;
  readonly children?: ReactNode;
}

/** A way to each of our sheets of these names. */
function SheetLinks({ names, state, workbook, children }: SheetLinksProps) {
  const styles = useStyles();
  const top: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  return (
    <div className={styles.places}>
      {children}
      {names.map((name) => {
        const id = state.sheets.find((sheet) => sheet.ours && sheet.name === name)?.id;
        return id === undefined ? null : <Link as="button" key={name} onClick={() => void workbook.reveal(id, top)}>{name}</Link>;
      })}
    </div>
  );
}

function failureWords(failure: Failure, { sheets }: SessionState, say: Words): string {
  switch (failure.kind) {
    case 'cancelled': return say('pane.failed-cancelled');
    case 'conflicts': return say('pane.failed-conflicts');
    case 'changed': {
      const nameOf = (id: string): string => sheets.find((sheet) => sheet.id === id)?.name ?? id;
      const cells = failure.cells.slice(0, SHOWN).map(({ sheet, area }) => `${nameOf(sheet)}!${areaName(area)}`).join(say('pane.comma'));
      return say('pane.failed-changed', { cells: failure.cells.length > SHOWN ? `${cells}…` : cells });
    }
    default: return say(`pane.failed-${failure.kind}`, { detail: failure.detail });
  }
}
