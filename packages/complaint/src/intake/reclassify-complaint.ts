import { actOf } from "../act.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { vocabularyViolations } from "./classification-rules.ts";
import { reclassification, type Reclassification } from "./classification.ts";

const usesKnownWords: Rule<Reclassification> = (attempt) =>
  vocabularyViolations(attempt, attempt.data.classification, "data.classification");

const followsAClassification: Rule<Reclassification> = ({ state }) =>
  state.intake.classification !== null
    ? []
    : [
        {
          rule: "lifecycle",
          code: "not-classified",
          field: "type",
          problem: "it was never classified",
          remedy: "Use ClassifyComplaint.",
        },
      ];

const followsTheLastOne = follows<Reclassification>(
  "the classification it replaces",
  ({ state }) => state.intake.classification?.at,
);

/** A complaint is seen differently; clocks are recomputed from their original start. Its event is `ComplaintReclassified`. */
export const reclassifyComplaint: Step<"ReclassifyComplaint", "ComplaintReclassified"> = defineStep({
  command: "ReclassifyComplaint",
  event: "ComplaintReclassified",
  version: 1,
  phases: ["open"],
  schema: reclassification,
  rules: [usesKnownWords, followsAClassification, followsTheLastOne],
  evolve(draft, event) {
    draft.intake.classification = { ...actOf(event), classification: { ...event.data.classification } };
  },
});
