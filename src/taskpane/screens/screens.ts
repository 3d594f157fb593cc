import { EvaluateScreen } from './EvaluateScreen';
import { later } from './later';
import type { Screen } from './screen';

/** The pane's tabs, in the order of the work. The first is what the pane opens with; the others come together in one file. */
export const screens: readonly Screen[] = [
  { id: 'evaluate', title: 'pane.screen-evaluate', Content: EvaluateScreen },
  { id: 'data', title: 'pane.screen-data', Content: later(() => import(/* webpackChunkName: "screens" */ './DataScreen').then((file) => file.DataScreen)) },
  { id: 'explain', title: 'pane.screen-explain', Content: later(() => import(/* webpackChunkName: "screens" */ './ExplainScreen').then((file) => file.ExplainScreen)) },
  { id: 'simulate', title: 'pane.screen-simulate', Content: later(() => import(/* webpackChunkName: "screens" */ './SimulateScreen').then((file) => file.SimulateScreen)) },
  { id: 'results', title: 'pane.screen-results', Content: later(() => import(/* webpackChunkName: "screens" */ './ResultsScreen').then((file) => file.ResultsScreen)) },
];
