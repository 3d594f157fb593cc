import { Caption1, Field, Input, makeStyles, Select, Subtitle2 } from '@fluentui/react-components';
import { Fragment } from 'react';

import { shareText } from '../../../app/analyse/draft';
import type { Ruleset } from '../../../engine';
import { weightCases } from '../../../engine/analyse/weightCases';
import type { Variation } from '../../../engine/analyse/variation';
import type { Indicator } from '../../../engine/ruleset/types';
import { shown as number } from '../../../workbook/planning/analyse/causeWords';
import { useLang, useWords } from '../../words';
import { ParameterFields } from '../ParameterFields';
import { BenchmarkField } from './BenchmarkField';
import { FieldGroup } from './FieldGroup';
import { WeightField } from './WeightField';

const useStyles = makeStyles({ when: { margin: 0, overflowWrap: 'anywhere' }, input: { minWidth: 0, '& input': { minWidth: 0 } } });

interface Props {
  readonly ruleset: Ruleset;
  /** As the run has them. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly typed: Variation;
  readonly onType: (typed: Variation) => void;
  readonly disabled: boolean;
}

const policies = ['zero', 'group-mean-points', 'reweigh', 'exclude'] as const satisfies readonly Indicator['missing'][];

/** Fields for everything a trial may move, each showing what the ruleset has until something else is typed. */
export function TrialFields({ ruleset, parameters, typed, onType, disabled }: Props) {
  const say = useWords();
  const lang = useLang();
  const styles = useStyles();
  const { indicators, grades } = ruleset;
  const put = <Key extends 'weights' | 'benchmarks' | 'caps' | 'missing' | 'shares'>(key: Key, name: string, value: NonNullable<Variation[Key]>[string]): void =>
    onType({ ...typed, [key]: { ...typed[key], [name]: value } });
  const cases = weightCases(ruleset, new Map([...parameters, ...Object.entries(typed.parameters ?? {})]));
  const isByCase = indicators.some(({ weights }) => weights !== null);

  return (
    <>
      <FieldGroup title={say('analyse.pane.weights')} open>
        {cases === null && isByCase && <Caption1>{say('analyse.pane.weights-by-case')}</Caption1>}
        {cases === null && !isByCase && indicators.map(({ name, label, weight }) => (
          <WeightField key={name} label={label[lang]} weight={weight} full={ruleset.score.full} typed={typed.weights?.[name]} disabled={disabled} onType={(value) => put('weights', name, value)} />
        ))}
        {cases?.map(({ when, weights }, index) => (
          <Fragment key={when}>
            {cases.length > 1 && <Subtitle2 as="h3" className={styles.when}>{when === '' ? say('analyse.pane.other-cases') : when}</Subtitle2>}
            {indicators.map(({ name, label }, at) => (
              <WeightField
                key={name} label={label[lang]} within={cases.length > 1 ? when : undefined} weight={weights[at]!} full={ruleset.score.full} typed={typed.caseWeights?.[name]?.[index]} disabled={disabled}
                onType={(value) => onType({ ...typed, caseWeights: { ...typed.caseWeights, [name]: { ...typed.caseWeights?.[name], [index]: value } } })}
              />
            ))}
          </Fragment>
        ))}
      </FieldGroup>
      <FieldGroup title={say('analyse.pane.shares')}>
        {grades.by !== 'benchmark' && grades.order.filter((grade) => shareText(ruleset, grade) !== '').map((grade) => (
          <Field key={grade} label={say(grades.by === 'score' ? 'analyse.pane.threshold' : grades.isCumulative ? 'analyse.pane.boundary' : 'analyse.pane.share', { grade })} orientation="horizontal">
            <Input className={styles.input} value={typed.shares?.[grade] ?? shareText(ruleset, grade)} disabled={disabled} onChange={(_, { value }) => put('shares', grade, value)} />
          </Field>
        ))}
        {grades.by === 'quota' && (
          <Field label={say('analyse.pane.ties')}>
            <Select value={typed.ties ?? grades.ties} disabled={disabled} onChange={(_, { value }) => onType({ ...typed, ties: value === 'worse' ? 'worse' : 'better' })}>
              <option value="better">{say('analyse.pane.ties-better')}</option>
              <option value="worse">{say('analyse.pane.ties-worse')}</option>
            </Select>
          </Field>
        )}
      </FieldGroup>
      <FieldGroup title={say('analyse.pane.benchmarks')}>
        {indicators.map((indicator) => (
          <BenchmarkField key={indicator.name} indicator={indicator} typed={typed.benchmarks?.[indicator.name]} disabled={disabled} onType={(change) => put('benchmarks', indicator.name, change)} />
        ))}
      </FieldGroup>
      <FieldGroup title={say('analyse.pane.caps')}>
        {indicators.map((indicator) => (
          <Field key={indicator.name} label={indicator.label[lang]} hint={say('analyse.pane.cap-now', { cap: indicator.cap === null ? say('analyse.pane.cap-none') : number(indicator.cap, 4) })}>
            <Input value={typed.caps?.[indicator.name] ?? ''} placeholder={say('analyse.pane.cap-hint')} disabled={disabled} onChange={(_, { value }) => put('caps', indicator.name, value)} />
          </Field>
        ))}
      </FieldGroup>
      <FieldGroup title={say('analyse.pane.missing')}>
        {indicators.map(({ name, label, missing }) => (
          <Field key={name} label={label[lang]}>
            <Select value={typed.missing?.[name] ?? missing} disabled={disabled} onChange={(_, { value }) => put('missing', name, policies.find((one) => one === value) ?? missing)}>
              {policies.map((one) => <option key={one} value={one}>{say(`analyse.pane.missing-${one}`)}</option>)}
            </Select>
          </Field>
        ))}
      </FieldGroup>
      {ruleset.parameters.length > 0 && (
        <FieldGroup title={say('analyse.pane.parameters')}>
          <ParameterFields parameters={ruleset.parameters} values={{ ...Object.fromEntries(parameters), ...typed.parameters }} disabled={disabled} onChange={(values) => onType({ ...typed, parameters: changed(values) })} />
        </FieldGroup>
      )}
    </>
  );

  /** Only what is otherwise than in the run. */
  function changed(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(values).filter(([name, value]) => parameters.get(name) !== value));
  }
}
