import type { Actor } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { Choices } from "../../random/choices.ts";

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

/** Mostly one of those whose business it is, now and then anybody. */
export function mostly(choose: Choices, ...suited: readonly [Actor, ...Actor[]]): Actor {
  return choose.happens(20) ? choose.of<Actor>(...cast) : choose.of(...suited);
}

/** The manager, in the role that may approve most under these policies. */
export function approver(policies: readonly HandlingPolicy[]): Actor {
  const limits = policies.flatMap(({ approvalLimits }) => approvalLimits);
  const highest =
    limits.find(({ amounts, remedies }) => amounts === "unlimited" && remedies === "any") ?? limits.at(-1);
  const role = highest?.role ?? policies.flatMap(({ approverRoles }) => approverRoles).at(-1);
  return role === undefined ? quy : { ...quy, role };
}
