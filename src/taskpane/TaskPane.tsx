import { FluentProvider, makeStyles, Tab, TabList, teamsHighContrastTheme, Title3, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

import type { HandOver } from '../app/handOver';
import type { Library } from '../app/library';
import type { ReceiptStore } from '../app/receipts';
import type { Lang } from '../text/text';
import type { Workbook } from '../workbook/port';
import { screens } from './screens/screens';
import { ActionBar } from './sections/ActionBar';
import { OutcomeBar } from './sections/OutcomeBar';
import { useSession } from './useSession';
import { LangContext, useWords } from './words';

export type PaneTheme = 'light' | 'dark' | 'high-contrast';

export interface TaskPaneProps {
  readonly workbook: Workbook;
  readonly library: Library;
  readonly lang: Lang;
  readonly theme: PaneTheme;
  readonly receipts: ReceiptStore;
  readonly handOver: HandOver;
}

const themes = { light: webLightTheme, dark: webDarkTheme, 'high-contrast': teamsHighContrastTheme };

/** Inline, since Fluent hands a provider's class on to its menus: one as large as the pane would cover it. */
const whole = { height: '100%' } as const;

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground2 },
  head: { padding: '10px 12px 0', backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tabs: { overflowX: 'auto', marginLeft: '-8px' },
  scroll: { flexGrow: 1, overflowY: 'auto' },
  panel: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '12px', '> *': { flexShrink: 0 } },
  outcome: { padding: '12px 12px 0', ':empty': { display: 'none' } },
  hidden: { display: 'none' },
  title: { margin: 0 },
});

/** The whole pane: a tab for each part of the work, and one bar with what can be done now. */
export function TaskPane(props: TaskPaneProps) {
  return (
    <FluentProvider theme={themes[props.theme]} style={whole}>
      <LangContext.Provider value={props.lang}>
        <Pane {...props} />
      </LangContext.Provider>
    </FluentProvider>
  );
}

function Pane({ workbook, library, lang, receipts, handOver }: TaskPaneProps) {
  const styles = useStyles();
  const say = useWords();
  const [session, state] = useSession(workbook, library, receipts, lang);
  const scroll = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(screens[0]?.id ?? '');
  // A screen once opened stays as it was left.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([shown]));
  const show = (id: string): void => {
    setShown(id);
    setOpened((before) => new Set([...before, id]));
  };

  // The other screens are fetched when the first one stands; one that cannot be fetched says so when it is opened.
  useEffect(() => {
    for (const { Content } of screens) if ('preload' in Content) Content.preload().catch(() => undefined);
  }, []);

  // What just happened stands at the top; show it.
  useEffect(() => {
    if (state.written || state.placed.length > 0 || state.failure !== null) scroll.current?.scrollTo({ top: 0 });
  }, [state.written, state.placed, state.failure]);

  return (
    <main className={styles.pane} lang={lang === 'zh' ? 'zh-CN' : 'en'} aria-label={say('pane.title')}>
      <div className={styles.head}>
        <Title3 as="h1" className={styles.title}>{say('pane.title')}</Title3>
        <TabList size="small" className={styles.tabs} selectedValue={shown} onTabSelect={(_, { value }) => show(String(value))}>
          {screens.map(({ id, title }) => (
            <Tab key={id} id={`tab-${id}`} value={id} {...(opened.has(id) && { 'aria-controls': `screen-${id}` })}>{say(title)}</Tab>
          ))}
        </TabList>
      </div>
      <div className={styles.scroll} ref={scroll} tabIndex={-1}>
        <div className={styles.outcome}><OutcomeBar state={state} workbook={workbook} /></div>
        {screens.filter(({ id }) => opened.has(id)).map(({ id, Content }) => (
          <div key={id} id={`screen-${id}`} role="tabpanel" aria-labelledby={`tab-${id}`} className={id === shown ? styles.panel : styles.hidden}>
            <Content state={state} session={session} library={library} workbook={workbook} handOver={handOver} shown={id === shown} />
          </div>
        ))}
      </div>
      <ActionBar state={state} session={session} />
    </main>
  );
}
