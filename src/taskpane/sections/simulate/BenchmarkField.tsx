import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { type BenchmarkChange, canScale } from '../../../engine/analyse/variation';
import type { Indicator } from '../../../engine/ruleset/types';
import { useLang, useWords } from '../../words';

const useStyles = makeStyles({
  two: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  small: { minWidth: 0, '& input, & select': { minWidth: 0 } },
  label: { fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly indicator: Indicator;
  readonly typed: BenchmarkChange | undefined;
  readonly disabled: boolean;
  readonly onType: (change: BenchmarkChange) => void;
}

/** A benchmark times a number, or another value in its place. */
export function BenchmarkField({ indicator, typed, disabled, onType }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const isScalable = canScale(indicator);
  const [way, setWay] = useState<'times' | 'value'>(isScalable && !(typed && 'value' in typed) ? 'times' : 'value');
  const text = typed === undefined ? '' : 'value' in typed ? typed.value : typed.times;
  const changed = (to: 'times' | 'value', words: string): BenchmarkChange => (to === 'times' ? { times: words } : { value: words });
  const label = indicator.label[lang];
  return (
    <Field label={{ children: label, className: styles.label }}>
      <div className={styles.two}>
        <Select
          className={styles.small}
          value={way}
          disabled={disabled}
          aria-label={say('analyse.pane.benchmark-way', { indicator: label })}
          onChange={(_, { value }) => {
            const next = value === 'value' ? 'value' : 'times';
            setWay(next);
            onType(changed(next, ''));
          }}
        >
          {isScalable && <option value="times">{say('analyse.pane.benchmark-times')}</option>}
          <option value="value">{say('analyse.pane.benchmark-value')}</option>
        </Select>
        <Input
          className={styles.small}
          value={text}
          disabled={disabled}
          placeholder={way === 'times' ? '1' : ''}
          aria-label={say('analyse.pane.benchmark-of', { indicator: label })}
          onChange={(_, { value }) => onType(changed(way, value))}
        />
      </div>
    </Field>
  );
}
