import { moneySchema, type Money } from "@complaint-ledger/policy";
import * as z from "zod";
import { identifier } from "../fields/text.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { isSameParty } from "./is-same-party.ts";
import { partyReference, type PartyReference } from "./party.ts";

/** Part of a loss came back from somebody: a supplier, a carrier, an insurer, the customer. */
export interface LossRecovered {
  readonly from: PartyReference;
  readonly amount: Money;
  /** The finding by which they owe it; absent: they pay for another reason, as an insurer does. */
  readonly finding?: string;
  /** Number of the payment or credit note. */
  readonly reference?: string;
}

const schema: z.ZodType<LossRecovered> = z.strictObject({
  from: partyReference,
  amount: moneySchema,
  finding: z.exactOptional(identifier),
  reference: z.exactOptional(identifier),
});

const comesFromAParty: Rule<LossRecovered> = ({ data, state }) => {
  if (data.finding === undefined) return [];
  const finding = byId(state.liability.findings, data.finding);
  if (finding === undefined) return unknownId("finding", "finding", false, data.finding);
  if (finding.parties.some((party) => isSameParty(party, data.from))) return [];
  return [
    {
      rule: "liability",
      code: "not-a-party",
      field: "data.from",
      problem: `${data.from.kind} ${data.from.id} holds no share in finding ${data.finding}`,
      remedy: "Name who paid as the finding names them, or leave the finding out.",
    },
  ];
};

/** `RecoverLoss` records `LossRecovered`: when that is possible, and what it changes. */
export const recoverLoss: Step<"RecoverLoss", "LossRecovered"> = defineStep({
  command: "RecoverLoss",
  event: "LossRecovered",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [comesFromAParty],
  evolve() {
    // No rule asks about it; the liability read model adds it up.
  },
});
