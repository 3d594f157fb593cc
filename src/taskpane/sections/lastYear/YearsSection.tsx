import { Button, Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';

import { comparedWithLastYear } from '../../../app/analyse/compared';
import { planMigration } from '../../../app/analyse/plans';
import type { Prepared } from '../../../app/evaluate';
import { sayIssue } from '../../../app/say';
import type { Session } from '../../../app/session';
import type { Issue } from '../../../engine';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';

/** Faults shown of a table that cannot be compared. */
const SHOWN = 20;

interface Props {
  readonly prepared: Prepared;
  readonly session: Session;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

/** The result beside last year's, as two sheets: who moved, and how each indicator grew. */
export function YearsSection({ prepared, session, workbook, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const [open, setOpen] = useState(true);
  const [faults, setFaults] = useState<readonly Issue[]>([]);
  const write = (): void => {
    const found = comparedWithLastYear(prepared);
    setFaults('faults' in found ? found.faults : []);
    if (!('faults' in found)) void session.write(() => planMigration(workbook, found, lang));
  };
  return (
    <Card title={say('lastYear.pane.compare')} open={open} onToggle={setOpen}>
      <Caption1>{say('lastYear.pane.compare-about')}</Caption1>
      <div><Button disabled={disabled} onClick={write}>{say('lastYear.pane.write')}</Button></div>
      {faults.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('analyse.not-compared')} {faults.slice(0, SHOWN).map((issue) => sayIssue(issue, lang)).join(' ')}</MessageBarBody>
        </MessageBar>
      )}
    </Card>
  );
}
