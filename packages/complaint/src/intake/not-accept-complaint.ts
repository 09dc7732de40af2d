import * as z from "zod";
import { actOf } from "../act.ts";
import { lastReopening } from "../closing/present-run.ts";
import { medium, type Medium } from "../fields/medium.ts";
import { complainantText, text } from "../fields/text.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Step } from "../step.ts";

/** The complaint was verified and not accepted (it rests on a misunderstanding, is not ours); that was explained. */
export interface ComplaintNotAccepted {
  readonly reason: string;
  /** The explanation given to the complainant, and through what. */
  readonly explanation: string;
  readonly medium: Medium;
}

const schema: z.ZodType<ComplaintNotAccepted> = z.strictObject({
  reason: text,
  explanation: complainantText,
  medium,
});

const followsTheReopening = follows<ComplaintNotAccepted>("the reopening", lastReopening);

/** `NotAcceptComplaint` records `ComplaintNotAccepted`: when that is possible, and what it changes. */
export const notAcceptComplaint: Step<"NotAcceptComplaint", "ComplaintNotAccepted"> = defineStep({
  command: "NotAcceptComplaint",
  event: "ComplaintNotAccepted",
  version: 1,
  phases: ["open"],
  schema,
  rules: [followsTheReopening],
  evolve(draft, event) {
    draft.intake.acceptance = { ...actOf(event), accepted: false };
  },
});
