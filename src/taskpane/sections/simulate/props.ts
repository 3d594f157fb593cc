import type { Prepared } from '../../../app/evaluate';
import type { Library } from '../../../app/library';
import type { Session, SessionState } from '../../../app/session';
import type { Evaluation } from '../../../engine';
import type { Workbook } from '../../../workbook/port';

/** What every section of the screen works on: a run that has grades. */
export interface SimulateProps {
  readonly prepared: Prepared;
  readonly evaluation: Evaluation;
  readonly state: SessionState;
  readonly session: Session;
  readonly library: Library;
  readonly workbook: Workbook;
  readonly shown: boolean;
  readonly disabled: boolean;
}
