import * as z from "zod";
import { actOf } from "../act.ts";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Step } from "../step.ts";

/** A part of the file that goes up with the complaint: who, what about, wanting what, and what was found out. */
export type FilePart = "customer" | "dispute" | "demand" | "findings";

/** The complaint went beyond somebody's authority and was taken to a higher level. */
export interface ComplaintEscalated {
  /** How high: `branchManager`, `superiorAuthority`, `headOffice`. */
  readonly level: string;
  /** Unit or pseudonymous employee id that now has it. */
  readonly to?: string;
  readonly reason: string;
  /** What went up; the post branch procedure sends all four parts. */
  readonly file: readonly FilePart[];
}

const part = z.enum(["customer", "dispute", "demand", "findings"]);

const schema: z.ZodType<ComplaintEscalated> = z.strictObject({
  level: identifier,
  to: z.exactOptional(identifier),
  reason: text,
  file: z
    .array(part)
    .min(1)
    .refine((parts) => new Set(parts).size === parts.length, { error: "names a part twice" }),
});

/** `EscalateComplaint` records `ComplaintEscalated`: when that is possible, and what it changes. */
export const escalateComplaint: Step<"EscalateComplaint", "ComplaintEscalated"> = defineStep({
  command: "EscalateComplaint",
  event: "ComplaintEscalated",
  version: 1,
  phases: ["open"],
  schema,
  rules: [],
  evolve(draft, event) {
    draft.ownership.escalations.push({ ...actOf(event), level: event.data.level });
  },
});
