import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import type { Violation } from "../violation.ts";
import type { ClockReference } from "./clock-reference.ts";

/** The clock as a pinned policy declares it; `undefined` if none does. A promised deadline is no clock of a policy. */
export function declaredClock(
  policies: readonly HandlingPolicy[],
  { policy, clock }: ClockReference,
): ClockRule | undefined {
  return policies.find(({ id }) => id === policy)?.clocks.find(({ id }) => id === clock);
}

/** Refuses a clock that no pinned policy declares. */
export function undeclaredClock(policies: readonly HandlingPolicy[], clock: ClockReference): readonly Violation[] {
  if (declaredClock(policies, clock) !== undefined) return [];
  const declared = policies.flatMap(({ id, clocks }) => clocks.map((rule) => `${id}/${rule.id}`));
  return [
    {
      rule: "clockAdministration",
      code: "unknown-clock",
      field: "data.clock",
      problem: `no pinned policy declares a clock ${clock.policy}/${clock.clock}`,
      remedy: declared.length === 0 ? "The pinned policies have no clocks." : `Use one of: ${declared.join(", ")}.`,
    },
  ];
}
