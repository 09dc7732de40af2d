import type { NewEvent } from "@complaint-ledger/event-sourcing";
import { evolved, eventTypes, noAccount, type Account } from "../account.ts";
import type { OpenContender } from "../contender.ts";
import { peerModule } from "../peer-module.ts";

/** What act's stores have in common, as far as it is measured. */
export interface ActStore {
  seed(): Promise<void>;
  dispose(): Promise<void>;
  commit(stream: string, messages: readonly Message[], meta: object, expectedVersion: number): Promise<unknown>;
  query(
    callback: (event: Message & { readonly id: number; readonly stream: string }) => void,
    query?: {
      readonly stream?: string;
      readonly stream_exact?: boolean;
      readonly after?: number;
      readonly limit?: number;
    },
  ): Promise<number>;
}

interface Message {
  readonly name: string;
  readonly data: object;
}

/** What of act is used. Its builders infer types that cannot be had without its declarations; here they are `unknown`. */
interface Act {
  readonly InMemoryStore: new () => ActStore;
  store(store: ActStore): ActStore;
  state(schema: object): StateBuilder;
  act(): { withState(state: unknown): { build(): { load(state: unknown, stream: string): Promise<Loaded> } } };
}

interface StateBuilder {
  init(initial: () => Account): {
    emits(schemas: object): {
      patch(reducers: Readonly<Record<string, (event: Message, state: Account) => Partial<Account>>>): {
        build(): unknown;
      };
    };
  };
}

interface Loaded {
  readonly state: Account;
}

interface Zod {
  readonly z: {
    looseObject(shape: object): unknown;
    string(): unknown;
    number(): unknown;
  };
}

/** act's store in memory. */
export function actMemoryStore(): ActStore {
  return new (peerModule<Act>("@rotorsoft/act").InMemoryStore)();
}

/** act over any of its stores. State is loaded by its orchestrator, through its cache of the thousand last streams. */
export async function overActStore(
  store: ActStore,
  { durability, page }: { readonly durability: string | undefined; readonly page: number | undefined },
): Promise<OpenContender> {
  const act = peerModule<Act>("@rotorsoft/act");
  const { z } = peerModule<Zod>("zod");
  act.store(store);
  await store.seed();
  const text = z.string();
  const Complaint = act
    .state({
      Complaint: z.looseObject({
        events: z.number(),
        channel: text,
        unit: text,
        dueAt: text,
        satisfaction: text,
        outcome: text,
      }),
    })
    .init(() => noAccount)
    .emits(Object.fromEntries(eventTypes.map((type) => [type, z.looseObject({})])))
    .patch(
      Object.fromEntries(
        eventTypes.map((type) => [type, ({ data }: Message, state: Account) => evolved(state, type, data)]),
      ),
    )
    .build();
  const app = act.act().withState(Complaint).build();
  return {
    durability,
    append: (stream, events, length) => store.commit(stream, events.map(message), metaOf(events), length - 1),
    read: (stream) => store.query(() => undefined, { stream, stream_exact: true }),
    rebuild: async (stream) => (await app.load(Complaint, stream)).state,
    async replay() {
      const rows = new Map<string, Account>();
      let after = -1;
      const take = ({ id, stream, name, data }: Message & { readonly id: number; readonly stream: string }): void => {
        rows.set(stream, evolved(rows.get(stream) ?? noAccount, name, data));
        after = id;
      };
      if (page === undefined) await store.query(take);
      else while ((await store.query(take, { after, limit: page })) === page);
      return rows;
    },
    close: () => store.dispose(),
  };
}

function message({ type, data }: NewEvent): Message {
  // Every payload is an object.
  return { name: type, data: data as object };
}

/** act keeps one set of metadata a commit. */
function metaOf([first]: readonly NewEvent[]): object {
  return { correlation: first?.correlationId ?? "", causation: {}, envelope: { ...first, data: undefined } };
}
