import { createRoot } from 'react-dom/client';

import { bundledLibrary } from '../app/bundled';
import type { Lang } from '../text/text';
import { ExcelWorkbook } from '../workbook/officejs/excelWorkbook';
import { openNewWorkbook } from '../workbook/officejs/newWorkbook';
import './pane.css';
import { browserReceipts } from './receiptStore';
import { TaskPane } from './TaskPane';
import { paneTheme } from './theme';

/** Mounts the pane in Excel's task pane; load.ts imports this file once Office is ready. */
async function mountPane(root: HTMLElement): Promise<void> {
  const language = Office.context.displayLanguage ?? navigator.language;
  const lang: Lang = language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const workbook = new ExcelWorkbook();
  const receipts = await browserReceipts();
  const library = bundledLibrary();
  const host = createRoot(root);

  function render(): void {
    const background: string | undefined = Office.context.officeTheme?.bodyBackgroundColor;
    const theme = paneTheme(background, (query) => window.matchMedia(query).matches);
    host.render(<TaskPane workbook={workbook} library={library} lang={lang} theme={theme} receipts={receipts} handOver={({ bytes }) => openNewWorkbook(bytes)} />);
  }

  render();
  // Excel raises no event when its theme changes; coming back to the pane is the moment to look again.
  window.addEventListener('focus', render);
}

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no #root');
void mountPane(root);
