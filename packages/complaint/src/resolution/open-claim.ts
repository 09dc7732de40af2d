import { moneySchema, type Money } from "@complaint-ledger/policy";
import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** 理赔程序: compensation is claimed, so the claims procedure was opened. */
export interface ClaimOpened {
  readonly claim: string;
  readonly amount?: Money;
  readonly reference?: string;
  /** The contract or rule it rests on. */
  readonly basis?: string;
}

const schema: z.ZodType<ClaimOpened> = z.strictObject({
  claim: identifier,
  amount: z.exactOptional(moneySchema),
  reference: z.exactOptional(identifier),
  basis: z.exactOptional(text),
});

const idIsFree: Rule<ClaimOpened> = ({ data, state }) =>
  takenId("claim", "claim", state.resolution.claims.includes(data.claim), data.claim);

/** `OpenClaim` records `ClaimOpened`: when that is possible, and what it changes. */
export const openClaim: Step<"OpenClaim", "ClaimOpened"> = defineStep({
  command: "OpenClaim",
  event: "ClaimOpened",
  version: 1,
  phases: ["open"],
  schema,
  rules: [idIsFree],
  evolve(draft, event) {
    draft.resolution.claims.push(event.data.claim);
  },
});
