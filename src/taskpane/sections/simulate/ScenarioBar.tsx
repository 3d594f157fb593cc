import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { planScenario, planWithoutScenario, scenariosOf } from '../../../app/analyse/scenarios';
import type { Session, SessionState } from '../../../app/session';
import type { Variation } from '../../../engine/analyse/variation';
import type { Workbook } from '../../../workbook/port';
import type { Scenario } from '../../../workbook/record';
import { useLang, useWords } from '../../words';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
  grow: { flexGrow: 1, minWidth: '120px' },
});

interface Props {
  readonly ruleset: string;
  readonly typed: Variation;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onLoad: (variation: Variation) => void;
  readonly state: SessionState;
  readonly session: Session;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

/** Keeps what was typed by name in the workbook, and brings it back. */
export function ScenarioBar({ ruleset, typed, name, onName, onLoad, state, session, workbook, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const [known, setKnown] = useState<readonly Scenario[]>([]);
  // Every write, and every undo of one, changes the receipt.
  useEffect(() => {
    let isCurrent = true;
    void workbook.record().then((record) => { if (isCurrent) setKnown(scenariosOf(record, ruleset)); });
    return () => { isCurrent = false; };
  }, [workbook, ruleset, state.receipt]);
  const chosen = known.find((one) => one.name === name);
  return (
    <>
      {known.length > 0 && (
        <div className={styles.row}>
          <Field className={styles.grow} label={say('analyse.pane.scenarios')}>
            <Select
              value={chosen?.name ?? ''}
              disabled={disabled}
              onChange={(_, { value }) => {
                const found = known.find((one) => one.name === value);
                if (found === undefined) return;
                onName(found.name);
                onLoad(found.variation);
              }}
            >
              <option value="">—</option>
              {known.map((one) => <option key={one.name}>{one.name}</option>)}
            </Select>
          </Field>
          <Button disabled={disabled || chosen === undefined} onClick={() => void session.write(() => planWithoutScenario(workbook, { name, ruleset }, lang))}>{say('analyse.pane.scenario-remove')}</Button>
        </div>
      )}
      <div className={styles.row}>
        <Field className={styles.grow} label={say('analyse.pane.scenario-name')}>
          <Input value={name} disabled={disabled} onChange={(_, { value }) => onName(value)} />
        </Field>
        <Button
          disabled={disabled || name.trim() === '' || Object.keys(typed).length === 0}
          onClick={() => void session.write(() => planScenario(workbook, { name: name.trim(), ruleset, variation: typed }, lang))}
        >
          {say('analyse.pane.scenario-save')}
        </Button>
      </div>
    </>
  );
}
