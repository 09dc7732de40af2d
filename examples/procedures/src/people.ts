import type { Actor } from "@complaint-ledger/event-sourcing";

/** Takes complaints and handles them, where a case names nobody else. */
export const clerk: Actor = { id: "clerk-1", role: "clerk" };
