import { Button, Caption1, Field, makeStyles, MessageBar, MessageBarBody, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';

import { sayIssue } from '../../../app/say';
import { isError } from '../../../engine';
import type { Joined } from '../../../workbook/join/join';
import type { ScreenProps } from '../../screens/screen';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { DoubtList } from './DoubtList';
import { JoinReport } from './JoinReport';
import { SheetChoices } from './SheetChoices';
import { isTaken, useJoin } from './useJoin';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Bureaus' sheets joined into one table: which sheets, who is missing where, which names are one firm, and the button that writes. */
export function JoinSection({ state, session, workbook, library, shown }: ScreenProps) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const used = useJoin(workbook, library.catalogue, state.sheets, shown && open);
  const { joined, picks, sheets } = used;
  const disabled = state.busy !== null;
  const written = state.sheets.find(({ purpose }) => purpose === 'joined');

  const write = (ready: Joined): void => void session.write(async () => {
    const { planJoin } = await import(/* webpackChunkName: "join" */ '../../../app/join/join');
    return planJoin(workbook, ready, picks.decisions, lang);
  });
  const evaluate = async (sheet: string): Promise<void> => {
    await session.choose({ sheet });
    await session.evaluate();
  };
  return (
    <Card title={say('join.pane.title')} open={open} onToggle={setOpen}>
      <Caption1>{say('join.pane.about')}</Caption1>
      {sheets === null ? <Spinner size="tiny" label={say('pane.reading')} /> : <SheetChoices used={used} disabled={disabled} />}
      {used.refused !== null && <MessageBar intent="error" layout="multiline"><MessageBarBody>{used.refused}</MessageBarBody></MessageBar>}
      {used.failed !== null && <MessageBar intent="error" layout="multiline"><MessageBarBody>{used.failed}</MessageBarBody></MessageBar>}
      {joined !== null && sheets !== null && (
        <>
          <Field label={say('join.pane.base')} hint={say('join.pane.base-hint')}>
            <Select value={picks.base ?? ''} disabled={disabled} onChange={(_, { value }) => used.pick({ base: value === '' ? null : value })}>
              <option value="">{picks.base === null ? say('join.pane.widest', { sheet: joined.sources[joined.base]?.label ?? '' }) : say('join.pane.automatic')}</option>
              {sheets.filter((sheet) => isTaken(picks, sheet)).map(({ key, source }) => <option key={key} value={key}>{source?.label}</option>)}
            </Select>
          </Field>
          <DoubtList used={used} joined={joined} workbook={workbook} disabled={disabled} />
          <JoinReport used={used} joined={joined} disabled={disabled} />
          {joined.doubts.length > 0 && <Caption1>{say('join.pane.left-out', { n: joined.doubts.length })}</Caption1>}
        </>
      )}
      {used.working && sheets !== null && <Spinner size="tiny" label={say('join.pane.working')} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={disabled || used.working || joined === null || joined.sources.length < 2} onClick={() => joined !== null && write(joined)}>
          {say('join.pane.write')}
        </Button>
        {written !== undefined && <Button disabled={disabled} onClick={() => void evaluate(written.id)}>{say('join.pane.evaluate', { sheet: written.name })}</Button>}
      </div>
      {written !== undefined && <CannotEvaluate state={state} sheet={written.id} />}
    </Card>
  );
}

/** What the joined table still lacks for the ruleset in force, once somebody has tried to evaluate it. */
function CannotEvaluate({ state, sheet }: { readonly state: ScreenProps['state']; readonly sheet: string }) {
  const say = useWords();
  const lang = useLang();
  const { prepared } = state;
  if (prepared === null || prepared.choices.sheet !== sheet || prepared.plan !== null) return null;
  const [first] = prepared.issues.filter(isError);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say('join.pane.cannot', { reason: first === undefined ? '' : sayIssue(first, lang) })}</MessageBarBody>
    </MessageBar>
  );
}
