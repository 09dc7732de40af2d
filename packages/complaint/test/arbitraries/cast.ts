import type { Actor } from "@complaint-ledger/event-sourcing";
import type { Choices } from "./choices.ts";

/** Handles complaints. */
export const mei: Actor = { id: "mei", role: "clerk" };
/** Leads a team of clerks. */
export const pia: Actor = { id: "pia", role: "lead" };
/** Approves what leads may not. */
export const quy: Actor = { id: "quy", role: "manager" };
/** Judges appeals. */
export const ren: Actor = { id: "ren", role: "director" };
/** Calls back. */
export const sol: Actor = { id: "sol", role: "agent" };

/** Stands in for the clerk. */
export const otaForMei: Actor = { id: "ota", role: "clerk", onBehalfOf: "mei" };

/** Few people, some in each other's place, so that they meet themselves where they must not. */
const cast = [
  mei,
  pia,
  quy,
  ren,
  sol,
  { id: "ota", role: "clerk" },
  otaForMei,
  { id: "pia", role: "lead", onBehalfOf: "quy" },
  { id: "quy", role: "manager", onBehalfOf: "pia" },
] as const satisfies readonly [Actor, ...Actor[]];

/** Somebody or other. */
function anybody(choose: Choices): Actor {
  return choose.of<Actor>(...cast);
}

/** Mostly one of those whose business it is, now and then anybody. */
export function mostly(choose: Choices, ...suited: readonly [Actor, ...Actor[]]): Actor {
  return choose.happens(20) ? anybody(choose) : choose.of(...suited);
}
