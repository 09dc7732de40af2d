import type { ExtensionRule } from "@complaint-ledger/policy";
import { byId } from "../rules/identity.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { notToldYet } from "../rules/told.ts";
import type { Attempt, Rule } from "../step.ts";
import type { Violation } from "../violation.ts";
import { isSameClock } from "./clock-reference.ts";
import type { ClockState } from "./clock-state.ts";
import { declaredClock, undeclaredClock } from "./declared-clock.ts";
import type { ClockExtended } from "./extend-clock.ts";

/** Rule 4: what the policy must allow, for the clock to be extended at all and by this much. */
export const policyAllowsIt: Rule<ClockExtended> = (attempt) => {
  const { data, policies } = attempt;
  const clock = declaredClock(policies, data.clock);
  if (clock === undefined) return undeclaredClock(policies, data.clock);
  if (clock.extension === undefined) {
    return [
      refusal(
        "not-extendable",
        "clock",
        `policy ${data.clock.policy} lets nobody extend ${clock.id}`,
        "Keep the limit; a breach can be waived afterwards.",
      ),
    ];
  }
  return [
    ...tooLong(clock.extension, data),
    ...tooOften(clock.extension, attempt),
    ...wrongApprover(clock.extension, data),
  ];
};

/** Rule 4: only a clock that runs is extended. One that stands still without a known end is resumed first. */
export const isRunning: Rule<ClockExtended> = ({ data, context, policies }) => {
  if (declaredClock(policies, data.clock) === undefined) return [];
  const why = whyNotRunning(context.clock(data.clock));
  if (why === undefined) return [];
  return [refusal("clock-not-running", "clock", `${data.clock.clock} ${why}`, "Name a running clock.")];
};

/**
 * Rule 4: only before it expires, and recorded before it expires: a date in the past is no way round a breach. At the very
 * instant it falls due there is still time; one millisecond later not. Imported history tells of extensions long past, so
 * of these the instant said counts.
 */
export const isInTime: Rule<ClockExtended> = ({ data, context, policies, occurredAt }) => {
  const policy = byId(policies, data.clock.policy);
  if (policy === undefined || declaredClock(policies, data.clock) === undefined) return [];
  const { dueAt } = context.clock(data.clock);
  const given = policy.origin === "imported" ? occurredAt : context.now;
  if (dueAt === null || given <= dueAt) return [];
  return [
    refusal(
      "expired",
      "clock",
      `${data.clock.clock} fell due at ${dueAt}, before ${given}`,
      "An extension is given and recorded before the clock expires; a breach can be waived.",
    ),
  ];
};

/** Rule 2: nobody approves the extension they ask for. */
export const approverIsAnother: Rule<ClockExtended> = ({ data, context }) =>
  data.approvedBy === undefined
    ? []
    : sameHands(
        "data.approvedBy",
        { as: "approver", actor: data.approvedBy },
        { as: "proposer", actor: context.actor },
      );

/** Rule 4: proof that the complainant was told. */
export const complainantWasTold: Rule<ClockExtended> = (attempt) => notToldYet("clockAdministration", attempt);

function whyNotRunning({ startedAt, dueAt, stoppedAt }: ClockState): string | undefined {
  if (startedAt === null) return "has not started";
  if (stoppedAt !== null) return `stopped at ${stoppedAt}`;
  return dueAt === null ? "stands still without a known end" : undefined;
}

function tooLong({ atMost }: ExtensionRule, { by }: ClockExtended): readonly Violation[] {
  if (atMost === undefined) return [];
  if (by.unit === atMost.unit && by.amount <= atMost.amount) return [];
  const limit = `${atMost.amount} ${atMost.unit}`;
  const problem =
    by.unit === atMost.unit
      ? `${by.amount} ${by.unit} is more than the ${limit} an extension may add`
      : `${by.unit} cannot be held against the ${limit} an extension may add without a calendar`;
  return [refusal("extension-too-long", "by", problem, `Extend by at most ${limit}, in ${atMost.unit}.`)];
}

function tooOften({ times }: ExtensionRule, { data, state }: Attempt<ClockExtended>): readonly Violation[] {
  const given = state.clocks.extensions.filter(
    ({ clock, run }) => run === state.closing.reopenings && isSameClock(clock, data.clock),
  );
  if (times === undefined || given.length < times) return [];
  return [
    refusal(
      "extended-too-often",
      "clock",
      `it was extended ${given.length} times, and ${times} is the most`,
      "Keep the limit; a breach can be waived afterwards.",
    ),
  ];
}

function wrongApprover({ approverRoles }: ExtensionRule, { approvedBy }: ClockExtended): readonly Violation[] {
  if (approverRoles.length === 0 || (approvedBy !== undefined && approverRoles.includes(approvedBy.role))) return [];
  const problem = approvedBy === undefined ? "nobody approved it" : `${approvedBy.role} may not approve it`;
  return [refusal("approver-role", "approvedBy", problem, `Have it approved by: ${approverRoles.join(", ")}.`)];
}

function refusal(code: string, field: string, problem: string, remedy: string): Violation {
  return { rule: "clockAdministration", code, field: `data.${field}`, problem, remedy };
}
