import type { HandlingPolicy } from "@complaint-ledger/policy";
import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** The complaint was handed on to another unit, which names a handler of its own. */
export interface ComplaintTransferred {
  /** The unit that handles it from here on. */
  readonly to: string;
  /** 首问负责: pseudonymous id of whoever takes over as first-contact owner; absent: the owner stays. */
  readonly firstContactOwner?: string;
  readonly reason: string;
  /** Whether what the complainant means was fully understood before it was handed on. */
  readonly understood: boolean;
}

const schema: z.ZodType<ComplaintTransferred> = z.strictObject({
  to: identifier,
  firstContactOwner: z.exactOptional(identifier),
  reason: text,
  understood: z.boolean(),
});

/**
 * The telecom procedure hands nothing on before it is fully understood. Whether a policy means that is read from its
 * wish for a confirmed record (ours): who has the record confirmed wants it understood.
 */
const isUnderstood: Rule<ComplaintTransferred> = ({ data, policies }) =>
  policies
    .filter((policy) => !data.understood && wantsConfirmedRecord(policy))
    .map(({ id }) => ({
      rule: "policy",
      code: "not-understood",
      field: "data.understood",
      problem: `policy ${id} wants the record confirmed, and this is handed on before it is understood`,
      remedy: "Ask until it is clear and have the complainant confirm it; then hand it on.",
    }));

function wantsConfirmedRecord({ recordSignedBy, closure }: HandlingPolicy): boolean {
  if (recordSignedBy !== undefined && recordSignedBy.length > 0) return true;
  return Object.values(closure).some((requirements) => requirements.includes("recordConfirmed"));
}

const goesElsewhere: Rule<ComplaintTransferred> = ({ data, state }) =>
  data.to !== state.ownership.handlingUnit || data.firstContactOwner !== undefined
    ? []
    : [
        {
          rule: "lifecycle",
          code: "already-there",
          field: "data.to",
          problem: `${data.to} handles it already`,
          remedy: "Name another unit, or the firstContactOwner who takes over within this one.",
        },
      ];

/** `TransferComplaint` records `ComplaintTransferred`: when that is possible, and what it changes. */
export const transferComplaint: Step<"TransferComplaint", "ComplaintTransferred"> = defineStep({
  command: "TransferComplaint",
  event: "ComplaintTransferred",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isUnderstood, goesElsewhere],
  evolve(draft, event) {
    const { to, firstContactOwner } = event.data;
    if (to !== draft.ownership.handlingUnit) draft.ownership.handler = null;
    draft.ownership.handlingUnit = to;
    if (firstContactOwner !== undefined) draft.ownership.firstContactOwner = firstContactOwner;
  },
});
