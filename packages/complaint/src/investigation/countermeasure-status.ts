import { byId, unknownId } from "../rules/identity.ts";
import type { ComplaintState } from "../state.ts";
import type { Violation } from "../violation.ts";
import type { Countermeasure } from "./state.ts";

/** Refuses what is done to a countermeasure that does not exist or does not stand at one of `statuses`. */
export function countermeasureIs(
  statuses: readonly Countermeasure["status"][],
  id: string,
  state: ComplaintState,
): readonly Violation[] {
  const countermeasure = byId(state.investigation.countermeasures, id);
  if (countermeasure === undefined) return unknownId("countermeasure", "countermeasure", false, id);
  if (statuses.includes(countermeasure.status)) return [];
  return [
    {
      rule: "lifecycle",
      code: "countermeasure-status",
      field: "data.countermeasure",
      problem: `countermeasure ${id} is ${countermeasure.status}, not ${statuses.join(" or ")}`,
      remedy: remedies[countermeasure.status],
    },
  ];
}

const remedies: Readonly<Record<Countermeasure["status"], string>> = {
  requested: "Wait for its unit to submit it.",
  submitted: "Reject it first, with the reason, if it has to be drawn up anew.",
  rejected: "Let its unit submit a new draft, or the general manager's office mediate.",
};
