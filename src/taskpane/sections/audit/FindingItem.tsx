import { Badge, Caption1, Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { sayIssue } from '../../../app/say';
import type { CellRef } from '../../../engine';
import { cellName } from '../../../workbook/address';
import { verdicts, type Verdict } from '../../../workbook/findings/decision';
import type { Finding } from '../../../workbook/findings/finding';
import { issueWords } from '../../../workbook/planning/issueWords';
import { useLang, useWords } from '../../words';
import { severityColours, type Unsigned } from './findingGroups';

const useStyles = makeStyles({
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  badge: { flexShrink: 0 },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  decision: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  verdict: { minWidth: '104px', '& select': { minWidth: 0 } },
  note: { flexGrow: 1, minWidth: '80px', '& input': { minWidth: 0 } },
  lapsed: { display: 'block', color: tokens.colorPaletteDarkOrangeForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly finding: Finding;
  /** Whose row it is; '' for a finding about a column or the whole table. */
  readonly name: string;
  readonly reveal: (cell: CellRef) => void;
  readonly decide: (ruling: Unsigned | null) => void;
}

/** One finding: its words, the way to its cell, and what was or is to be decided about it. */
export function FindingItem({ finding, name, reveal, decide }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const { issue, decision, lapsed } = finding;
  const { cell } = issue;
  return (
    <li className={styles.item}>
      <Badge className={styles.badge} appearance="tint" color={severityColours[issue.severity]}>{say(`pane.severity-${issue.severity}`)}</Badge>
      <div className={styles.body}>
        {name !== '' && <strong>{name}</strong>}{' '}
        {cell === undefined ? sayIssue(issue, lang) : issueWords(issue, lang)}{' '}
        {cell !== undefined && <Link as="button" inline onClick={() => reveal(cell)}>{say('pane.go-to', { cell: cellName(cell.row, cell.column) })}</Link>}
        {lapsed !== null && decision === null && (
          <Caption1 className={styles.lapsed}>{say('audit.pane.lapsed', { verdict: say(`audit.verdict.${lapsed.verdict}`), basis: lapsed.basis })}</Caption1>
        )}
        {issue.severity !== 'error' && <DecisionFields finding={finding} decide={decide} />}
        {decision !== null && decision.by !== '' && <Caption1 className={styles.muted}>{say('audit.pane.signed', { by: decision.by })}</Caption1>}
      </div>
    </li>
  );
}

function DecisionFields({ finding: { issue, decision }, decide }: Pick<Props, 'finding' | 'decide'>) {
  const say = useWords();
  const styles = useStyles();
  const [note, setNote] = useState(decision?.note ?? '');
  useEffect(() => setNote(decision?.note ?? ''), [decision?.note]);
  const about = issue.cell === undefined ? say('audit.pane.this') : cellName(issue.cell.row, issue.cell.column);
  const settle = (): void => {
    if (decision !== null && note.trim() !== decision.note) decide({ verdict: decision.verdict, note: note.trim() });
  };
  return (
    <div className={styles.decision}>
      <Select
        size="small"
        className={styles.verdict}
        aria-label={say('audit.pane.verdict-of', { cell: about })}
        value={decision?.verdict ?? ''}
        onChange={(_, { value }) => decide(value === '' ? null : { verdict: value as Verdict, note: note.trim() })}
      >
        <option value="">{say('audit.pane.undecided')}</option>
        {verdicts.map((verdict) => <option key={verdict} value={verdict}>{say(`audit.verdict.${verdict}`)}</option>)}
      </Select>
      <Input
        size="small"
        className={styles.note}
        aria-label={say('audit.pane.note-of', { cell: about })}
        placeholder={say('audit.sheet.note')}
        value={note}
        onChange={(_, { value }) => setNote(value)}
        onBlur={settle}
        onKeyDown={(event) => { if (event.key === 'Enter') settle(); }}
      />
    </div>
  );
}
