import { AuditSection } from '../sections/audit/AuditSection';
import { JoinSection } from '../sections/join/JoinSection';
import { PreparationSection } from '../sections/preparation/PreparationSection';
import type { ScreenProps } from './screen';

/** The data before it is scored: bureaus' records put together, and what is in doubt in the table to evaluate. */
export function DataScreen(props: ScreenProps) {
  const { state, session, workbook } = props;
  return (
    <>
      <JoinSection {...props} />
      <PreparationSection {...props} />
      {state.prepared !== null && <AuditSection prepared={state.prepared} session={session} workbook={workbook} />}
    </>
  );
}
