import { isWorkingTimeError } from "@complaint-ledger/working-time";
import { slaError } from "../sla-error.ts";
import type { ClockIdentity } from "./clock-run.ts";

/** Runs a computation about a clock. If a calendar does not reach so far, throws `not-reckonable`, saying which clock it was. */
export function reckoned<Value>(
  { policy, version, clock }: Pick<ClockIdentity, "policy" | "version" | "clock">,
  reckon: () => Value,
): Value {
  try {
    return reckon();
  } catch (error) {
    if (!isWorkingTimeError(error)) throw error;
    throw slaError(
      {
        code: "not-reckonable",
        field: `${policy}/${clock}`,
        problem: `under version ${version} of ${policy} it cannot be reckoned: ${error.problem}`,
        remedy: error.remedy,
      },
      error,
    );
  }
}
