import { FakeBook, type Change } from './model/book';
import { Protocol, type QueryAnswer, type QueryBody } from './protocol';
import { rank, since } from './types/since';
import { typesOf } from './types/all';

/** Which Excel is pretended to. */
export interface Profile {
  readonly excelApi: string;
  /** Bytes per request and per answer; only Excel on the web limits them. */
  readonly payloadLimit: number;
}

export const profiles = {
  /** Excel LTSC 2021, the oldest we support. */
  '2021': { excelApi: '1.14', payloadLimit: Infinity },
  /** As much of Microsoft 365 as the client in the npm package knows. */
  '365': { excelApi: '1.15', payloadLimit: Infinity },
  web: { excelApi: '1.15', payloadLimit: 5_000_000 },
  /** Only what everything essential may use. */
  floor: { excelApi: '1.9', payloadLimit: 5_000_000 },
} as const satisfies Readonly<Record<string, Profile>>;

export interface Traffic {
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly actions: number;
}

/** Where in a failing request Excel gives up: before any action, half-way, or after all but without an answer. */
export type FailureTime = 'before' | 'middle' | 'after';

interface Failure {
  remaining: number;
  readonly times: number;
  readonly only: 'writes' | 'all';
  readonly when: FailureTime;
  fired: number;
}

interface Frame {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: QueryBody | string };
}

/** Events of a workbook as the client subscribes to them and as they travel. */
const events = {
  changed: { subscription: 'WorksheetCollection:DataChanged', messageType: 10, body: { type: 'WorksheetChanged', changeType: 'RangeEdited', source: 'Local', triggerSource: 'Unknown' } },
  selected: { subscription: 'WorksheetCollection:SelectionChanged', messageType: 14, body: { type: 'WorksheetSelectionChanged' } },
} as const;

const flagWrite = 1;
const flagDelayForCellEdit = 64;

/** A fake Excel at the other end of office.js' native bridge. */
export class FakeHost {
  readonly book = new FakeBook();
  readonly traffic: Traffic[] = [];
  /** Called before each request that is not mere tidying up, with its number from 1. */
  beforeRequest: (count: number) => void = () => undefined;
  private readonly protocol: Protocol;
  private send: (text: string) => void = () => undefined;
  private failure: Failure | null = null;
  private editing = false;
  private waiting: string[] = [];
  private requests = 0;

  constructor(readonly profile: Profile = profiles['2021']) {
    this.protocol = new Protocol(typesOf(this.book), this.book, (member) => rank(since[member] ?? '1.1') <= rank(profile.excelApi));
    this.book.onChange = (change) => this.announce(change, events.changed);
    this.book.onSelect = (change) => this.announce(change, events.selected);
  }

  connect(send: (text: string) => void): void {
    this.send = send;
  }

  /** The n-th request from now on fails, and `times` in all. @returns whether a failure has happened yet */
  failAt(n: number, options: { readonly only?: 'writes' | 'all'; readonly when?: FailureTime; readonly times?: number } = {}): () => boolean {
    const failure: Failure = { remaining: n, times: options.times ?? 1, only: options.only ?? 'all', when: options.when ?? 'before', fired: 0 };
    this.failure = failure;
    return () => failure.fired > 0;
  }

  /** The person begins or ends editing a cell: requests fail or, if they said so, wait. */
  editCell(editing: boolean): void {
    this.editing = editing;
    if (!editing) for (const text of this.waiting.splice(0)) this.receive(text);
  }

  /** One message from the client. */
  receive(text: string): void {
    const frame = JSON.parse(text) as Frame;
    if (frame.type !== 1) return;
    if (this.editing && (frame.flags & flagDelayForCellEdit) !== 0) return void this.waiting.push(text);
    const body = typeof frame.message.body === 'string' ? (JSON.parse(frame.message.body) as QueryBody) : frame.message.body;
    const answer = this.answer(body, frame, Buffer.byteLength(text));
    const reply = JSON.stringify({ id: frame.id, type: 2, message: { statusCode: 200, headers: {}, body: answer } });
    this.traffic.push({ requestBytes: Buffer.byteLength(text), answerBytes: Buffer.byteLength(reply), actions: body.Actions.length });
    const fits = Buffer.byteLength(reply) <= this.profile.payloadLimit;
    this.deliver(fits ? reply : JSON.stringify({ id: frame.id, type: 2, message: { statusCode: 200, headers: {}, body: refusal('ResponsePayloadSizeLimitExceeded') } }));
  }

  private answer(body: QueryBody, frame: Frame, bytes: number): QueryAnswer {
    if (this.editing) return refusal('InvalidOperationInCellEditMode');
    if (bytes > this.profile.payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    // After each run the client gives its references back, in a request of its own.
    const tidying = body.Actions.every((action) => action.Name === '_RemoveReference' || (action.ActionType === 1 && action.ObjectPathId === 1));
    if (tidying) return this.protocol.answer(body);
    this.beforeRequest(++this.requests);
    const failing = this.failing(frame);
    if (failing === null) return this.protocol.answer(body);
    const budget = failing === 'before' ? 0 : failing === 'middle' ? Math.ceil(body.Actions.length / 2) : Infinity;
    this.protocol.answer(body, budget);
    return refusal('GeneralException');
  }

  private failing(frame: Frame): FailureTime | null {
    const { failure } = this;
    if (!failure || failure.fired >= failure.times) return null;
    if (failure.only === 'writes' && (frame.flags & flagWrite) === 0) return null;
    if (--failure.remaining > 0) return null;
    failure.fired++;
    return failure.when;
  }

  /** Answers arrive later, as they do over a process boundary. */
  private deliver(text: string): void {
    setImmediate(() => this.send(text));
  }

  /** Handlers the client has registered, of changes unless another event is meant. */
  listeners(event: keyof typeof events = 'changed'): number {
    return this.protocol.subscriptions.get(events[event].subscription) ?? 0;
  }

  private announce({ sheet, address }: Change, { subscription, messageType, body }: (typeof events)[keyof typeof events]): void {
    if ((this.protocol.subscriptions.get(subscription) ?? 0) === 0) return;
    const message = { ...body, worksheetId: sheet.id, address };
    this.deliver(JSON.stringify({ type: 3, message: { entries: [{ messageCategory: 65_536, messageType, targetId: 'Workbook', message: JSON.stringify(message) }] } }));
  }
}

const refusal = (code: string): QueryAnswer => ({ Results: [], TraceIds: [], Error: { Code: code, Message: `The fake workbook answers ${code}.`, Location: '', ActionIndex: 0, HttpStatusCode: 400 } });
