import type { Actor } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { actor } from "../fields/actor-field.ts";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Step } from "../step.ts";

/** Somebody who handles the complaint together with others. Taking part says nothing of fault. */
export interface HandlingParty {
  readonly kind: "unit" | "supplier" | "otherCompany";
  readonly id: string;
}

/** Several units, or suppliers and other companies, handle it together from here on. */
export interface JointHandlingOpened {
  readonly parties: readonly HandlingParty[];
  /** Where suppliers or other companies take part, the manufacturing procedure has the general manager lead. */
  readonly ledBy: Actor;
  readonly reason: string;
}

const party: z.ZodType<HandlingParty> = z.strictObject({
  kind: z.enum(["unit", "supplier", "otherCompany"]),
  id: identifier,
});

const schema: z.ZodType<JointHandlingOpened> = z.strictObject({
  parties: z
    .array(party)
    .min(1)
    .max(50)
    .refine((parties) => new Set(parties.map(({ kind, id }) => `${kind} ${id}`)).size === parties.length, {
      error: "names a party twice",
    }),
  ledBy: actor,
  reason: text,
});

/** `OpenJointHandling` records `JointHandlingOpened`: when that is possible, and what it changes. */
export const openJointHandling: Step<"OpenJointHandling", "JointHandlingOpened"> = defineStep({
  command: "OpenJointHandling",
  event: "JointHandlingOpened",
  version: 1,
  phases: ["open"],
  schema,
  rules: [],
  evolve(draft) {
    draft.ownership.jointHandling = true;
  },
});
