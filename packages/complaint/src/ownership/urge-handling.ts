import * as z from "zod";
import { medium, type Medium } from "../fields/medium.ts";
import { complainantText } from "../fields/text.ts";
import { defineStep, type Step } from "../step.ts";

/** 催办: somebody pressed for an answer. */
export interface HandlingUrged {
  readonly by: "complainant" | "firstContactOwner" | "superior" | "otherUnit" | "authority" | "thirdParty";
  readonly medium: Medium;
  /** What was said. */
  readonly said?: string;
}

const schema: z.ZodType<HandlingUrged> = z.strictObject({
  by: z.enum(["complainant", "firstContactOwner", "superior", "otherUnit", "authority", "thirdParty"]),
  medium,
  said: z.exactOptional(complainantText),
});

/** `UrgeHandling` records `HandlingUrged`: when that is possible, and what it changes. */
export const urgeHandling: Step<"UrgeHandling", "HandlingUrged"> = defineStep({
  command: "UrgeHandling",
  event: "HandlingUrged",
  version: 1,
  phases: ["open"],
  schema,
  rules: [],
  // No rule asks how often somebody pressed; the history keeps it.
  evolve() {},
});
