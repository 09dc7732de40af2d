import * as z from "zod";
import { identifier } from "../fields/text.ts";
import { unattachedPiece } from "../investigation/evidence-references.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { solutionIs } from "./solution-rules.ts";

/** The complainant accepted an option of a solution; a signed acceptance is an agreement. */
export interface SolutionAccepted {
  readonly solution: string;
  /** Id of the option that is accepted. */
  readonly option: string;
  /** Said, or signed on paper; a signed acceptance is an agreement. */
  readonly manner: "spoken" | "signed";
  /** Id of the signed agreement or recording among the evidence. */
  readonly evidence?: string;
}

const schema: z.ZodType<SolutionAccepted> = z.strictObject({
  solution: identifier,
  option: identifier,
  manner: z.enum(["spoken", "signed"]),
  evidence: z.exactOptional(identifier),
});

const isOffered: Rule<SolutionAccepted> = ({ data, state }) => solutionIs("offered", state, data.solution);

const optionExists: Rule<SolutionAccepted> = ({ data, state }) => {
  const solution = byId(state.resolution.solutions, data.solution);
  if (solution === undefined) return [];
  return unknownId("option", "option", byId(solution.options, data.option) !== undefined, data.option);
};

const evidenceIsOnFile: Rule<SolutionAccepted> = ({ data, state }) => unattachedPiece("evidence", data.evidence, state);

const followsTheOffer = follows<SolutionAccepted>(
  "the offer",
  ({ data, state }) => byId(state.resolution.solutions, data.solution)?.offered?.at,
);

/** `AcceptSolution` records `SolutionAccepted`: when that is possible, and what it changes. */
export const acceptSolution: Step<"AcceptSolution", "SolutionAccepted"> = defineStep({
  command: "AcceptSolution",
  event: "SolutionAccepted",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isOffered, followsTheOffer, optionExists, evidenceIsOnFile],
  evolve(draft, event) {
    const { option, manner } = event.data;
    const solution = byId(draft.resolution.solutions, event.data.solution);
    if (solution !== undefined) solution.answer = { accepted: true, at: event.occurredAt, option, manner };
  },
});
