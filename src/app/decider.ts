import type { Finding } from '../workbook/findings/finding';
import type { Workbook } from '../workbook/port';
import { decided, planDecisions, type Ruling } from './decisions';
import type { Session } from './session';

/** Writes a person's decisions on findings into the workbook, one plan at a time. */
export interface Decider {
  /** Decides on these findings as they stand now; null takes decisions back. Resolves when all that was asked for is written. */
  decide(findings: readonly Finding[], ruling: Ruling | null): Promise<void>;
}

/** A person decides faster than a workbook writes: what comes in meanwhile goes into the next plan together. */
export function createDecider(workbook: Workbook, session: Session): Decider {
  let waiting: { readonly findings: readonly Finding[]; readonly ruling: Ruling | null }[] = [];
  let working: Promise<void> | null = null;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      while (session.state().busy !== null) await nextChange(session);
      const { prepared, choices } = session.state();
      const batch = waiting;
      waiting = [];
      if (prepared === null) return;
      const when = new Date().toISOString();
      const decisions = batch.reduce((all, { findings, ruling }) => decided(all, findings, ruling, when), prepared.decisions);
      await session.write(() => planDecisions(workbook, decisions, choices.lang));
    }
  }

  return {
    decide(findings, ruling) {
      waiting.push({ findings, ruling });
      working ??= writeAll().finally(() => { working = null; });
      return working;
    },
  };
}

function nextChange(session: Session): Promise<void> {
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      stop();
      resolve();
    });
  });
}
