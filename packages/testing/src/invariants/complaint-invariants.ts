import { approvalLimits } from "./approval-limits.ts";
import { callbackAttempts } from "./callback-attempts.ts";
import { clockAdministration } from "./clock-administration.ts";
import { closure } from "./closure.ts";
import { dissatisfaction } from "./dissatisfaction.ts";
import { identity } from "./identity.ts";
import { liability } from "./liability.ts";
import { lifecycle } from "./lifecycle.ts";
import type { ComplaintInvariant } from "./moment.ts";
import { order } from "./order.ts";
import { policyWishes } from "./policy-wishes.ts";
import { separationOfDuties } from "./separation-of-duties.ts";
import { time } from "./time.ts";

/** The names of the {@link complaintInvariants}. */
export type ComplaintInvariantName =
  | "lifecycle"
  | "separationOfDuties"
  | "approvalLimits"
  | "clockAdministration"
  | "liability"
  | "closure"
  | "callbackAttempts"
  | "dissatisfaction"
  | "time"
  | "identity"
  | "order"
  | "policyWishes";

/**
 * What holds for every event of every complaint: rules 1 to 8 of a complaint, and the ground they stand on
 * (ids, the order of steps, and what policies wish). Each reads the events alone and shares no code with `decideComplaint`.
 */
export const complaintInvariants: Readonly<Record<ComplaintInvariantName, ComplaintInvariant>> = {
  lifecycle,
  separationOfDuties,
  approvalLimits,
  clockAdministration,
  liability,
  closure,
  callbackAttempts,
  dissatisfaction,
  time,
  identity,
  order,
  policyWishes,
};
