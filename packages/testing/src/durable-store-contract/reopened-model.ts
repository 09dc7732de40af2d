import type { EventStore } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import type { ModelledSystem } from "../store-model/store-command.ts";
import { storeCommands } from "../store-model/store-commands.ts";
import { emptyModel, type StoreModel } from "../store-model/store-model.ts";
import type { DurableStorePoint } from "./storage-under-test.ts";

/** All points together, with closing and opening in between. */
export const reopenedModel: DurableStorePoint = {
  point: "any sequence of calls, closing and opening in between",
  cases: {
    "does what it does to an array (property)": async ({ fresh, check, soon }) => {
      const commands = fc.commands<StoreModel, ReopenedSystem, false>([...storeCommands, reopenCommand], {
        maxCommands: 20,
      });
      await check(
        fc.asyncProperty(commands, async (commands) => {
          const { open, clock } = await fresh();
          const store = await open();
          await fc.asyncModelRun(
            () => ({ model: emptyModel(), real: { store, clock, open, subscriptions: [], soon } }),
            commands,
          );
        }),
      );
    },
  },
};

interface ReopenedSystem extends ModelledSystem {
  readonly open: () => Promise<EventStore>;
}

const reopenCommand: fc.Arbitrary<fc.AsyncCommand<StoreModel, ReopenedSystem>> = fc.boolean().map((close) => ({
  check: () => true,
  run: async (model, system) => {
    model.subscriptions.length = 0;
    system.subscriptions.length = 0;
    if (close) await system.store.close();
    system.store = await system.open();
  },
  toString: () => (close ? "close and open again" : "abandon and open again"),
}));
