import { Body1 } from '@fluentui/react-components';
import { useMemo } from 'react';

import { documented } from '../../app/documents';
import { AggregateSection } from '../sections/aggregate/AggregateSection';
import { DecisionSection } from '../sections/decisions/DecisionSection';
import { DocumentsSection } from '../sections/documents/DocumentsSection';
import { FollowingSection } from '../sections/documents/FollowingSection';
import { NoticeSection } from '../sections/documents/NoticeSection';
import { useSelectedRows } from '../sections/selectedRows';
import { YearsSection } from '../sections/lastYear/YearsSection';
import { useWords } from '../words';
import type { ScreenProps } from './screen';

/** What others are given of a result: sheets to print and sign, lists, the public notice. */
export function ResultsScreen({ state, session, workbook, handOver, shown }: ScreenProps) {
  const say = useWords();
  const { prepared } = state;
  const run = useMemo(() => (prepared === null ? null : documented(prepared)), [prepared]);
  const selected = useSelectedRows(workbook, prepared, shown);
  if (run === null || prepared === null) return <Body1>{say('document.pane.none')}</Body1>;
  return (
    <>
      <DocumentsSection run={run} selected={selected} session={session} workbook={workbook} disabled={state.busy !== null} />
      <FollowingSection run={run} prepared={prepared} library={state.library} session={session} workbook={workbook} disabled={state.busy !== null} />
      <AggregateSection run={run} library={state.library} session={session} workbook={workbook} disabled={state.busy !== null} />
      <DecisionSection run={run} selected={selected} prepared={prepared} library={state.library} session={session} workbook={workbook} disabled={state.busy !== null} />
      {prepared.carried !== null && <YearsSection prepared={prepared} session={session} workbook={workbook} disabled={state.busy !== null} />}
      <NoticeSection run={run} handOver={handOver} disabled={state.busy !== null} />
    </>
  );
}
