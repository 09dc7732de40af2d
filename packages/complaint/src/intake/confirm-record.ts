import * as z from "zod";
import { actOf } from "../act.ts";
import { medium, type Medium } from "../fields/medium.ts";
import { identifier } from "../fields/text.ts";
import { unattachedPiece } from "../investigation/evidence-references.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** The record was read back and confirmed by the complainant, or signed by whoever took it. */
export interface RecordConfirmed {
  readonly confirmedBy: "complainant" | "recorder";
  /** Said, or signed on paper. */
  readonly manner: "spoken" | "signed";
  readonly medium?: Medium;
  /** Id of the signed paper or recording among the evidence. */
  readonly evidence?: string;
}

const schema: z.ZodType<RecordConfirmed> = z.strictObject({
  confirmedBy: z.enum(["complainant", "recorder"]),
  manner: z.enum(["spoken", "signed"]),
  medium: z.exactOptional(medium),
  evidence: z.exactOptional(identifier),
});

const evidenceIsOnFile: Rule<RecordConfirmed> = ({ data, state }) => unattachedPiece("evidence", data.evidence, state);

/** `ConfirmRecord` records `RecordConfirmed`: when that is possible, and what it changes. */
export const confirmRecord: Step<"ConfirmRecord", "RecordConfirmed"> = defineStep({
  command: "ConfirmRecord",
  event: "RecordConfirmed",
  version: 1,
  phases: ["open"],
  schema,
  rules: [evidenceIsOnFile],
  evolve(draft, event) {
    const { confirmedBy, manner } = event.data;
    draft.intake.confirmations.push({ ...actOf(event), confirmedBy, manner });
  },
});
