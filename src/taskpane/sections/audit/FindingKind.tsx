import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { CellRef } from '../../../engine';
import type { Finding } from '../../../workbook/findings/finding';
import { useWords } from '../../words';
import { FindingItem } from './FindingItem';
import { severityColours, type FindingGroup, type Unsigned } from './findingGroups';

/** Findings on a page of a kind: thousands of them are never in the document at once. */
const PAGE = 10;

const useStyles = makeStyles({
  summary: { display: 'flex', alignItems: 'center', gap: '8px', padding: '4px 0', cursor: 'pointer', listStyleType: 'none', '::-webkit-details-marker': { display: 'none' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  label: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  chevron: { color: tokens.colorNeutralForeground3, width: '12px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '6px 0' },
});

interface Props {
  readonly group: FindingGroup;
  readonly nameOf: (finding: Finding) => string;
  readonly reveal: (cell: CellRef) => void;
  readonly decide: (findings: readonly Finding[], ruling: Unsigned | null) => void;
}

/** The findings of one kind, a page at a time, and one decision for all of them. */
export function FindingKind({ group: { label, worst, findings }, nameOf, reveal, decide }: Props) {
  const say = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState(worst !== 'info');
  const [page, setPage] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const pages = Math.ceil(findings.length / PAGE);
  const at = Math.min(page, pages - 1);
  // An error stops the evaluation whatever anybody decides about it.
  const undecided = findings.filter(({ issue, decision }) => decision === null && issue.severity !== 'error');

  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.chevron} aria-hidden="true">{open ? '▾' : '▸'}</span>
        <span className={styles.label}>{label}</span>
        <Badge appearance="tint" color={severityColours[worst]}>{findings.length}</Badge>
      </summary>
      {open && (
        <>
          <ul className={styles.list} aria-label={label}>
            {findings.slice(at * PAGE, (at + 1) * PAGE).map((finding) => (
              <FindingItem key={finding.key} finding={finding} name={nameOf(finding)} reveal={reveal} decide={(ruling) => decide([finding], ruling)} />
            ))}
          </ul>
          {pages > 1 && (
            <div className={styles.bar}>
              <Button size="small" disabledFocusable={at === 0} onClick={() => setPage(at - 1)} aria-label={say('audit.pane.page-back', { label })}>{say('audit.pane.back')}</Button>
              <Caption1>{say('audit.pane.page', { page: at + 1, pages })}</Caption1>
              <Button size="small" disabledFocusable={at === pages - 1} onClick={() => setPage(at + 1)} aria-label={say('audit.pane.page-on', { label })}>{say('audit.pane.on')}</Button>
            </div>
          )}
          {undecided.length > 1 && (
            <div className={styles.bar}>
              {isAsking ? (
                <>
                  <Caption1>{say('audit.pane.all-sound-ask', { label, count: undecided.length })}</Caption1>
                  <Button size="small" appearance="primary" onClick={() => { setAsking(false); decide(undecided, { verdict: 'sound', note: '' }); }}>{say('audit.pane.all-sound-yes')}</Button>
                  <Button size="small" onClick={() => setAsking(false)}>{say('audit.pane.all-sound-no')}</Button>
                </>
              ) : (
                <Button size="small" onClick={() => setAsking(true)}>{say('audit.pane.all-sound', { label, count: undecided.length })}</Button>
              )}
            </div>
          )}
        </>
      )}
    </details>
  );
}
