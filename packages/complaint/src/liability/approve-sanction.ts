import * as z from "zod";
import { identifier } from "../fields/text.ts";
import { byId } from "../rules/identity.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { advance, mustBe } from "./sanction-rules.ts";

/** A sanction was approved by whoever gave the command: for a reward/penalty notice, the general manager. */
export interface SanctionApproved {
  readonly sanction: string;
}

const schema: z.ZodType<SanctionApproved> = z.strictObject({ sanction: identifier });

const isProposed: Rule<SanctionApproved> = (attempt) => mustBe(attempt, "proposed");

const approverIsNotTheProposer: Rule<SanctionApproved> = ({ data, state, context }) => {
  const sanction = byId(state.liability.sanctions, data.sanction);
  if (sanction === undefined) return [];
  const approver = { as: "approver of the sanction", actor: context.actor };
  return sameHands("actor", approver, { as: "proposer", actor: sanction.proposedBy });
};

/** `ApproveSanction` records `SanctionApproved`: when that is possible, and what it changes. */
export const approveSanction: Step<"ApproveSanction", "SanctionApproved"> = defineStep({
  command: "ApproveSanction",
  event: "SanctionApproved",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isProposed, approverIsNotTheProposer],
  evolve(draft, event) {
    advance(draft, event, "approved");
  },
});
