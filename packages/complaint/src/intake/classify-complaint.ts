import { actOf } from "../act.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { vocabularyViolations } from "./classification-rules.ts";
import { classification, type Classification } from "./classification.ts";

const usesKnownWords: Rule<Classification> = (attempt) => vocabularyViolations(attempt, attempt.data, "data");

const isTheFirst: Rule<Classification> = ({ state }) =>
  state.intake.classification === null
    ? []
    : [
        {
          rule: "lifecycle",
          code: "already-classified",
          field: "type",
          problem: `it was classified at ${state.intake.classification.at}`,
          remedy: "Use ReclassifyComplaint, with the reason.",
        },
      ];

/** The first classification of a complaint; its event is `ComplaintClassified`, with a {@link Classification}. */
export const classifyComplaint: Step<"ClassifyComplaint", "ComplaintClassified"> = defineStep({
  command: "ClassifyComplaint",
  event: "ComplaintClassified",
  version: 1,
  phases: ["open"],
  schema: classification,
  rules: [usesKnownWords, isTheFirst],
  evolve(draft, event) {
    draft.intake.classification = { ...actOf(event), classification: { ...event.data } };
  },
});
