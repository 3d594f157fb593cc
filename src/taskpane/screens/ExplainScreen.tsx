import { Body1 } from '@fluentui/react-components';
import { useMemo } from 'react';

import { documented } from '../../app/documents';
import { explainRow } from '../../app/explain';
import { FirmSection } from '../sections/explain/FirmSection';
import { IndicatorsSection } from '../sections/explain/IndicatorsSection';
import { LiftSection } from '../sections/explain/LiftSection';
import { StepsSection } from '../sections/explain/StepsSection';
import { useChosenRow, useSelectedRows } from '../sections/selectedRows';
import { useLang, useWords } from '../words';
import type { ScreenProps } from './screen';

/** Why one firm stands where it stands, following the selected row: grade first, then each step, then what would lift it. */
export function ExplainScreen({ state, session, workbook, shown }: ScreenProps) {
  const say = useWords();
  const lang = useLang();
  const { prepared } = state;
  const run = useMemo(() => (prepared === null ? null : documented(prepared)), [prepared]);
  const [row, choose] = useChosenRow(useSelectedRows(workbook, prepared, shown));
  const explained = useMemo(() => (run === null || row === null ? null : explainRow(run, run.catalogue, row, lang)), [run, row, lang]);
  if (run === null) return <Body1>{say('pane.explain.none')}</Body1>;
  return (
    <>
      <FirmSection run={run} row={row} onRow={choose} explained={explained} session={session} workbook={workbook} disabled={state.busy !== null} />
      {explained !== null && row !== null && (
        <>
          {explained.story.indicators.length > 0 && <IndicatorsSection explained={explained} />}
          <LiftSection run={run} row={row} />
          <StepsSection explained={explained} />
        </>
      )}
    </>
  );
}
