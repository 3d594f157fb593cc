import { Button, Caption1, Checkbox, Field, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';

import { keysOf, planAggregates, targetRulesets, targetsOf } from '../../../app/aggregates';
import type { Library } from '../../../app/library';
import type { Session } from '../../../app/session';
import { keyLabel } from '../../../workbook/documents/aggregateSheet';
import type { Documented } from '../../../workbook/documents/documented';
import type { Workbook } from '../../../workbook/port';
import { useLang, useWords } from '../../words';
import { Card } from '../Card';

interface Props {
  readonly run: Documented;
  readonly library: Library;
  readonly session: Session;
  readonly workbook: Workbook;
  readonly disabled: boolean;
}

/** 分组汇总: by which fields, against which targets, and the button that puts the sheet into the workbook. */
export function AggregateSection({ run, library, session, workbook, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [other, setOther] = useState('');
  const keys = useMemo(() => keysOf(run), [run]);
  // Loading every ruleset takes a moment, so it waits until somebody looks.
  const offered = useMemo(() => (open ? targetRulesets(run, library) : []), [open, run, library]);
  const by = (chosen ?? keys.slice(0, 1)).filter((key) => keys.includes(key));
  const targets = offered.includes(other) ? other : null;

  return (
    <Card title={say('sheets.name.aggregate')} open={open} onToggle={setOpen}>
      {keys.length === 0 ? <Caption1>{say('aggregate.pane.no-keys')}</Caption1> : (
        <>
          <div role="group" aria-label={say('aggregate.pane.by')}>
            <Caption1>{say('aggregate.pane.by')}</Caption1>
            {keys.map((key) => (
              <div key={key}>
                <Checkbox label={keyLabel(key, run)} checked={by.includes(key)} disabled={disabled} onChange={(_, { checked }) => setChosen(checked === true ? [...by, key] : by.filter((one) => one !== key))} />
              </div>
            ))}
          </div>
          {offered.length > 0 && (
            <Field label={say('aggregate.pane.targets')}>
              <Select value={targets ?? ''} disabled={disabled} onChange={(_, { value }) => setOther(value)}>
                <option value="">{say('aggregate.pane.no-targets')}</option>
                {offered.map((id) => <option key={id} value={id}>{library.get(id)?.title[lang] ?? id}</option>)}
              </Select>
            </Field>
          )}
          <Button disabled={disabled || by.length === 0} onClick={() => void session.write(() => planAggregates(workbook, run, by, targetsOf(run, library, targets), lang))}>
            {say('document.pane.write', { sheet: say('sheets.name.aggregate') })}
          </Button>
        </>
      )}
    </Card>
  );
}
