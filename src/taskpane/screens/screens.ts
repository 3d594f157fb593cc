import { DataScreen } from './DataScreen';
import { EvaluateScreen } from './EvaluateScreen';
import type { Screen } from './screen';

/** The pane's tabs, in the order of the work. */
export const screens: readonly Screen[] = [
  { id: 'evaluate', title: 'pane.screen-evaluate', Content: EvaluateScreen },
  { id: 'data', title: 'pane.screen-data', Content: DataScreen },
];
