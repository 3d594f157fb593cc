import type { ComponentType } from 'react';

import type { HandOver } from '../../app/handOver';
import type { Library } from '../../app/library';
import type { Session, SessionState } from '../../app/session';
import type { TextKey } from '../../text/text';
import type { LaterScreen } from './later';
import type { Workbook } from '../../workbook/port';

export interface ScreenProps {
  readonly state: SessionState;
  readonly session: Session;
  /** The rulesets that ship; the workbook's own is the session's. */
  readonly library: Library;
  readonly workbook: Workbook;
  readonly handOver: HandOver;
  /** On screen now: work that takes time waits until it is. */
  readonly shown: boolean;
}

/** One tab of the pane. */
export interface Screen {
  readonly id: string;
  readonly title: TextKey;
  readonly Content: ComponentType<ScreenProps> | LaterScreen;
}
