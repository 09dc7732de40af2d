import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { approverHasASay } from "../rules/approver-has-a-say.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { alreadyPromised, shortfalls } from "./promises.ts";
import { solutionIs } from "./solution-rules.ts";

/** Whoever may approved a proposed solution. The approver is the one who acts. */
export interface SolutionApproved {
  readonly solution: string;
  readonly note?: string;
}

const schema: z.ZodType<SolutionApproved> = z.strictObject({
  solution: identifier,
  note: z.exactOptional(text),
});

const hasASay: Rule<SolutionApproved> = ({ context, policies }) =>
  approverHasASay("actor.role", context.actor, policies);

const isProposed: Rule<SolutionApproved> = ({ data, state }) => solutionIs("proposed", state, data.solution);

const approverDidNotPropose: Rule<SolutionApproved> = ({ data, state, context }) => {
  const solution = byId(state.resolution.solutions, data.solution);
  if (solution === undefined) return [];
  return sameHands("actor", { as: "approver", actor: context.actor }, { as: "proposer", actor: solution.proposedBy });
};

const limitCovers: Rule<SolutionApproved> = ({ data, state, context, policies }) => {
  const solution = byId(state.resolution.solutions, data.solution);
  if (solution === undefined) return [];
  const alternatives = solution.options.map(({ remedies }) => remedies);
  const promised = alreadyPromised(state.resolution, solution.id);
  return shortfalls(context.actor.role, alternatives, promised, policies).map(({ policy, problem }) => ({
    rule: "approvalLimits",
    code: "approval-beyond-limit",
    field: "actor.role",
    problem: `policy ${policy}: ${problem}`,
    remedy: "Ask somebody whose limit covers it; money without an amount needs somebody without a limit.",
  }));
};

const followsTheProposal = follows<SolutionApproved>(
  "the proposal",
  ({ data, state }) => byId(state.resolution.solutions, data.solution)?.proposedAt,
);

/** `ApproveSolution` records `SolutionApproved`: when that is possible, and what it changes. */
export const approveSolution: Step<"ApproveSolution", "SolutionApproved"> = defineStep({
  command: "ApproveSolution",
  event: "SolutionApproved",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isProposed, followsTheProposal, hasASay, approverDidNotPropose, limitCovers],
  evolve(draft, event) {
    byId(draft.resolution.solutions, event.data.solution)?.approvedBy.push(event.actor);
  },
});
