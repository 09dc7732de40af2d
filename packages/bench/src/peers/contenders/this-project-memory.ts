import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import type { Contender } from "../contender.ts";
import { throughThePort } from "./through-the-port.ts";

/** This project's reference store. */
export const thisProjectMemory: Contender = {
  open: async () => throughThePort(inMemoryEventStore({ clock: () => new Date().toISOString() }), undefined),
};
