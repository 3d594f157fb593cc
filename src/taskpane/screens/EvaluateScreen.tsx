import { Spinner } from '@fluentui/react-components';

import { AuditSection } from '../sections/audit/AuditSection';
import { ColumnsSection } from '../sections/ColumnsSection';
import { ConflictList } from '../sections/ConflictList';
import { LastYearSection } from '../sections/lastYear/LastYearSection';
import { PreviewSection } from '../sections/PreviewSection';
import { RuleSection } from '../sections/RuleSection';
import { useWords } from '../words';
import type { ScreenProps } from './screen';

/** Rule, columns, preview and problems: what 评价本表 rests on. */
export function EvaluateScreen({ state, session, library, workbook }: ScreenProps) {
  const say = useWords();
  const { prepared } = state;
  const isLoading = prepared === null && state.failure === null && (state.busy !== null || state.sheets.length === 0);
  return (
    <>
      {isLoading && <Spinner label={say('pane.loading')} />}
      <RuleSection state={state} session={session} library={library} workbook={workbook} />
      <LastYearSection state={state} session={session} />
      {prepared !== null && (
        <>
          <ColumnsSection prepared={prepared} session={session} library={library} />
          <ConflictList prepared={prepared} />
          <PreviewSection prepared={prepared} />
          <AuditSection prepared={prepared} session={session} workbook={workbook} />
        </>
      )}
    </>
  );
}
