import * as z from "zod";
import { complainantText, identifier } from "../fields/text.ts";
import { earlierOf } from "../rules/time.ts";
import { defineStep, type Step } from "../step.ts";

/** 预警: dissatisfaction shows. It may precede the complaint, be entered after it, and may never become one. */
export interface EarlyWarningRaised {
  /** What showed it. */
  readonly signs: string;
  readonly unit?: string;
}

const schema: z.ZodType<EarlyWarningRaised> = z.strictObject({
  signs: complainantText,
  unit: z.exactOptional(identifier),
});

/** `RaiseEarlyWarning` records `EarlyWarningRaised`: when that is possible, and what it changes. */
export const raiseEarlyWarning: Step<"RaiseEarlyWarning", "EarlyWarningRaised"> = defineStep({
  command: "RaiseEarlyWarning",
  event: "EarlyWarningRaised",
  version: 1,
  phases: ["notLodged", "open"],
  precedesLodging: true,
  schema,
  rules: [],
  evolve(draft, event) {
    draft.intake.earlyWarnings += 1;
    draft.earliest = earlierOf(draft.earliest, event.occurredAt);
  },
});
