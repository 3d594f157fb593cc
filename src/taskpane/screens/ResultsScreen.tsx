import { Body1 } from '@fluentui/react-components';
import { useMemo } from 'react';

import { documented } from '../../app/documents';
import { AggregateSection } from '../sections/aggregate/AggregateSection';
import { DecisionSection } from '../sections/decisions/DecisionSection';
import { DocumentsSection } from '../sections/documents/DocumentsSection';
import { NoticeSection } from '../sections/documents/NoticeSection';
import { useWords } from '../words';
import type { ScreenProps } from './screen';

/** What others are given of a result: sheets to print and sign, lists, the public notice. */
export function ResultsScreen({ state, session, library, workbook, handOver }: ScreenProps) {
  const say = useWords();
  const { prepared } = state;
  const run = useMemo(() => (prepared === null ? null : documented(prepared, library)), [prepared, library]);
  if (run === null || prepared === null) return <Body1>{say('document.pane.none')}</Body1>;
  return (
    <>
      <DocumentsSection run={run} session={session} workbook={workbook} disabled={state.busy !== null} />
      <AggregateSection run={run} library={state.library} session={session} workbook={workbook} disabled={state.busy !== null} />
      <DecisionSection run={run} prepared={prepared} library={library} session={session} workbook={workbook} disabled={state.busy !== null} />
      <NoticeSection run={run} handOver={handOver} disabled={state.busy !== null} />
    </>
  );
}
