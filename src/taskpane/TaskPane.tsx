import { FluentProvider, makeStyles, Spinner, teamsHighContrastTheme, Title3, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

import type { Library } from '../app/library';
import type { ReceiptStore } from '../app/receipts';
import type { Lang } from '../text/text';
import type { Workbook } from '../workbook/port';
import { ActionBar } from './sections/ActionBar';
import { ColumnsSection } from './sections/ColumnsSection';
import { ConflictList } from './sections/ConflictList';
import { IssuesSection } from './sections/IssuesSection';
import { OutcomeBar } from './sections/OutcomeBar';
import { PreviewSection } from './sections/PreviewSection';
import { RuleSection } from './sections/RuleSection';
import { useSession } from './useSession';
import { LangContext, useWords } from './words';

export type PaneTheme = 'light' | 'dark' | 'high-contrast';

export interface TaskPaneProps {
  readonly workbook: Workbook;
  readonly library: Library;
  readonly lang: Lang;
  readonly theme: PaneTheme;
  readonly receipts: ReceiptStore;
}

const themes = { light: webLightTheme, dark: webDarkTheme, 'high-contrast': teamsHighContrastTheme };

/** Inline, since Fluent hands a provider's class on to its menus: one as large as the pane would cover it. */
const whole = { height: '100%' } as const;

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground2 },
  scroll: { flexGrow: 1, overflowY: 'auto', padding: '12px', display: 'flex', flexDirection: 'column', gap: '12px', '> *': { flexShrink: 0 } },
  loading: { padding: '32px 0' },
  title: { margin: 0 },
});

/** The whole pane: rule, columns, preview, problems, and one bar with what can be done now. */
export function TaskPane(props: TaskPaneProps) {
  return (
    <FluentProvider theme={themes[props.theme]} style={whole}>
      <LangContext.Provider value={props.lang}>
        <Pane {...props} />
      </LangContext.Provider>
    </FluentProvider>
  );
}

function Pane({ workbook, library, lang, receipts }: TaskPaneProps) {
  const styles = useStyles();
  const say = useWords();
  const [session, state] = useSession(workbook, library, receipts, lang);
  const scroll = useRef<HTMLDivElement>(null);
  const { prepared } = state;

  // What just happened stands at the top; show it.
  useEffect(() => {
    if (state.written || state.failure !== null) scroll.current?.scrollTo({ top: 0 });
  }, [state.written, state.failure]);

  return (
    <main className={styles.pane} lang={lang === 'zh' ? 'zh-CN' : 'en'} aria-label={say('pane.title')}>
      <div className={styles.scroll} ref={scroll} tabIndex={-1}>
        <Title3 as="h1" className={styles.title}>{say('pane.title')}</Title3>
        <OutcomeBar state={state} workbook={workbook} />
        {prepared === null && state.failure === null && (state.busy !== null || state.sheets.length === 0) && <Spinner className={styles.loading} label={say('pane.loading')} />}
        <RuleSection state={state} session={session} library={library} workbook={workbook} />
        {prepared !== null && (
          <>
            <ColumnsSection prepared={prepared} session={session} library={library} />
            <ConflictList prepared={prepared} />
            <PreviewSection prepared={prepared} />
            <IssuesSection prepared={prepared} workbook={workbook} />
          </>
        )}
      </div>
      <ActionBar state={state} session={session} />
    </main>
  );
}
