/**
 * What is told of an operation: flat, as OpenTelemetry takes it. Names are those of its semantic conventions where it has
 * one (`db.…`, `messaging.…`, `error.type`), and begin with `complaint_ledger.` where it has none. No name is the beginning of
 * another (`a.b` beside `a.b.c`), which some backends cannot store.
 */
export type ObservedAttributes = Readonly<Record<string, string | number | boolean>>;

/** Something that is done and takes time. */
export interface ObservedOperation {
  /** One of few, whatever a caller passes, so that it may name a span: ids, and what is not known to be of few, are attributes. */
  readonly name: string;
  /**
   * Where it is done, as the kind of a span: by the store, for whom the ledger is a client; by a reader of events, a consumer;
   * or within.
   */
  readonly kind: "client" | "consumer" | "internal";
  /** What is known before it is done. */
  readonly attributes: ObservedAttributes;
  /**
   * What came along with the event that is processed: a copy of its metadata. If a `traceparent` was put there with the command,
   * a span of this operation can link to where the event comes from.
   */
  readonly carrier?: Readonly<Record<string, string>>;
}

/** How an operation ended. */
export interface OperationEnd {
  /** What is known only now. After an error also `error.type`: the `code` of a typed error, else the name of its class. */
  readonly attributes: ObservedAttributes;
  /** What it threw, or rejected with; absent if it ended well. A conflict or a refusal is no error. */
  readonly error?: unknown;
}

/** An operation that is under way. */
export interface Observation {
  /** The operation has ended; called once, unless a reader walks off without ending its loop. */
  readonly ended: (end: OperationEnd) => void;
  /**
   * Runs a step of the operation and returns what it returns, so that what is started within can be known as part of it.
   * Called once or more, before {@link ended}. Default: just runs it.
   */
  readonly within?: <Result>(step: () => Result) => Result;
}

/**
 * Is told what a store or a ledger does, while it does it: a place to make spans and metrics, of whatever library. Whoever
 * implements one measures time; this package reads no clock.
 *
 * It changes no result. What it throws, or rejects with, is dropped; a step is run exactly once, whatever `within` does with
 * it, and gives what it gave: a fault in watching must not make something look failed that was recorded.
 *
 * @example
 * const slow: Observer = { started: ({ name }) => ({ ended: () => console.log(name) }) };
 * const store = observedStore(inMemoryEventStore({ clock }), slow);
 */
export interface Observer {
  readonly started: (operation: ObservedOperation) => Observation;
}
