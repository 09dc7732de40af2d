import * as z from "zod";
import { actOf } from "../act.ts";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Step } from "../step.ts";

/** 群访, disturbed operation, public order, harm to the organisation's name, heavy loss, danger to people. */
export type EmergencyKind = "groupVisit" | "disruption" | "publicOrder" | "reputation" | "loss" | "danger" | "other";

/** It became an emergency: control, find out, report at once, call the police if needed, speak with one voice. */
export interface EmergencyDeclared {
  readonly kind: EmergencyKind;
  readonly description?: string;
  /** What was done at once, in order. */
  readonly measures: readonly string[];
  /** Id of the emergency that several complaints share, e.g. one group visit. */
  readonly groupEmergency?: string;
}

const schema: z.ZodType<EmergencyDeclared> = z.strictObject({
  kind: z.enum(["groupVisit", "disruption", "publicOrder", "reputation", "loss", "danger", "other"]),
  description: z.exactOptional(text),
  measures: z.array(text).min(1).max(50),
  groupEmergency: z.exactOptional(identifier),
});

/** `DeclareEmergency` records `EmergencyDeclared`: when that is possible, and what it changes. */
export const declareEmergency: Step<"DeclareEmergency", "EmergencyDeclared"> = defineStep({
  command: "DeclareEmergency",
  event: "EmergencyDeclared",
  version: 1,
  phases: ["open"],
  precedesLodging: true,
  schema,
  rules: [],
  evolve(draft, event) {
    draft.ownership.emergency ??= actOf(event);
  },
});
