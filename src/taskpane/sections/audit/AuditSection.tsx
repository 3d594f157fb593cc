import { Caption1, Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';

import { countsOf } from '../../../app/auditJson';
import { createDecider } from '../../../app/decider';
import type { Ruling } from '../../../app/decisions';
import type { Prepared } from '../../../app/evaluate';
import type { Session } from '../../../app/session';
import type { Decision, Decisions } from '../../../workbook/findings/decision';
import type { Finding } from '../../../workbook/findings/finding';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { FindingKind } from './FindingKind';
import { findingGroups, type SeverityFilter } from './findingGroups';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
  filter: { flexGrow: 1, minWidth: '110px', '& select, & input': { minWidth: 0 } },
});

interface Props {
  readonly prepared: Prepared;
  readonly session: Session;
  readonly workbook: Workbook;
}

/** What the data check and the evaluation have to say, by kind, each with a way to its cell and what was decided about it. */
export function AuditSection({ prepared, session, workbook }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [severity, setSeverity] = useState<SeverityFilter>('all');
  const [isOpenOnly, setOpenOnly] = useState(false);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [by, setBy] = useState(() => lastSigned(prepared.decisions));
  const { findings, decide } = useDecisions(prepared, session, workbook);
  const { error, warning, info, decided } = countsOf(findings);
  const [open, setOpen] = useState(error > 0);
  useEffect(() => { if (error > 0) setOpen(true); }, [error]);
  const { subjects } = prepared;
  const names = useMemo(() => new Map(subjects.rows.map((row, i) => [row, subjects.names[i] || subjects.ids[i] || ''])), [subjects]);
  const groups = findingGroups(findings, { severity, isOpenOnly, kept }, lang);

  return (
    <Card
      title={say('pane.issues')}
      badge={findings.length === 0 ? undefined : { text: String(findings.length), color: error > 0 ? 'danger' : warning > 0 ? 'warning' : 'informative' }}
      open={open}
      onToggle={setOpen}
    >
      <Caption1>{findings.length === 0 ? say('pane.issues-none') : `${say('pane.issues-count', { errors: error, warnings: warning, infos: info })}${say('audit.pane.decided', { decided })}`}</Caption1>
      {open && findings.length > 0 && (
        <>
          <div className={styles.filters}>
            <Field label={say('audit.pane.severity')} className={styles.filter}>
              <Select value={severity} onChange={(_, { value }) => setSeverity(value as SeverityFilter)}>
                <option value="all">{say('audit.pane.all')}</option>
                {(['error', 'warning', 'info'] as const).map((one) => <option key={one} value={one}>{say(`pane.severity-${one}`)}</option>)}
              </Select>
            </Field>
            <Field label={say('audit.pane.by')} className={styles.filter}>
              <Input value={by} onChange={(_, { value }) => setBy(value)} />
            </Field>
          </div>
          <Checkbox label={say('audit.pane.open-only')} checked={isOpenOnly} onChange={(_, { checked }) => { setOpenOnly(checked === true); setKept(new Set()); }} />
          {groups.length === 0 && <Caption1>{say('audit.pane.none-shown')}</Caption1>}
          {groups.map((group) => (
            <FindingKind
              key={group.label}
              group={group}
              nameOf={({ issue }) => (issue.cell === undefined ? '' : (names.get(issue.cell.row) ?? ''))}
              reveal={(cell) => void workbook.reveal(prepared.choices.sheet, { row: cell.row, column: cell.column, rows: 1, columns: 1 })}
              decide={(those, ruling) => {
                const [only] = those;
                if (only !== undefined && those.length === 1) setKept((before) => new Set([...before, only.key]));
                decide(those, ruling === null ? null : { ...ruling, by: by.trim() });
              }}
            />
          ))}
        </>
      )}
    </Card>
  );
}

/** Who signed last: the next decision is most likely the same person's. */
function lastSigned(decisions: Decisions): string {
  const signed = Object.values(decisions).filter((one) => one.by !== '').sort((a, b) => (a.when < b.when ? -1 : 1));
  return signed.at(-1)?.by ?? '';
}

/** Decisions show at once; the workbook follows. */
function useDecisions(prepared: Prepared, session: Session, workbook: Workbook) {
  const decider = useMemo(() => createDecider(workbook, session), [workbook, session]);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Ruling | null>>(new Map());
  const findings = useMemo(
    () => (drafts.size === 0 ? prepared.findings : prepared.findings.map((finding) => (drafts.has(finding.key) ? drafted(finding, drafts.get(finding.key) ?? null) : finding))),
    [prepared.findings, drafts],
  );
  const decide = (those: readonly Finding[], ruling: Ruling | null): void => {
    setDrafts((before) => new Map([...before, ...those.map(({ key }) => [key, ruling] as const)]));
    // Written or refused (the bar above says so), the workbook's own record is what holds from here on.
    void decider.decide(those, ruling).finally(() => setDrafts(new Map()));
  };
  return { findings, decide };
}

function drafted(finding: Finding, ruling: Ruling | null): Finding {
  const decision: Decision | null = ruling === null ? null : { ...ruling, when: '', basis: finding.basis };
  return { ...finding, decision };
}
