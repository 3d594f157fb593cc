import { Caption1, Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { comparedByRuleset, comparedWithLastYear, comparedWithPast, type NotCompared } from '../../../app/analyse/compared';
import { sheetOf } from '../../../app/lastYear/carriedIn';
import { mayBeLastYear } from '../../../app/lastYear/choice';
import { pastRecordOf } from '../../../app/lastYear/past';
import { WORKBOOK_RULESET } from '../../../app/library';
import { sayIssue } from '../../../app/say';
import type { Issue } from '../../../engine';
import type { Analysed } from '../../../workbook/planning/analyse/analysed';
import type { SheetInfo } from '../../../workbook/port';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { ParameterFields } from '../ParameterFields';
import { MigrationView } from './MigrationView';
import type { SimulateProps } from './props';
import { useWork } from './useWork';
import { WorkBar } from './WorkBar';

/** The choice of the table that last year's data come from. */
const LAST_YEAR = 'last-year';
/** Faults shown of a side that cannot be evaluated. */
const SHOWN = 20;

const useStyles = makeStyles({ select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } }, quiet: { color: tokens.colorNeutralForeground2 } });

/** The run beside the same table under another ruleset or edition, or beside last year's sheet. */
export function CompareSection({ prepared, evaluation, state, session, library, workbook, disabled }: SimulateProps) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [picked, setOther] = useState<string | null>(null);
  const { carried } = prepared;
  // The table that was chosen for last year's data is the one that is meant.
  const other = picked === null || picked === LAST_YEAR ? (carried === null ? '' : LAST_YEAR) : picked;
  const [parameters, setParameters] = useState<Readonly<Record<string, string>>>({});
  const work = useWork<Analysed | NotCompared>(prepared);
  const { result } = work;
  const sheet = other.startsWith('sheet:') ? other.slice('sheet:'.length) : null;
  const ruleset = other.startsWith('rule:') ? state.library.get(other.slice('rule:'.length)) : undefined;
  const isCarried = ({ id }: SheetInfo): boolean => carried !== null && carried.from.file === null && carried.from.raw.sheet.id === id;
  const sheets = state.sheets.filter((one) => one.id !== prepared.choices.sheet && !isCarried(one) && mayBeLastYear(one));

  const choose = (value: string): void => {
    setOther(value);
    setParameters({});
  };
  const start = (): void => work.start(async () => {
    if (other === LAST_YEAR) return comparedWithLastYear(prepared);
    const record = await workbook.record();
    if (sheet !== null) return comparedWithPast(prepared, state.library, await workbook.read(sheet), evaluation.ruleset, await pastRecordOf(workbook, sheet));
    if (ruleset === undefined) throw new RangeError('nothing was chosen');
    return comparedByRuleset(prepared, state.library, ruleset, parameters, record);
  });

  return (
    <Card title={say('analyse.pane.compare')} open={open} onToggle={setOpen}>
      <Field label={say('analyse.pane.compare-with')} hint={say('analyse.pane.compare-hint')}>
        <Select className={styles.select} value={other} disabled={disabled} onChange={(_, { value }) => choose(value)}>
          <option value="">—</option>
          {(sheets.length > 0 || carried !== null) && (
            <optgroup label={say('analyse.pane.last-year')}>
              {carried !== null && <option value={LAST_YEAR}>{sheetOf(carried.from)}</option>}
              {sheets.map(({ id, name }) => <option key={id} value={`sheet:${id}`}>{name}</option>)}
            </optgroup>
          )}
          <optgroup label={say('analyse.pane.other-ruleset')}>
            {state.own?.ruleset != null && <option value={`rule:${WORKBOOK_RULESET}`}>{state.own.ruleset.title[lang]}</option>}
            {library.entries.filter(({ gives }) => gives.includes('grades')).map(({ id, title }) => <option key={id} value={`rule:${id}`}>{title[lang]}</option>)}
          </optgroup>
        </Select>
      </Field>
      {ruleset !== undefined && ruleset.parameters.length > 0 && <ParameterFields parameters={ruleset.parameters} values={parameters} disabled={disabled} onChange={setParameters} />}
      <WorkBar work={work} action={say('analyse.pane.compare-now')} disabled={disabled || other === ''} onStart={start} />
      {result !== null && 'faults' in result && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('analyse.not-compared')} {result.faults.slice(0, SHOWN).map((issue: Issue) => sayIssue(issue, lang)).join(' ')}</MessageBarBody>
        </MessageBar>
      )}
      {result !== null && !('faults' in result) && (
        <>
          {result.isYears && <Caption1 className={styles.quiet}>{say(result.isPublished ? 'analyse.migration.published' : 'analyse.migration.computed')}</Caption1>}
          {result.carried.length > 0 && <Caption1>{say('analyse.migration.carried', { fields: result.carried.join(say('pane.comma')) })}</Caption1>}
          {result.issues.map((issue, index) => <Caption1 key={index}>{sayIssue(issue, lang)}</Caption1>)}
          <MigrationView analysed={result} column={prepared.layout?.area.column ?? 0} session={session} workbook={workbook} disabled={disabled} />
        </>
      )}
    </Card>
  );
}
