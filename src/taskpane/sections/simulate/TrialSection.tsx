import { Button, Caption1, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import { comparedWithTrial } from '../../../app/analyse/compared';
import { adoptable, draftOf, isNoChange } from '../../../app/analyse/draft';
import { parametersLeft, tryVariation } from '../../../app/analyse/trial';
import { sayIssue } from '../../../app/say';
import type { Variation } from '../../../engine/analyse/variation';
import { shown as number } from '../../../workbook/planning/analyse/causeWords';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';
import { MigrationView } from './MigrationView';
import type { SimulateProps } from './props';
import { ScenarioBar } from './ScenarioBar';
import { TrialFields } from './TrialFields';
import { useSettled } from './useSettled';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Moves weights, benchmarks, caps, shares, ties, missing rules and parameters, and shows at once who changes grade. Nothing is written. */
export function TrialSection({ prepared, evaluation, state, session, library, workbook, shown, disabled }: SimulateProps) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  const [typed, setTyped] = useState<Variation>({});
  const [name, setName] = useState('');
  const { ruleset } = evaluation;
  const settled = useSettled(typed);
  const draft = useMemo(() => draftOf(ruleset, settled, evaluation.parameters), [ruleset, settled, evaluation.parameters]);
  const trial = useMemo(() => (shown && open && !isNoChange(draft) ? tryVariation(prepared, library, draft.variation) : null), [prepared, library, draft, shown, open]);
  const called = name.trim() || say('analyse.pane.trial-name');
  const analysed = useMemo(() => (trial?.evaluation == null ? null : comparedWithTrial(prepared, trial.evaluation, { zh: called, en: called })), [prepared, trial, called]);
  const adopt = (): void => {
    if (trial?.ruleset == null) return;
    void session.adoptRuleset(adoptable(ruleset, trial.ruleset, prepared.choices.ruleset), parametersLeft(trial.ruleset, prepared.choices.parameters, draft.variation));
  };

  return (
    <Card title={say('analyse.pane.trial')} open={open} onToggle={setOpen}>
      <Caption1>{say('analyse.pane.trial-hint')}</Caption1>
      <TrialFields ruleset={ruleset} parameters={evaluation.parameters} typed={typed} onType={setTyped} disabled={disabled} />
      {draft.scaledFrom !== null && <Caption1>{say('analyse.pane.scaled', { sum: number(draft.scaledFrom, 4), full: number(ruleset.score.full, 4) })}</Caption1>}
      <div role="status">
        {isNoChange(draft) && <Caption1>{say('analyse.pane.no-change')}</Caption1>}
        {trial !== null && trial.issues.map((issue, index) => (
          <MessageBar key={index} intent="warning" layout="multiline"><MessageBarBody>{sayIssue(issue, lang)}</MessageBarBody></MessageBar>
        ))}
      </div>
      {analysed !== null && <MigrationView analysed={analysed} column={prepared.layout?.area.column ?? 0} session={session} workbook={workbook} disabled={disabled} />}
      <ScenarioBar ruleset={ruleset.id} typed={typed} name={name} onName={setName} onLoad={setTyped} state={state} session={session} workbook={workbook} disabled={disabled} />
      <div className={styles.buttons}>
        <Button disabled={disabled || trial?.evaluation == null} onClick={adopt}>{say('analyse.pane.adopt')}</Button>
        <Button appearance="subtle" disabled={disabled || Object.keys(typed).length === 0} onClick={() => setTyped({})}>{say('analyse.pane.reset')}</Button>
      </div>
    </Card>
  );
}
