import type { EventStore, RecordedEvent } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import type { ContractSubject } from "../contract.ts";
import type { SettableClock } from "../settable-clock.ts";
import type { StoreModel } from "./store-model.ts";

/** The real thing that is compared with a model. */
export interface ModelledSystem {
  readonly clock: SettableClock;
  /** Replaced when it is closed and opened again. */
  store: EventStore;
  /** The open subscriptions, as many as the model has. */
  readonly subscriptions: AsyncIterator<RecordedEvent>[];
  readonly soon: ContractSubject<unknown>["soon"];
}

/** One step that is made on model and store alike. */
export type StoreCommand = fc.AsyncCommand<StoreModel, ModelledSystem>;

/** The streams that commands use. */
export const streamName: fc.Arbitrary<string> = fc.constantFrom("complaint-1", "complaint-2", "complaint-3");
