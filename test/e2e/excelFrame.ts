import type { FakeHost } from '../fake-excel/host';
import type { QueryBody } from '../fake-excel/protocol';

/** What a custom function gave back, as Excel receives it. */
export type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Numbers office.js has for what it asks of the frame around it, and for what that frame announces. */
const ask = { loadSettings: 75, saveSettings: 76, richApi: 93 };
const announce = { customFunctions: 1, invoke: 1000 };
const kind = { request: 0, response: 1, invoke: 0, register: 1, unregister: 2, event: 1 };
const conversation = 'conversation';

/**
 * Excel on the web around a task pane: answers the frame messages of an unmodified office.js
 * (a `<script>` in an unmodified page) and hands workbook requests to the fake Excel.
 */
export class ExcelFrame {
  private readonly waiting = new Map<number, (body: unknown) => void>();
  private readonly registered = new Map<string, unknown>();
  private readonly calls = new Map<number, (answer: Answer) => void>();
  private requests = 0;
  private invocations = 0;

  /** @param post sends a text to the pane's window */
  constructor(private readonly host: FakeHost, private readonly origin: string, private readonly locale: string, private readonly post: (text: string) => void) {
    host.connect((text) => this.fromHost(text));
  }

  /** The pane's address with what Excel appends to it. */
  address(page: string): string {
    const information = ['Excel', 'Web', '16.01', this.locale, '', '', 'disableLogging', '3'].join('$');
    return `${page}?_host_Info=${information}#&_xdm_Info=${encodeURIComponent([conversation, 'pane', this.origin].join('|'))}`;
  }

  /** One message from the pane's window. */
  receive(text: string): void {
    const message = JSON.parse(text) as FrameMessage;
    if (message._messageType !== kind.request || message._conversationId !== conversation) return;
    if (message._actionType === kind.register) this.registered.set(message._actionName, message._correlationId);
    if (message._actionType === kind.unregister) this.registered.delete(message._actionName);
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return this.reply(message, this.context());
    if (message._actionName !== 'executeMethod') return this.reply(message, { Error: 0 });
    const { DispatchId } = message._data.DdaMethod!;
    if (DispatchId === ask.richApi) return this.query(JSON.parse(message._data.ArrayData![4] as string) as QueryBody, (body) => this.reply(message, { Error: 0, Version: 1, Data: [200, [], JSON.stringify(body)] }));
    if (DispatchId === ask.loadSettings) return this.reply(message, { Error: 0, Version: 1, Properties: { Settings: [] } });
    if (DispatchId === ask.saveSettings) return this.reply(message, { Error: 0, Version: 1 });
    throw new Error(`office.js asks the frame for method ${DispatchId}, which this frame does not know`);
  }

  /** Calls a custom function as Excel does; omitted arguments are null. */
  call(name: string, parameters: readonly unknown[]): Promise<Answer> {
    const id = ++this.invocations;
    return new Promise((resolve) => {
      this.calls.set(id, resolve);
      this.announce([announce.customFunctions, announce.invoke, '', JSON.stringify([id, name, parameters, 'Sheet1!P2', 4, null])]);
    });
  }

  private query(body: QueryBody, done: (body: unknown) => void): void {
    if (Object.values(body.ObjectPaths).some(({ Name }) => Name?.startsWith('Microsoft.'))) return done(this.service(body));
    const id = ++this.requests;
    this.waiting.set(id, done);
    this.host.receive(JSON.stringify({ id, type: 1, flags: 0, message: { body } }));
  }

  /** Requests to Excel's own services, not to the workbook: among them the results of custom functions. */
  private service(body: QueryBody): unknown {
    for (const action of body.Actions) {
      if (action.Name !== 'SetInvocationArrayResults') continue;
      for (const [id, ok, value] of action.ArgumentInfo!.Arguments![0] as readonly (readonly [number, boolean, unknown])[]) {
        this.calls.get(id)!(ok ? { ok, value } : { ok, message: String(value) });
        this.calls.delete(id);
      }
    }
    return { Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] };
  }

  private fromHost(text: string): void {
    const { id, type, message } = JSON.parse(text) as { id: number; type: number; message: { body: unknown; entries: readonly HostEvent[] } };
    if (type === 3) {
      for (const entry of message.entries) this.announce([entry.messageCategory, entry.messageType, entry.targetId, entry.message]);
      return;
    }
    this.waiting.get(id)!(message.body);
    this.waiting.delete(id);
  }

  private announce(entry: readonly unknown[]): void {
    this.send({ _actionName: 'richApiMessage', _correlationId: this.registered.get('richApiMessage') }, { ArrayData: [entry] }, kind.event);
  }

  private reply(message: FrameMessage, data: unknown): void {
    this.send(message, data, 0);
  }

  private send({ _actionName, _correlationId }: Pick<FrameMessage, '_actionName' | '_correlationId'>, data: unknown, responseType: number): void {
    this.post(JSON.stringify({
      _messageType: kind.response, _actionName, _conversationId: conversation, _correlationId, _origin: this.origin,
      _data: data, _errorCode: 0, _responseType: responseType, _serializerVersion: 1,
    }));
  }

  private context(): unknown {
    const sets = { ExcelApi: this.host.profile.excelApi, SharedRuntime: '1.1', CustomFunctions: '1.9', CustomFunctionsRuntime: '1.3', RichApiRuntime: '1.2', RichApiRuntimeFlag: '1.1', Settings: '1.1' };
    return {
      _id: 'pane', _appName: 16, _appVersion: '16.0', _appMinorVersion: 0, _appUILocale: this.locale, _dataLocale: this.locale, _docUrl: 'Book1.xlsx', _clientMode: 0,
      _settings: [], _reason: 'documentOpened', _osfControlType: 1, _eToken: '', _correlationId: '', _appInstanceId: 'pane', _requirementMatrix: JSON.stringify(sets),
      _hostFullVersion: '16.0.17000.20000', _appDomains: [this.origin], _addinName: 'MUJUN', _featureGates: {}, _initialDisplayMode: 2,
    };
  }
}

interface HostEvent { readonly messageCategory: number; readonly messageType: number; readonly targetId: string; readonly message: string }

interface FrameMessage {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  readonly _data: { readonly DdaMethod?: { readonly DispatchId: number }; readonly ArrayData?: readonly unknown[] };
}
