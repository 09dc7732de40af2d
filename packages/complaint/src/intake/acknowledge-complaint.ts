import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { actOf } from "../act.ts";
import { instant } from "../fields/instant-field.ts";
import { medium, type Medium } from "../fields/medium.ts";
import { defineStep, type Step } from "../step.ts";

/** The complainant was told that the complaint arrived, and when the answer comes. */
export interface ComplaintAcknowledged {
  readonly medium: Medium;
  /** When the answer was said to come. UTC. */
  readonly answerExpectedBy?: Instant;
}

const schema: z.ZodType<ComplaintAcknowledged> = z.strictObject({
  medium,
  answerExpectedBy: z.exactOptional(instant),
});

/** `AcknowledgeComplaint` records `ComplaintAcknowledged`: when that is possible, and what it changes. */
export const acknowledgeComplaint: Step<"AcknowledgeComplaint", "ComplaintAcknowledged"> = defineStep({
  command: "AcknowledgeComplaint",
  event: "ComplaintAcknowledged",
  version: 1,
  phases: ["open"],
  schema,
  rules: [],
  evolve(draft, event) {
    draft.intake.acknowledged ??= actOf(event);
  },
});
