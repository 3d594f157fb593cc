import { FluentProvider, MessageBar, MessageBarActions, MessageBarBody, Button, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useCallback, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import type { Library } from '../app/library';
import { memoryReceipts, type ReceiptStore } from '../app/receipts';
import type { MadeFile } from '../app/handOver';
import { TaskPane } from '../taskpane/TaskPane';
import { text } from '../text/text';
import { createDesk, type Desk, type DeskFile } from './desk';
import { download } from './download';
import { examples, type Example } from './examples';
import { troubleWords } from './trouble';
import { savedName } from './file/save';
import { keepSettings, readSettings, themeOf, type Settings } from './settings';
import { TopBar } from './TopBar';

interface OnDesk extends DeskFile { readonly receipts: ReceiptStore }
interface Notice { readonly intent: 'error' | 'success' | 'warning'; readonly words: string }

const themes = { light: webLightTheme, dark: webDarkTheme, 'high-contrast': teamsHighContrastTheme };

/** The page: the spreadsheet, the task pane beside it, and a bar to open and save files. */
export function Workbench({ library }: { readonly library: Library }) {
  const [settings, setSettings] = useState<Settings>(() => readSettings(() => localStorage));
  const theme = useTheme(settings.theme);
  const { lang } = settings;
  const host = useRef<HTMLDivElement>(null);
  const desk = useRef<Desk | null>(null);
  const [file, setFile] = useState<OnDesk | null>(null);
  const [busy, setBusy] = useState(true);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [dragging, setDragging] = useState(false);

  const choose = (change: Partial<Settings>): void => setSettings((before) => {
    const now = { ...before, ...change };
    keepSettings(() => localStorage, now);
    return now;
  });

  const work = useCallback(async (task: (on: Desk) => Promise<Notice | null>): Promise<void> => {
    if (!desk.current) return;
    setBusy(true);
    // A big file keeps the page from drawing for a while; let it say so first.
    await new Promise((resolve) => void setTimeout(resolve, 50));
    try {
      setNotice(await task(desk.current));
    } catch (error) {
      setNotice({ intent: 'error', words: troubleWords(error, lang) });
    } finally {
      setBusy(false);
    }
  }, [lang]);

  const open = useCallback((name: string, bytes: () => Promise<ArrayBuffer>) => work(async (on) => {
    if (on.changed() && !window.confirm(text(lang, 'workbench.discard'))) return null;
    const opened = await on.open(new Uint8Array(await bytes()), name);
    setFile({ ...opened, receipts: memoryReceipts() });
    return null;
  }), [lang, work]);

  const openExample = useCallback((example: Example) => open(example.file, async () => {
    const answer = await fetch(`examples/${example.file}`);
    if (!answer.ok) throw new Error(`${answer.status} ${example.file}`);
    return answer.arrayBuffer();
  }), [open]);

  const save = () => work(async (on) => {
    const saved = await on.save();
    const name = savedName(file?.opened.name ?? '', text(lang, 'workbench.saved-mark'));
    download(saved.bytes(), name);
    return on.reshaped()
      ? { intent: 'warning', words: text(lang, 'workbench.saved-reshaped', { name }) }
      : { intent: 'success', words: text(lang, 'workbench.saved', { name }) };
  });

  useEffect(() => {
    if (desk.current || !host.current) return;
    desk.current = createDesk(host.current, library, lang, theme === 'dark');
    void openExample(examples[0]);
  }, [library, lang, theme, openExample]);
  useEffect(() => {
    desk.current?.say(lang);
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = text(lang, 'workbench.title');
  }, [lang]);
  useEffect(() => desk.current?.shade(theme === 'dark'), [theme]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => { if (desk.current?.changed()) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const drag = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    },
    onDragLeave: (event: DragEvent) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false); },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setDragging(false);
      const [dropped] = event.dataTransfer.files;
      if (dropped) void open(dropped.name, () => dropped.arrayBuffer());
    },
  };
  // The grid lives outside React: it must neither move nor be made anew.
  const grid = useMemo(() => <section className="workbench-grid" aria-label={text(lang, 'workbench.grid')}><div ref={host} /></section>, [lang]);

  return (
    <FluentProvider theme={themes[theme]} style={whole}>
      <div className="workbench" {...drag}>
        <TopBar
          lang={lang} theme={settings.theme} file={file?.opened.name ?? ''} busy={busy}
          onFile={(chosen) => void open(chosen.name, () => chosen.arrayBuffer())} onExample={(example) => void openExample(example)} onSave={() => void save()}
          onLang={(next) => choose({ lang: next })} onTheme={(next) => choose({ theme: next })}
        />
        <div className="workbench-notice" aria-live="polite">
          {notice && (
            <MessageBar intent={notice.intent}>
              <MessageBarBody>{notice.words}</MessageBarBody>
              <MessageBarActions containerAction={<Button appearance="transparent" aria-label={text(lang, 'workbench.dismiss')} icon={<DismissRegular />} onClick={() => setNotice(null)} />} />
            </MessageBar>
          )}
        </div>
        {grid}
        <div className="workbench-pane">
          {file && <TaskPane key={file.opened.unitId} workbook={file.workbook} library={library} lang={lang} theme={theme} receipts={file.receipts} handOver={handOver} />}
        </div>
        {dragging && <div className="workbench-drop">{text(lang, 'workbench.drop')}</div>}
      </div>
    </FluentProvider>
  );
}

const handOver = async ({ bytes, name }: MadeFile): Promise<void> => download(bytes, name);

/** Inline, since Fluent hands a provider's class on to its menus: one as large as the page would cover it. */
const whole = { height: '100%' } as const;

/** The theme to show now; follows the system when it changes. */
function useTheme(choice: Settings['theme']) {
  const [theme, setTheme] = useState(() => now(choice));
  useEffect(() => {
    const look = (): void => setTheme(now(choice));
    look();
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener('change', look);
    return () => { for (const query of queries) query.removeEventListener('change', look); };
  }, [choice]);
  return theme;
}

const now = (choice: Settings['theme']) => themeOf(choice, (query) => window.matchMedia(query).matches);
