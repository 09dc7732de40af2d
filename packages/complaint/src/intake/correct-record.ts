import * as z from "zod";
import { complainantText, identifier, text } from "../fields/text.ts";
import { unknownId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** Something recorded was wrong. The wrong event stays; this says what is right. */
export interface RecordCorrected {
  /** Id of the event that is wrong, if it is one event. */
  readonly event?: string;
  /** Path of the wrong field in that event, e.g. `data.account.where`. */
  readonly field: string;
  readonly corrected: string;
  readonly reason: string;
}

const schema: z.ZodType<RecordCorrected> = z.strictObject({
  event: z.exactOptional(identifier),
  field: identifier,
  corrected: complainantText,
  reason: text,
});

const eventIsOnRecord: Rule<RecordCorrected> = ({ data: { event }, context }) =>
  event === undefined ? [] : unknownId("event", "event", context.isRecorded(event), event);

/** `CorrectRecord` records `RecordCorrected`: when that is possible, and what it changes. */
export const correctRecord: Step<"CorrectRecord", "RecordCorrected"> = defineStep({
  command: "CorrectRecord",
  event: "RecordCorrected",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [eventIsOnRecord],
  evolve(draft) {
    draft.intake.corrections += 1;
  },
});
