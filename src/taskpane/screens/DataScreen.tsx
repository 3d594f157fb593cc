import { IssuesSection } from '../sections/IssuesSection';
import type { ScreenProps } from './screen';

/** The data before it is scored. */
export function DataScreen({ state, workbook }: ScreenProps) {
  return state.prepared === null ? null : <IssuesSection prepared={state.prepared} workbook={workbook} />;
}
