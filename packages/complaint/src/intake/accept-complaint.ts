import * as z from "zod";
import { actOf } from "../act.ts";
import { lastReopening } from "../closing/present-run.ts";
import { text } from "../fields/text.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Step } from "../step.ts";

/** The complaint was verified and accepted for handling. */
export interface ComplaintAccepted {
  /** What was checked, e.g. order and shipment. */
  readonly verified: string;
}

const schema: z.ZodType<ComplaintAccepted> = z.strictObject({ verified: text });

const followsTheReopening = follows<ComplaintAccepted>("the reopening", lastReopening);

/** `AcceptComplaint` records `ComplaintAccepted`: when that is possible, and what it changes. */
export const acceptComplaint: Step<"AcceptComplaint", "ComplaintAccepted"> = defineStep({
  command: "AcceptComplaint",
  event: "ComplaintAccepted",
  version: 1,
  phases: ["open"],
  schema,
  rules: [followsTheReopening],
  evolve(draft, event) {
    draft.intake.acceptance = { ...actOf(event), accepted: true };
  },
});
