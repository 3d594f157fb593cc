import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';

import type { Prepared } from '../../../app/evaluate';
import { planDecision, tryCorrection, tryRegrade, type Refused, type Tried } from '../../../app/ledger';
import type { Library } from '../../../app/library';
import type { Session } from '../../../app/session';
import type { Documented } from '../../../workbook/documents/documented';
import { filedText } from '../../../workbook/ledger/apply';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { FirmField } from '../documents/WhoField';
import { useChosenRow } from '../selectedRows';
import { EffectList } from './EffectList';
import { LedgerList } from './LedgerList';

interface Props {
  readonly run: Documented;
  /** Rows selected in the table. */
  readonly selected: readonly number[];
  readonly prepared: Prepared;
  readonly library: Library;
  readonly session: Session;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** 异议更正 and 人工调档: one firm, what is decided and on what; first what it changes for everybody, then the button that keeps it. */
export function DecisionSection({ run, selected, prepared, library, session, workbook, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<'correction' | 'regrade'>('correction');
  const [row, setRow] = useChosenRow(selected);
  const [field, setField] = useState('');
  const [to, setTo] = useState('');
  const [grade, setGrade] = useState('');
  const [why, setWhy] = useState('');
  const [cite, setCite] = useState('');
  const [outcome, setOutcome] = useState<{ readonly of: Prepared; readonly row: number; readonly is: Tried | Refused } | null>(null);
  const fields = correctable(prepared);
  const chosenField = fields.includes(field) ? field : (fields[0] ?? '');
  const { order } = run.evaluation.ruleset.grades;
  const column = row === null ? undefined : prepared.table?.columns.get(chosenField);
  // What was worked out on another table, or for another firm, is no longer so.
  const current = outcome?.of === prepared && outcome.row === row ? outcome.is : null;
  const anew = <T,>(set: (value: T) => void) => (value: T): void => { set(value); setOutcome(null); };

  function tryOut(): void {
    if (row === null) return;
    const is = kind === 'correction'
      ? tryCorrection(prepared, library, { row, field: chosenField, to, note: why })
      : tryRegrade(prepared, { row, grade: grade || (order[0] ?? ''), reason: why, cite });
    setOutcome({ of: prepared, row, is });
  }

  return (
    <Card title={say('ledger.pane.title')} badge={prepared.ledger.length === 0 ? undefined : { text: String(prepared.ledger.length), color: 'informative' }} open={open} onToggle={setOpen}>
      <RadioGroup layout="horizontal" value={kind} aria-label={say('ledger.pane.title')} disabled={disabled} onChange={(_, { value }) => anew(setKind)(value === 'regrade' ? 'regrade' : 'correction')}>
        <Radio value="correction" label={say('ledger.kind.correction')} />
        {order.length > 0 && <Radio value="regrade" label={say('ledger.kind.regrade')} />}
      </RadioGroup>
      <FirmField run={run} row={row} onRow={anew(setRow)} disabled={disabled} />
      {kind === 'correction' ? (
        <>
          <Field label={say('ledger.pane.field')}>
            <Select value={chosenField} disabled={disabled} onChange={(_, { value }) => anew(setField)(value)}>
              {fields.map((name) => <option key={name} value={name}>{lang === 'zh' ? name : (library.catalogue.byName.get(name)?.en ?? name)}</option>)}
            </Select>
          </Field>
          <Field label={say('ledger.pane.to')} hint={column === undefined || row === null ? undefined : say('ledger.pane.from', { from: filedText(column, row) ?? '—', unit: unitOf(prepared, chosenField) })}>
            <Input value={to} disabled={disabled} onChange={(_, { value }) => anew(setTo)(value)} />
          </Field>
        </>
      ) : (
        <>
          <Field label={say('ledger.pane.grade')} hint={row === null ? undefined : say('ledger.pane.grade-now', { grade: run.evaluation.grades[row] ?? '—' })}>
            <Select value={grade || order[0]} disabled={disabled} onChange={(_, { value }) => anew(setGrade)(value)}>
              {order.map((one) => <option key={one}>{one}</option>)}
            </Select>
          </Field>
          <Field label={say('ledger.pane.cite')}>
            <Input value={cite} disabled={disabled} onChange={(_, { value }) => anew(setCite)(value)} />
          </Field>
        </>
      )}
      <Field label={say(kind === 'correction' ? 'ledger.pane.note' : 'ledger.pane.reason')}>
        <Textarea value={why} disabled={disabled} onChange={(_, { value }) => anew(setWhy)(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button disabled={disabled || row === null} onClick={tryOut}>{say('ledger.pane.try')}</Button>
        {current !== null && typeof current !== 'string' && (
          <Button appearance="primary" disabled={disabled} onClick={() => void session.write(() => planDecision(workbook, library, prepared, current, lang))}>{say('ledger.pane.keep')}</Button>
        )}
      </div>
      <div role="status">
        {typeof current === 'string' && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{say(`ledger.refused.${current}`, { to })}</MessageBarBody></MessageBar>}
        {current !== null && typeof current !== 'string' && <EffectList run={run} tried={current} />}
      </div>
      <LedgerList prepared={prepared} library={library} session={session} workbook={workbook} disabled={disabled} />
    </Card>
  );
}

/** Figures and marks the ruleset reads and the table has. */
function correctable({ ruleset, table }: Prepared): readonly string[] {
  const { required, optional } = ruleset.needs;
  return [...new Set([...required, ...optional])].filter((name) => {
    const kind = table?.columns.get(name)?.kind;
    return kind === 'number' || kind === 'flag';
  });
}

const unitOf = ({ matches }: Prepared, field: string): string => matches.find((match) => match.field === field)?.unit ?? '';
