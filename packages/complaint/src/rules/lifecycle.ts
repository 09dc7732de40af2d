import type { ComplaintState } from "../state.ts";
import type { Step } from "../step.ts";
import type { Violation } from "../violation.ts";

/** Rule 1: what may be recorded before lodging, while open, and after closing. */
export function lifecycleViolations(step: Step, state: ComplaintState): readonly Violation[] {
  if (step.phases.includes(state.phase)) return [];
  return [{ rule: "lifecycle", field: "type", ...refusals(step)[state.phase] }];
}

function refusals(step: Step): Record<ComplaintState["phase"], Omit<Violation, "rule" | "field">> {
  return {
    notLodged: {
      code: "not-lodged",
      problem: `${step.command} needs a complaint, and none is lodged here`,
      remedy: "Lodge it first; only an early warning can come before.",
    },
    open: {
      code: step.command === "LodgeComplaint" ? "already-lodged" : "not-closed",
      problem:
        step.command === "LodgeComplaint"
          ? "this complaint is lodged already"
          : `${step.command} is for a closed complaint, and this one is open`,
      remedy: step.command === "LodgeComplaint" ? "Use a complaint id of its own." : "Close it first.",
    },
    closed: {
      code: "closed",
      problem: `${step.command} is not possible on a closed complaint`,
      remedy: "Reopen it first, if it has to be handled again.",
    },
  };
}
