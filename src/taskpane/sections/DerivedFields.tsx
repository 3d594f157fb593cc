import { Button, Caption1, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { equivalentBasis } from '../../engine';
import type { DerivedChoices, DerivedColumn } from '../../workbook/layout';
import { derivedWords } from '../../workbook/planning/derivedWords';
import { useLang, useWords } from '../words';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: '4px', paddingBottom: '8px', marginBottom: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  use: { alignSelf: 'flex-start', marginTop: '4px' },
});

interface Props {
  readonly derived: readonly DerivedColumn[];
  /** Whether the table has a column of pollution equivalents, or was refused one. */
  readonly mayCountEquivalents: boolean;
  readonly choices: DerivedChoices;
  readonly disabled: boolean;
  readonly onChange: (choices: DerivedChoices) => void;
}

/** How columns that the sheet lacks are worked out of others: electricity in standard coal, pollutants in tonnes or equivalents. */
export function DerivedFields({ derived, mayCountEquivalents, choices, disabled, onChange }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const hasEnergy = derived.some(({ by }) => by === 'calorific' || by === 'equivalent');
  const hasEmissions = mayCountEquivalents || choices.emissions !== undefined || derived.some(({ by }) => by === 'tonnes' || by === 'equivalents');
  if (!hasEnergy && !hasEmissions) return null;
  const { coal, ...withoutCoal } = choices;
  const { emissions: _, ...withoutEmissions } = choices;
  return (
    <div className={styles.block}>
      <strong>{say('derived.pane.title')}</strong>
      {derived.map((one) => <Caption1 key={one.field}>{say('derived.pane.column', { field: one.field, words: derivedWords(one, lang) })}</Caption1>)}
      {hasEnergy && <CoalFields coal={coal} disabled={disabled} onChange={(next) => onChange(next === undefined ? withoutCoal : { ...choices, coal: next })} />}
      {hasEmissions && (
        <Field label={say('derived.pane.emissions')}>
          <RadioGroup
            value={choices.emissions ?? 'tonnes'}
            disabled={disabled}
            onChange={(__, { value }) => onChange(value === 'equivalents' ? { ...choices, emissions: 'equivalents' } : withoutEmissions)}
          >
            <Radio value="tonnes" label={say('derived.pane.tonnes')} />
            <Radio value="equivalents" label={say('derived.pane.equivalents')} />
          </RadioGroup>
        </Field>
      )}
    </div>
  );
}

interface CoalProps {
  readonly coal: DerivedChoices['coal'];
  readonly disabled: boolean;
  readonly onChange: (coal: DerivedChoices['coal']) => void;
}

/** 当量值, or 等价值 with the factor of the place and where it is from; taken once both are there. */
function CoalFields({ coal, disabled, onChange }: CoalProps) {
  const say = useWords();
  const styles = useStyles();
  const [isEquivalent, setEquivalent] = useState(coal !== undefined);
  const [factor, setFactor] = useState(coal?.perKilowattHour ?? '');
  const [source, setSource] = useState(coal?.source ?? '');
  useEffect(() => {
    setEquivalent(coal !== undefined);
    setFactor(coal?.perKilowattHour ?? '');
    setSource(coal?.source ?? '');
  }, [coal]);
  const isFactor = equivalentBasis(factor.trim()) !== null;
  const isNew = factor.trim() !== coal?.perKilowattHour || source.trim() !== coal.source;
  const choose = (value: string): void => {
    setEquivalent(value === 'equivalent');
    if (value !== 'equivalent' && coal !== undefined) onChange(undefined);
  };
  return (
    <>
      <Field label={say('derived.pane.coal')}>
        <RadioGroup value={isEquivalent ? 'equivalent' : 'calorific'} disabled={disabled} onChange={(_, { value }) => choose(value)}>
          <Radio value="calorific" label={say('derived.pane.calorific')} />
          <Radio value="equivalent" label={say('derived.pane.equivalent')} />
        </RadioGroup>
      </Field>
      {isEquivalent && (
        <>
          <Field label={say('derived.pane.factor')} required {...(factor.trim() !== '' && !isFactor && { validationMessage: say('derived.pane.factor-fault') })}>
            <Input value={factor} disabled={disabled} inputMode="decimal" onChange={(_, { value }) => setFactor(value)} />
          </Field>
          <Field
            label={say('derived.pane.source')} required hint={say('derived.pane.source-hint')}
            {...(isFactor && source.trim() === '' && { validationMessage: say('derived.pane.source-fault'), validationState: 'warning' as const })}
          >
            <Input value={source} disabled={disabled} maxLength={100} onChange={(_, { value }) => setSource(value)} />
          </Field>
          <Button
            className={styles.use} disabled={disabled || !isFactor || source.trim() === '' || !isNew}
            onClick={() => onChange({ perKilowattHour: factor.trim(), source: source.trim() })}
          >
            {say('derived.pane.use')}
          </Button>
        </>
      )}
    </>
  );
}
