import { badArgument, HostFault, itemNotFound, notImplemented } from './fault';
import type { Item, Members, TypeTable } from './members';

/** One ProcessQuery request, as office.js sends it. */
export interface QueryBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly D?: boolean;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
}

const actions = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureUnchanged: 8 } as const;
const paths = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** Everything resolved for one request. */
interface Request {
  readonly paths: QueryBody['ObjectPaths'];
  readonly resolved: Map<number, Item | null>;
  readonly kept: Set<number>;
}

/**
 * The server half of office.js' wire protocol. It knows actions, paths, references and errors, and
 * nothing of Excel: `types` says what each object can do. Synchronous, so that two overlapping runs
 * never interleave within a batch, as in Excel.
 */
export class Protocol {
  readonly references = new Map<string, Item>();
  readonly subscriptions = new Map<string, number>();
  private nextReference = 1;

  /** @param knows whether the pretended version of Excel has a member, given as `Type.Member` */
  constructor(private readonly types: TypeTable, private readonly root: Item, private readonly knows: (member: string) => boolean) {}

  /** @param budget stops before the action of this index, as when Excel fails in the middle of a batch */
  answer(body: QueryBody, budget = Infinity): QueryAnswer {
    const request: Request = { paths: body.ObjectPaths, resolved: new Map(), kept: new Set() };
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (index >= budget) throw new HostFault('GeneralException', 'There was an internal error while processing the request.', '');
        const value = this.act(action, request);
        if (action.ActionType === actions.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        if (!(error instanceof HostFault)) throw error;
        return { Results: results, TraceIds: traces, Error: { Code: error.code, Message: error.message, Location: error.location, ActionIndex: index, HttpStatusCode: error.code === 'ItemNotFound' ? 404 : 400 } };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private act(action: Action, request: Request): unknown {
    if (action.ActionType === actions.trace || action.ActionType === actions.ensureUnchanged) return null;
    if (action.Name === '_RemoveReference') return void this.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
    const item = this.resolve(action.ObjectPathId, request);
    switch (action.ActionType) {
      case actions.instantiate:
        return item && this.identity(item, request.paths[action.ObjectPathId]!, request.kept.has(action.ObjectPathId));
      case actions.query:
        return item && this.bag(item, [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])]);
      case actions.method:
        if (action.Name === '_KeepReference') return void request.kept.add(action.ObjectPathId);
        return this.invoke(present(item), action.Name!, this.argumentsOf(action.ArgumentInfo, request));
      case actions.setProperty:
        return this.assign(present(item), action.Name!, this.argumentsOf(action.ArgumentInfo, request)[0]);
      default:
        throw notImplemented('Protocol', `action ${action.ActionType}`);
    }
  }

  private resolve(id: number, request: Request): Item | null {
    const known = request.resolved.get(id);
    if (known !== undefined) return known;
    const path = request.paths[id]!;
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId, request) : this.root;
    // A null object's children are null objects.
    const item = parent === null ? null : this.follow(path, parent, request);
    request.resolved.set(id, item);
    return item;
  }

  private follow(path: ObjectPath, parent: Item, request: Request): Item | null {
    switch (path.ObjectPathType) {
      case paths.global:
        return this.root;
      case paths.method:
        return this.invoke(parent, path.Name!, this.argumentsOf(path.ArgumentInfo, request)) as Item | null;
      case paths.property:
        return this.child(parent, path.Name!);
      case paths.indexer:
        return this.itemOf(parent, this.argumentsOf(path.ArgumentInfo, request)[0]);
      case paths.reference: {
        const item = this.references.get(path.Name!);
        if (!item) throw new HostFault('InvalidReference', `stale reference ${path.Name}`, '');
        return item;
      }
      case paths.nothing:
        return null;
      default:
        throw notImplemented('Protocol', `path ${path.ObjectPathType} ${path.Name}`);
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined, request: Request): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references?.[index];
      return typeof reference === 'number' && reference > 0 ? this.resolve(reference, request) : value;
    });
  }

  private identity(item: Item, path: ObjectPath, keep: boolean): object {
    const id = this.members(item).id?.(item as never);
    if (!keep || path.D) return id === undefined ? {} : { Id: id };
    const reference = `ref${this.nextReference++}`;
    this.references.set(reference, item);
    return { ...(id !== undefined && { Id: id }), _ReferenceId: reference };
  }

  private members(item: Item): Members<unknown> {
    const found = this.types[item.$];
    if (!found) throw notImplemented(item.$, 'any member');
    return found as unknown as Members<unknown>;
  }

  private child(item: Item, name: string): Item | null {
    const { nav } = this.members(item);
    const direct = nav?.[name];
    if (direct) return direct(item);
    const base = nav?.[name.replace(/OrNullObject$/, '')];
    if (!base) throw notImplemented(item.$, name);
    return base(item);
  }

  private itemOf(item: Item, key: unknown): Item {
    const { items } = this.members(item);
    if (!items) throw notImplemented(item.$, 'GetItem');
    const wanted = String(key).toLowerCase();
    const found = items(item).find((one) => {
      const { id, key: keyOf } = this.members(one);
      return [id?.(one), keyOf?.(one)].some((known) => known !== undefined && String(known).toLowerCase() === wanted);
    });
    if (!found) throw itemNotFound(`${item.$}.getItem`);
    return found;
  }

  private invoke(item: Item, name: string, args: readonly unknown[]): unknown {
    const { call, items } = this.members(item);
    if (!this.knows(`${item.$}.${name}`)) throw notImplemented(item.$, name);
    const direct = call?.[name];
    if (direct) return direct(item, args as never);
    if (name === 'GetItem') return this.itemOf(item, args[0]);
    if (items && name === 'GetItemAt') {
      const found = items(item)[Number(args[0])];
      if (!found) throw badArgument(`${item.$}.getItemAt`);
      return found;
    }
    if (items && name === 'GetCount') return items(item).length;
    const event = /^_(Unr|R)egister(\w+?)Event$/.exec(name);
    if (event) return this.subscribe(`${item.$}:${event[2]}`, event[1] === 'R' ? 1 : -1);
    if (name.endsWith('OrNullObject')) return orNull(() => this.invoke(item, name.slice(0, -'OrNullObject'.length), args));
    throw notImplemented(item.$, name);
  }

  private subscribe(key: string, change: number): null {
    this.subscriptions.set(key, (this.subscriptions.get(key) ?? 0) + change);
    return null;
  }

  private assign(item: Item, name: string, value: unknown): null {
    const setter = this.members(item).set?.[name];
    if (!setter) throw notImplemented(item.$, `${name} =`);
    setter(item, value as never);
    return null;
  }

  /** The answer to load(): `select` holds paths such as `name` or `format/fill/color`, in the caller's case. */
  private bag(item: Item, select: readonly string[]): object {
    const { items } = this.members(item);
    if (items) {
      return { _Items: items(item).map((one, index) => ({ ...this.bag(one, select), ...identityIn(this.members(one).id?.(one), index) })) };
    }
    const bag: Record<string, unknown> = {};
    const deeper = new Map<string, string[]>();
    for (const path of select) {
      const [head, ...rest] = path.split('/') as [string, ...string[]];
      if (rest.length > 0) deeper.set(head, [...(deeper.get(head) ?? []), rest.join('/')]);
      else Object.assign(bag, this.scalar(item, head));
    }
    for (const [head, rest] of deeper) {
      const name = pascal(head);
      const child = this.child(item, name);
      bag[name] = child && this.bag(child, rest);
    }
    return bag;
  }

  private scalar(item: Item, name: string): object {
    const getter = this.members(item).get?.[pascal(name)];
    if (!getter) throw notImplemented(item.$, name);
    return { [pascal(name)]: getter(item) ?? null };
  }
}

const pascal = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
const identityIn = (id: string | number | undefined, index: number): object => (id === undefined ? { _Index: index } : { _Id: id });

function present(item: Item | null): Item {
  if (item === null) throw new HostFault('InvalidObjectPath', 'The object path is not available (null object).', '');
  return item;
}

function orNull(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostFault && error.code === 'ItemNotFound') return null;
    throw error;
  }
}
