import { moneySchema, type Money } from "@complaint-ledger/policy";
import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId, takenId } from "../rules/identity.ts";
import { notBefore } from "../rules/not-before.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { mustStand } from "./finding-rules.ts";
import type { SanctionedParty } from "./state.ts";
import { sanctionSize } from "./sanction-size.ts";

/** 奖罚通知单: a reward, a deduction or an administrative measure was drafted. */
export interface SanctionProposed {
  readonly sanction: string;
  /** The finding it rests on. */
  readonly finding: string;
  readonly against: SanctionedParty;
  /**
   * For what: the fault itself, answering for those who committed it (as manager or as the unit), having delayed the
   * handling of the complaint, or merit.
   */
  readonly role: "directlyResponsible" | "manager" | "responsibleUnit" | "delayedHandling" | "merit";
  /** Money given, money taken, or a measure in words. */
  readonly kind: "reward" | "deduction" | "administrative";
  /** The loss caused, by which the express procedure measures a deduction. */
  readonly loss?: Money;
  /**
   * What part of the loss it is: a whole number of thousandths, 1 to 1000. Instead of an amount (ours: the express procedure
   * takes a share of pay or bonus).
   */
  readonly permilleOfLoss?: number;
  /** Instead of a part of the loss. */
  readonly amount?: Money;
  /** What an administrative measure consists in, in words that name nobody. */
  readonly measure?: string;
  /** Number of the reward/penalty notice. */
  readonly notice?: string;
  /** Why this and not more or less, by cause and impact, in words that name nobody. */
  readonly reason?: string;
}

const schema: z.ZodType<SanctionProposed> = z.strictObject({
  sanction: identifier,
  finding: identifier,
  against: z.strictObject({ kind: z.enum(["person", "unit"]), id: identifier }),
  role: z.enum(["directlyResponsible", "manager", "responsibleUnit", "delayedHandling", "merit"]),
  kind: z.enum(["reward", "deduction", "administrative"]),
  loss: z.exactOptional(moneySchema),
  permilleOfLoss: z.exactOptional(z.int().min(1).max(1000)),
  amount: z.exactOptional(moneySchema),
  measure: z.exactOptional(text),
  notice: z.exactOptional(identifier),
  reason: z.exactOptional(text),
});

const idIsFree: Rule<SanctionProposed> = ({ data, state }) =>
  takenId("sanction", "sanction", byId(state.liability.sanctions, data.sanction) !== undefined, data.sanction);

const findingStands: Rule<SanctionProposed> = ({ data, state, occurredAt }) => [
  ...mustStand("finding", state.liability.findings, data.finding),
  ...notBefore(occurredAt, byId(state.liability.findings, data.finding), "the finding"),
];

/** `ProposeSanction` records `SanctionProposed`: when that is possible, and what it changes. */
export const proposeSanction: Step<"ProposeSanction", "SanctionProposed"> = defineStep({
  command: "ProposeSanction",
  event: "SanctionProposed",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [idIsFree, findingStands, sanctionSize],
  evolve(draft, event) {
    const { sanction, finding, against } = event.data;
    draft.liability.sanctions.push({
      id: sanction,
      finding,
      against: { ...against },
      proposedBy: { ...event.actor },
      status: "proposed",
      since: event.occurredAt,
    });
  },
});
