import { byId, unknownId } from "../rules/identity.ts";
import type { ComplaintState } from "../state.ts";
import type { Violation } from "../violation.ts";
import type { Solution } from "./state.ts";

/** How far a solution has come. */
export type SolutionStatus = "proposed" | "refused" | "offered" | "accepted" | "declined";

/** Where a solution stands. */
export function statusOf({ answer, offered, refused }: Solution): SolutionStatus {
  if (answer !== null) return answer.accepted ? "accepted" : "declined";
  if (offered !== null) return "offered";
  return refused === null ? "proposed" : "refused";
}

/** Refuses what is done to a solution that does not exist or has not come, or has come past, that far. */
export function solutionIs(status: SolutionStatus, state: ComplaintState, id: string): readonly Violation[] {
  const solution = byId(state.resolution.solutions, id);
  if (solution === undefined) return unknownId("solution", "solution", false, id);
  const actual = statusOf(solution);
  if (actual === status) return [];
  return [
    {
      rule: "lifecycle",
      code: "solution-status",
      field: "data.solution",
      problem: `solution ${id} is ${actual}, not ${status}`,
      remedy: status === "offered" ? "Offer it first, or work on another solution." : "Propose a new solution.",
    },
  ];
}
