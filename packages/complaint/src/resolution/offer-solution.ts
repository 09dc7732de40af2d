import * as z from "zod";
import { actOf } from "../act.ts";
import { medium, type Medium } from "../fields/medium.ts";
import { identifier } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Attempt, type Rule, type Step } from "../step.ts";
import { alreadyPromised, shortfalls } from "./promises.ts";
import { solutionIs } from "./solution-rules.ts";
import type { Solution } from "./state.ts";

/** All options of a solution were put to the complainant. From here on it is promised. */
export interface SolutionOffered {
  readonly solution: string;
  readonly medium: Medium;
  readonly inWriting: boolean;
}

const schema: z.ZodType<SolutionOffered> = z.strictObject({
  solution: identifier,
  medium,
  inWriting: z.boolean(),
});

const isProposed: Rule<SolutionOffered> = ({ data, state }) => solutionIs("proposed", state, data.solution);

const isApprovedWhereAlways: Rule<SolutionOffered> = ({ data, state, policies }) => {
  const solution = byId(state.resolution.solutions, data.solution);
  if (solution === undefined || solution.approvedBy.length > 0) return [];
  return policies
    .filter(({ solutionApproval }) => solutionApproval === "always")
    .map(({ id }) => ({
      rule: "approvalLimits",
      code: "not-approved",
      field: "data.solution",
      problem: `policy ${id} wants every solution approved before it is offered`,
      remedy: "Have it approved, and record ApproveSolution.",
    }));
};

/** Rule 3: the limit of the offerer, or of one approver, covers the whole offer under every pinned policy. */
const limitCovers: Rule<SolutionOffered> = (attempt) => {
  const solution = byId(attempt.state.resolution.solutions, attempt.data.solution);
  if (solution === undefined) return [];
  const roles = [attempt.context.actor.role, ...solution.approvedBy.map(({ role }) => role)];
  if (roles.some((role) => beyondLimitOf(role, solution, attempt).length === 0)) return [];
  return beyondLimitOf(attempt.context.actor.role, solution, attempt).map(({ policy, problem }) => ({
    rule: "approvalLimits",
    code: "offer-beyond-limit",
    field: "data.solution",
    problem: `policy ${policy}: ${problem}`,
    remedy:
      "Propose less, with the amount of all that is money, or have it approved by somebody whose limit covers it.",
  }));
};

function beyondLimitOf(
  role: string,
  { id, options }: Solution,
  { state, policies }: Attempt<unknown>,
): ReturnType<typeof shortfalls> {
  const alternatives = options.map(({ remedies }) => remedies);
  return shortfalls(role, alternatives, alreadyPromised(state.resolution, id), policies);
}

const followsTheProposal = follows<SolutionOffered>(
  "the proposal",
  ({ data, state }) => byId(state.resolution.solutions, data.solution)?.proposedAt,
);

/** `OfferSolution` records `SolutionOffered`: when that is possible, and what it changes. */
export const offerSolution: Step<"OfferSolution", "SolutionOffered"> = defineStep({
  command: "OfferSolution",
  event: "SolutionOffered",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isProposed, followsTheProposal, isApprovedWhereAlways, limitCovers],
  evolve(draft, event) {
    const solution = byId(draft.resolution.solutions, event.data.solution);
    if (solution !== undefined) solution.offered = actOf(event);
  },
});
