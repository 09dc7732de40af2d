import fc from "fast-check";
import { storeCommands } from "../store-model/store-commands.ts";
import { emptyModel } from "../store-model/store-model.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** All points together: whatever is done in whatever order, the store agrees with an array. */
export const modelledStore: EventStorePoint = {
  point: "any sequence of calls",
  cases: {
    "does what it does to an array (property)": async ({ fresh, check, soon }) => {
      const commands = fc.commands([...storeCommands], { maxCommands: 30 });
      await check(
        fc.asyncProperty(commands, async (commands) => {
          const { store, clock } = await fresh();
          await fc.asyncModelRun(
            () => ({ model: emptyModel(), real: { store, clock, subscriptions: [], soon } }),
            commands,
          );
        }),
      );
    },
  },
};
