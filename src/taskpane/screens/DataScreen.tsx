import { IssuesSection } from '../sections/IssuesSection';
import { PreparationSection } from '../sections/preparation/PreparationSection';
import type { ScreenProps } from './screen';

/** The data before it is scored: bureaus' records put together, and what is in doubt in the table to evaluate. */
export function DataScreen(props: ScreenProps) {
  const { state, workbook } = props;
  return (
    <>
      <PreparationSection {...props} />
      {state.prepared !== null && <IssuesSection prepared={state.prepared} workbook={workbook} />}
    </>
  );
}
