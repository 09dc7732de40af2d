import { approvalLimits } from "./approval-limits.ts";
import { callbackAttempts } from "./callback-attempts.ts";
import { clockAdministration } from "./clock-administration.ts";
import { closure } from "./closure.ts";
import { dissatisfaction } from "./dissatisfaction.ts";
import { identity } from "./identity.ts";
import { liability } from "./liability.ts";
import { lifecycle } from "./lifecycle.ts";
import type { Invariant } from "./moment.ts";
import { order } from "./order.ts";
import { policyWishes } from "./policy-wishes.ts";
import { separationOfDuties } from "./separation-of-duties.ts";
import { time } from "./time.ts";

/** Rules 1 to 8, and the ground they stand on: ids, the order of steps, and what policies wish. */
export const invariants = {
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
} as const satisfies Readonly<Record<string, Invariant>>;
