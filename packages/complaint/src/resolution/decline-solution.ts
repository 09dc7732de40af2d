import * as z from "zod";
import { complainantText, identifier } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { solutionIs } from "./solution-rules.ts";

/** The complainant was not content with a solution, and was asked what they want. */
export interface SolutionDeclined {
  readonly solution: string;
  /** What they want instead, in their words. */
  readonly wanted: string;
}

const schema: z.ZodType<SolutionDeclined> = z.strictObject({ solution: identifier, wanted: complainantText });

const isOffered: Rule<SolutionDeclined> = ({ data, state }) => solutionIs("offered", state, data.solution);

const followsTheOffer = follows<SolutionDeclined>(
  "the offer",
  ({ data, state }) => byId(state.resolution.solutions, data.solution)?.offered?.at,
);

/** `DeclineSolution` records `SolutionDeclined`: when that is possible, and what it changes. */
export const declineSolution: Step<"DeclineSolution", "SolutionDeclined"> = defineStep({
  command: "DeclineSolution",
  event: "SolutionDeclined",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isOffered, followsTheOffer],
  evolve(draft, event) {
    const solution = byId(draft.resolution.solutions, event.data.solution);
    if (solution !== undefined) solution.answer = { accepted: false, at: event.occurredAt };
  },
});
