import { Badge, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import type { Prepared } from '../../app/evaluate';
import { sayIssue } from '../../app/say';
import type { Issue, Severity } from '../../engine';
import { cellName } from '../../workbook/address';
import type { Workbook } from '../../workbook/port';
import { useLang, useWords } from '../words';
import { Card } from './Card';

/** Issues shown in the pane; all of them go to the issues sheet. */
const SHOWN = 50;

const colours: Readonly<Record<Severity, 'danger' | 'warning' | 'informative'>> = { error: 'danger', warning: 'warning', info: 'informative' };

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  badge: { flexShrink: 0 },
  words: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What the data check and the evaluation have to say, each with a way to its cell. */
export function IssuesSection({ prepared, workbook }: { readonly prepared: Prepared; readonly workbook: Workbook }) {
  const say = useWords();
  const styles = useStyles();
  const { issues } = prepared;
  const count = (severity: Severity) => issues.filter((issue) => issue.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const [open, setOpen] = useState(errors > 0);
  useEffect(() => { if (errors > 0) setOpen(true); }, [errors]);

  return (
    <Card
      title={say('pane.issues')}
      badge={issues.length === 0
        ? undefined
        : { text: String(issues.length), color: errors > 0 ? 'danger' : warnings > 0 ? 'warning' : 'informative' }}
      open={open}
      onToggle={setOpen}
    >
      <Caption1>{issues.length === 0 ? say('pane.issues-none') : say('pane.issues-count', { errors, warnings, infos })}</Caption1>
      <ul className={styles.list}>
        {issues.slice(0, SHOWN).map((issue, index) => <IssueItem key={index} issue={issue} prepared={prepared} workbook={workbook} />)}
      </ul>
      {issues.length > SHOWN && <Caption1 className={styles.muted}>{say('pane.issues-more', { count: issues.length - SHOWN })}</Caption1>}
    </Card>
  );
}

function IssueItem({ issue, prepared, workbook }: { readonly issue: Issue; readonly prepared: Prepared; readonly workbook: Workbook }) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const { cell } = issue;
  return (
    <li className={styles.item}>
      <Badge className={styles.badge} appearance="tint" color={colours[issue.severity]}>{say(`pane.severity-${issue.severity}`)}</Badge>
      <span className={styles.words}>
        {sayIssue(issue, lang)}{' '}
        {cell !== undefined && (
          <Link
            as="button"
            inline
            onClick={() => void workbook.reveal(prepared.choices.sheet, { row: cell.row, column: cell.column, rows: 1, columns: 1 })}
          >
            {say('pane.go-to', { cell: cellName(cell.row, cell.column) })}
          </Link>
        )}
      </span>
    </li>
  );
}
