import { Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

import { Fraction } from '../../engine';
import type { Parameter } from '../../engine/ruleset/types';
import { useLang, useWords } from '../words';

interface Props {
  readonly parameters: readonly Parameter[];
  readonly values: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** Numbers and choices a document leaves to the place, each with its default marked as an assumption. */
export function ParameterFields({ parameters, values, disabled, onChange }: Props) {
  return parameters.map((parameter) => (
    <ParameterField
      key={parameter.name}
      parameter={parameter}
      value={values[parameter.name] ?? parameter.default}
      disabled={disabled}
      onChange={(value) => onChange({ ...values, [parameter.name]: value })}
    />
  ));
}

interface FieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

function ParameterField({ parameter, value, disabled, onChange }: FieldProps) {
  const say = useWords();
  const lang = useLang();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);

  const hint = say('pane.parameter-default', { value: parameter.default, assumption: parameter.assumption[lang], cite: parameter.cite });
  if (parameter.kind === 'choice') {
    return (
      <Field label={parameter.label[lang]} hint={hint}>
        <Select value={value} disabled={disabled} onChange={(_, data) => onChange(data.value)}>
          {parameter.choices.map((choice) => <option key={choice} value={choice}>{choice}</option>)}
        </Select>
      </Field>
    );
  }

  const fault = faultOf(parameter, typed);
  const settle = () => { if (fault === null && typed !== value) onChange(typed.trim()); };
  return (
    <Field
      label={parameter.label[lang]}
      hint={hint}
      validationState={fault === null ? 'none' : 'error'}
      validationMessage={fault === null ? undefined : say('pane.parameter-invalid', { value: typed, hint: say(fault) })}
    >
      <Input
        value={typed}
        disabled={disabled}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={settle}
        onKeyDown={(event) => { if (event.key === 'Enter') settle(); }}
      />
    </Field>
  );
}

function faultOf(parameter: Parameter, typed: string): 'pane.parameter-hint-share' | 'pane.parameter-hint-number' | null {
  const hint = parameter.kind === 'share' ? 'pane.parameter-hint-share' : 'pane.parameter-hint-number';
  const value = Fraction.parse(typed.trim());
  if (value === null) return hint;
  const low = parameter.min === null ? null : Fraction.parse(parameter.min);
  const high = parameter.max === null ? null : Fraction.parse(parameter.max);
  if (low !== null && value.cmp(low) < 0) return hint;
  return high !== null && value.cmp(high) > 0 ? hint : null;
}
