import { DataScreen } from './DataScreen';
import { EvaluateScreen } from './EvaluateScreen';
import { ExplainScreen } from './ExplainScreen';
import { ResultsScreen } from './ResultsScreen';
import type { Screen } from './screen';

/** The pane's tabs, in the order of the work. */
export const screens: readonly Screen[] = [
  { id: 'evaluate', title: 'pane.screen-evaluate', Content: EvaluateScreen },
  { id: 'data', title: 'pane.screen-data', Content: DataScreen },
  { id: 'explain', title: 'pane.screen-explain', Content: ExplainScreen },
  { id: 'results', title: 'pane.screen-results', Content: ResultsScreen },
];
