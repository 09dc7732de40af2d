import * as z from "zod";
import { actOf } from "../act.ts";
import { lastReopening } from "../closing/present-run.ts";
import { complainantText } from "../fields/text.ts";
import { follows } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** The complainant withdrew the complaint. It stays open until it is closed as withdrawn. */
export interface ComplaintWithdrawn {
  readonly manner: "spoken" | "signed";
  readonly reason?: string;
}

const schema: z.ZodType<ComplaintWithdrawn> = z.strictObject({
  manner: z.enum(["spoken", "signed"]),
  reason: z.exactOptional(complainantText),
});

const happensOnce: Rule<ComplaintWithdrawn> = ({ state }) =>
  state.intake.withdrawn === null
    ? []
    : [
        {
          rule: "lifecycle",
          code: "already-withdrawn",
          field: "type",
          problem: `it was withdrawn at ${state.intake.withdrawn.at}`,
          remedy: "Close it as withdrawn.",
        },
      ];

const followsTheReopening = follows<ComplaintWithdrawn>("the reopening", lastReopening);

/** `WithdrawComplaint` records `ComplaintWithdrawn`: when that is possible, and what it changes. */
export const withdrawComplaint: Step<"WithdrawComplaint", "ComplaintWithdrawn"> = defineStep({
  command: "WithdrawComplaint",
  event: "ComplaintWithdrawn",
  version: 1,
  phases: ["open"],
  schema,
  rules: [happensOnce, followsTheReopening],
  evolve(draft, event) {
    draft.intake.withdrawn = actOf(event);
  },
});
