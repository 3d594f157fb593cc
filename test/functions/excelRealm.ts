import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** What Excel sends back for a call: a value, or an error with the number Excel has for it. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly code: number };

export interface ExcelRealm {
  /** The namespace the functions bundle finds as a global. */
  readonly CustomFunctions: typeof CustomFunctions;
  /** Calls a function as Excel does. Omitted optional arguments are null, errors in cells are allowed in. */
  call(name: string, parameters: readonly unknown[]): Promise<Answer>;
}

const dist = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Category and type of the message by which the host invokes a custom function; flag 4 lets error values in. */
const INVOKE = { category: 1, type: 1000, errorsAllowed: 4 };

/**
 * Microsoft's own client, unmodified, in a realm of its own, with us on the other end of the bridge
 * that the library offers to native hosts. It does all the marshalling that Excel's web view does.
 */
export function excelRealm(): ExcelRealm {
  const pending = new Map<number, (answer: Answer) => void>();
  const bridge: { sendMessageToHost(text: string): void; onMessageFromHost: ((text: string) => void) | null } = {
    sendMessageToHost: (text) => setTimeout(() => answer(JSON.parse(text) as Request)),
    onMessageFromHost: null,
  };
  const realm = vm.createContext({
    setTimeout, clearTimeout, console, navigator: { userAgent: 'node' }, _richApiNativeBridge: bridge, addEventListener: () => undefined,
    location: { search: '', hash: '', href: '', origin: '', protocol: 'https:' },
    document: { readyState: 'complete', getElementById: () => null, addEventListener: () => undefined },
  });
  vm.runInContext(associations, realm);
  vm.runInContext(readFileSync(path.join(dist, 'excel-web-16.00.js'), 'utf8'), realm);

  function toClient(message: unknown): void {
    bridge.onMessageFromHost!(JSON.stringify(message));
  }

  /** The client reports results through an ordinary request; everything else it asks here is told that all is well. */
  function answer(request: Request): void {
    const { Actions, ObjectPaths } = request.message.body;
    for (const action of Actions) {
      if (action.Name !== 'SetInvocationArrayResults') continue;
      for (const [id, ok, value, code] of action.ArgumentInfo.Arguments![0]!) {
        pending.get(id)!(ok ? { ok, value } : { ok, message: String(value), code: code as number });
        pending.delete(id);
      }
    }
    const Results = Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
    if (!ObjectPaths) throw new Error('a request without object paths');
    toClient({ id: request.id, type: 2, message: { statusCode: 200, headers: {}, body: { Results, TraceIds: [] } } });
  }

  let invocations = 0;
  return {
    CustomFunctions: (realm as { CustomFunctions: typeof CustomFunctions }).CustomFunctions,
    call: (name, parameters) => new Promise((resolve) => {
      const id = ++invocations;
      pending.set(id, resolve);
      const message = JSON.stringify([id, name, parameters, 'Sheet1!P2', INVOKE.errorsAllowed, null]);
      toClient({ type: 3, message: { entries: [{ messageCategory: INVOKE.category, messageType: INVOKE.type, targetId: '', message }] } });
    }),
  };
}

interface Request {
  readonly id: number;
  readonly message: {
    readonly body: {
      readonly ObjectPaths: unknown;
      readonly Actions: readonly { readonly Id: number; readonly Name?: string; readonly ArgumentInfo: { readonly Arguments?: readonly (readonly [number, boolean, unknown, unknown][])[] } }[];
    };
  };
}

/** The association tables that office.js makes before it loads the client for Excel. */
const associations = `
  var window = this, self = this;
  function Association() { this.mappings = {}; this.listeners = []; }
  Association.prototype.associate = function (name, run) { this.mappings[name.toUpperCase()] = run; this.listeners.forEach(function (told) { told(); }); };
  Association.prototype.onchange = function (listener) { this.listeners.push(listener); };
  var CustomFunctions = { _association: new Association() };
  CustomFunctions.associate = function (name, run) { CustomFunctions._association.associate(name, run); };
`;
