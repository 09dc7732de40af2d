import { fold, projectRows, type EventStore, type NewEventOf } from "@complaint-ledger/event-sourcing";
import { accountRecipes, accounts, noAccount, type AccountEvents } from "../account.ts";
import type { OpenContender } from "../contender.ts";

/** Any store of this project, used through the port that all of them have in common. */
export function throughThePort(store: EventStore, durability: string | undefined): OpenContender {
  return {
    durability,
    async append(stream, events, length) {
      const { outcome } = await store.append(stream, events, length === 0 ? "noStream" : length - 1);
      if (outcome !== "appended") throw new Error(`${stream}: ${outcome}`);
    },
    async read(stream) {
      let events = 0;
      for await (const _ of store.readStream(stream)) events += 1;
      return events;
    },
    async rebuild(stream) {
      const history = await Array.fromAsync(store.readStream(stream));
      // Nothing but `complaintHistory` is recorded, and the recipes are for its types.
      return fold(accountRecipes, noAccount, history as readonly NewEventOf<AccountEvents>[]);
    },
    replay: () => projectRows(store, accounts),
    close: () => store.close(),
  };
}
