import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId, takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { solutionOption, type SolutionOption } from "./solution-option.ts";

/** A solution was worked out: one or more alternatives for the complainant to choose from. */
export interface SolutionProposed {
  readonly solution: string;
  readonly options: readonly SolutionOption[];
  /** Why this is fair. */
  readonly grounds?: string;
}

const schema: z.ZodType<SolutionProposed> = z.strictObject({
  solution: identifier,
  options: z.array(solutionOption).min(1).max(20),
  grounds: z.exactOptional(text),
});

const idIsFree: Rule<SolutionProposed> = ({ data, state }) =>
  takenId("solution", "solution", byId(state.resolution.solutions, data.solution) !== undefined, data.solution);

const optionIdsDiffer: Rule<SolutionProposed> = ({ data }) =>
  data.options.flatMap(({ id }, i) =>
    takenId(`options[${i}].id`, "option", data.options.findIndex((other) => other.id === id) < i, id),
  );

/** `ProposeSolution` records `SolutionProposed`: when that is possible, and what it changes. */
export const proposeSolution: Step<"ProposeSolution", "SolutionProposed"> = defineStep({
  command: "ProposeSolution",
  event: "SolutionProposed",
  version: 1,
  phases: ["open"],
  schema,
  rules: [idIsFree, optionIdsDiffer],
  evolve(draft, event) {
    draft.resolution.solutions.push({
      id: event.data.solution,
      options: event.data.options,
      proposedBy: event.actor,
      proposedAt: event.occurredAt,
      approvedBy: [],
      refused: null,
      offered: null,
      answer: null,
    });
  },
});
