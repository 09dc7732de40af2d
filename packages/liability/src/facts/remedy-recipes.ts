import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import { factOf } from "./fact-of.ts";
import type { LiabilityRow } from "./liability-row.ts";

/** What was promised to the complainant and what of it was done, which like cases are compared by. */
export const remedyRecipes: ProjectionRecipes<LiabilityRow, ComplaintEvents> = {
  SolutionProposed(draft, event) {
    const { solution, options } = event.data;
    draft.solutions.push({
      ...factOf(event),
      solution,
      options: options.map(({ id, remedies }) => ({
        option: id,
        remedies: remedies.map(({ kind, amount = null }) => ({ kind, amount })),
      })),
    });
  },
  SolutionApproved(draft, event) {
    draft.solutionSteps.push({ ...factOf(event), solution: event.data.solution, step: "approved", option: null });
  },
  SolutionRefused(draft, event) {
    draft.solutionSteps.push({ ...factOf(event), solution: event.data.solution, step: "refused", option: null });
  },
  SolutionOffered(draft, event) {
    draft.solutionSteps.push({ ...factOf(event), solution: event.data.solution, step: "offered", option: null });
  },
  SolutionAccepted(draft, event) {
    const { solution, option } = event.data;
    draft.solutionSteps.push({ ...factOf(event), solution, step: "accepted", option });
  },
  SolutionDeclined(draft, event) {
    draft.solutionSteps.push({ ...factOf(event), solution: event.data.solution, step: "declined", option: null });
  },
  RemedyInstructed(draft, event) {
    const { remedy, solution = null, kind, amount = null, unit } = event.data;
    draft.remedies.push({ ...factOf(event), remedy, solution, kind, amount, unit });
  },
  RemedyExecuted(draft, event) {
    draft.remedySteps.push({ ...factOf(event), remedy: event.data.remedy, step: "executed" });
  },
  RemedyFailed(draft, event) {
    draft.remedySteps.push({ ...factOf(event), remedy: event.data.remedy, step: "failed" });
  },
  ClaimOpened(draft, event) {
    const { claim, amount = null } = event.data;
    draft.claims.push({ ...factOf(event), claim, amount });
  },
};
