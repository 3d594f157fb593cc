import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeHost } from './host';
import { rank } from './types/since';

/**
 * Loads Microsoft's real, unmodified Excel client into this realm, once, and connects it to a fake
 * host through the native bridge the client itself looks for. Connecting again moves it to another host.
 */
export function connect(host: FakeHost): void {
  current = host;
  host.connect((text) => {
    if (current === host) realm._richApiNativeBridge!.onMessageFromHost!(text);
  });
  if (!realm._richApiNativeBridge) load();
}

interface Bridge {
  readonly sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}

type Realm = Record<string, unknown> & { _richApiNativeBridge?: Bridge };

const realm = globalThis as unknown as Realm;
let current: FakeHost;

const client = join(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js');

function load(): void {
  const nothing = (): void => undefined;
  realm.window ??= realm;
  realm.self ??= realm;
  if (realm.navigator === undefined) Object.defineProperty(realm, 'navigator', { value: { userAgent: 'node' }, configurable: true });
  realm.document ??= { readyState: 'complete', getElementById: () => null, addEventListener: nothing };
  realm.location ??= { search: '', hash: '', href: '', origin: '', protocol: 'https:' };
  realm.addEventListener ??= nothing;
  realm._richApiNativeBridge = { sendMessageToHost: (text) => current.receive(text), onMessageFromHost: null };
  const microsoft = { Office: { WebExtension: { actions: association() } } };
  Object.assign(realm, { CustomFunctions: association(), CustomFunctionMappings: {}, Microsoft: microsoft, Office: microsoft.Office.WebExtension });
  // Indirect eval: into the global scope of this realm, as a script tag would, also inside jest.
  (0, eval)(`${readFileSync(client, 'utf8')}\n//# sourceURL=excel-web-16.00.js`);
  const factory = (realm.OSF ??= {}) as Record<string, unknown>;
  factory._OfficeAppFactory = { getContext: () => context, getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'desktop', flags: 0 }), getLoggingAllowed: () => false };
}

/** What office.js would give as Office.context outside a host: only what the client and we ask for. */
const context = {
  requirements: { isSetSupported: (name: string, version = '1.1') => name === 'DelayForCellEdit' || (name.toLowerCase() === 'excelapi' && rank(current.profile.excelApi) >= rank(version)) },
  platform: 'PC',
};

function association(): object {
  const mappings: Record<string, unknown> = {};
  return { _association: { mappings, associate: nothing, onchange: nothing }, associate: nothing };
  function nothing(): void {
    return undefined;
  }
}
