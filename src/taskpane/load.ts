/** What the shell in taskpane.html can say while the pane is not there. */
type ShellMessage = 'outside' | 'too-old' | 'stuck' | 'failed';

/** The pane needs what VersionOverrides in manifest.xml asks for; older hosts open this page without it. */
const needs = [['ExcelApi', '1.9'], ['SharedRuntime', '1.1'], ['CustomFunctionsRuntime', '1.1']] as const;

/** A hidden runtime is there for the functions alone; hosts differ in how they tell, so wait no longer than this. */
const patience = 3000;

void start();

async function start(): Promise<void> {
  if (typeof Office === 'undefined') return show('stuck');
  const { host } = await Office.onReady();
  if (host === null) return show('outside');
  if (!needs.every(([set, version]) => Office.context.requirements.isSetSupported(set, version))) return show('too-old');
  await visible();
  // The pane mounts by itself; until it has, whatever goes wrong in it must be told here.
  addEventListener('unhandledrejection', ({ reason }) => failed(reason));
  addEventListener('error', ({ error, message }) => failed(error ?? message));
  try {
    await import(/* webpackChunkName: "pane" */ './main');
  } catch (error) {
    failed(error);
  }
}

function failed(error: unknown): void {
  if (document.getElementById('shell')) show('failed', error instanceof Error ? error.message : String(error));
}

function visible(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'visible') return resolve();
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
    setTimeout(resolve, patience);
  });
}

function show(message: ShellMessage, detail = ''): void {
  document.documentElement.dataset.shell = message;
  const place = document.getElementById('shell-detail');
  if (place) place.textContent = detail;
}
