import * as z from "zod";
import { actOf } from "../act.ts";
import { identifier, text } from "../fields/text.ts";
import { approverHasASay } from "../rules/approver-has-a-say.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { solutionIs } from "./solution-rules.ts";

/** Whoever may approve refused a proposed solution. */
export interface SolutionRefused {
  readonly solution: string;
  readonly reason: string;
}

const schema: z.ZodType<SolutionRefused> = z.strictObject({ solution: identifier, reason: text });

const hasASay: Rule<SolutionRefused> = ({ context, policies }) =>
  approverHasASay("actor.role", context.actor, policies);

const isProposed: Rule<SolutionRefused> = ({ data, state }) => solutionIs("proposed", state, data.solution);

const followsTheProposal = follows<SolutionRefused>(
  "the proposal",
  ({ data, state }) => byId(state.resolution.solutions, data.solution)?.proposedAt,
);

/** `RefuseSolution` records `SolutionRefused`: when that is possible, and what it changes. */
export const refuseSolution: Step<"RefuseSolution", "SolutionRefused"> = defineStep({
  command: "RefuseSolution",
  event: "SolutionRefused",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isProposed, followsTheProposal, hasASay],
  evolve(draft, event) {
    const solution = byId(draft.resolution.solutions, event.data.solution);
    if (solution !== undefined) solution.refused = actOf(event);
  },
});
