import { Body1 } from '@fluentui/react-components';

import { isGraded } from '../../engine';
import { CompareSection } from '../sections/simulate/CompareSection';
import { DocketSection } from '../sections/simulate/DocketSection';
import { StabilitySection } from '../sections/simulate/StabilitySection';
import { TrialSection } from '../sections/simulate/TrialSection';
import { useWords } from '../words';
import type { ScreenProps } from './screen';

/** What if: other weights, another ruleset, last year; how firm the grades are, and which figures to check first. Nothing is written until asked for. */
export function SimulateScreen({ state, session, library, workbook, shown }: ScreenProps) {
  const say = useWords();
  const { prepared } = state;
  if (prepared === null || prepared.evaluation === null || !isGraded(prepared.evaluation.ruleset)) return <Body1>{say('analyse.pane.none')}</Body1>;
  const props = { prepared, evaluation: prepared.evaluation, state, session, library, workbook, shown, disabled: state.busy !== null };
  // Another ruleset has other weights and grades: what was typed for the one before is no longer meant.
  const key = `${prepared.choices.sheet} ${prepared.evaluation.ruleset.sha256}`;
  return (
    <>
      <TrialSection key={`trial ${key}`} {...props} />
      <CompareSection key={`compare ${key}`} {...props} />
      <StabilitySection {...props} />
      <DocketSection {...props} />
    </>
  );
}
