import type { Actor } from "@complaint-ledger/event-sourcing";
import { closingOutcomes, type ClosingOutcome } from "@complaint-ledger/policy";
import * as z from "zod";
import { actOf } from "../act.ts";
import { openDissatisfactions } from "../callback/dissatisfaction.ts";
import { actor } from "../fields/actor-field.ts";
import { complainantText } from "../fields/text.ts";
import { approverHasASay } from "../rules/approver-has-a-say.ts";
import { follows } from "../rules/not-before.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { closureChecks } from "./closure-requirements.ts";
import { lastReopening } from "./present-run.ts";

/** The complaint ended, with this outcome. A closing ends a run; what is still owed goes on. */
export interface ComplaintClosed {
  /** How it ended; the pinned policies say which outcomes there are and what each needs. */
  readonly outcome: ClosingOutcome;
  /** In the words of the person who closed it. */
  readonly reason?: string;
  /** Who approved it, where the outcome needs that (a refusal). */
  readonly approvedBy?: Actor;
}

const schema: z.ZodType<ComplaintClosed> = z.strictObject({
  outcome: z.enum(closingOutcomes),
  reason: z.exactOptional(complainantText),
  approvedBy: z.exactOptional(actor),
});

const outcomeIsAWayToClose: Rule<ComplaintClosed> = ({ data, policies }) =>
  policies
    .filter(({ closure }) => closure[data.outcome] === undefined)
    .map(({ id, closure }) => ({
      rule: "closure",
      code: "outcome-not-allowed",
      field: "data.outcome",
      problem: `policy ${id} knows no closing as ${data.outcome}`,
      remedy: `Close as one of: ${Object.keys(closure).join(", ")}.`,
    }));

/** Rule 6: a refusal lists everything that is missing under any pinned policy. */
const nothingIsMissing: Rule<ComplaintClosed> = ({ data, state, policies }) => {
  const required = new Set(policies.flatMap(({ closure }) => closure[data.outcome] ?? []));
  return [...required]
    .filter((requirement) => !closureChecks[requirement].isMet({ state, policies, approvedBy: data.approvedBy }))
    .map((requirement) => ({
      rule: "closure",
      code: "closing-incomplete",
      field: "type",
      problem: closureChecks[requirement].problem,
      remedy: closureChecks[requirement].remedy,
      requirement,
    }));
};

const outcomeIsOnRecord: Rule<ComplaintClosed> = ({ data, state }) => {
  const contradiction = contradictionTo(data.outcome, state);
  if (contradiction === undefined) return [];
  return [{ rule: "closure", code: "outcome-not-on-record", field: "data.outcome", ...contradiction }];
};

function contradictionTo(
  outcome: ClosingOutcome,
  { intake }: Parameters<Rule<ComplaintClosed>>[0]["state"],
): { readonly problem: string; readonly remedy: string } | undefined {
  if (outcome === "withdrawn" && intake.withdrawn === null) {
    return { problem: "nobody has withdrawn it", remedy: "Record WithdrawComplaint, or close it otherwise." };
  }
  if (outcome === "notAccepted" && intake.acceptance?.accepted !== false) {
    return {
      problem: "it was never found not acceptable",
      remedy: "Record NotAcceptComplaint, or close it otherwise.",
    };
  }
  if (outcome === "noRemedySought" && intake.demand?.kind !== "none") {
    return { problem: "a remedy is demanded", remedy: "Record ChangeDemand, or close it otherwise." };
  }
  return undefined;
}

/** Rule 7. */
const noDissatisfactionIsOpen: Rule<ComplaintClosed> = ({ state }) =>
  openDissatisfactions(state).map(({ id }) => ({
    rule: "dissatisfaction",
    code: "dissatisfaction-open",
    field: "type",
    problem: `callback ${id} found the complainant dissatisfied, and nothing has followed`,
    remedy: "Carry out another solution and call back, or record DisposeDissatisfaction.",
  }));

const approverIsSomebodyElse: Rule<ComplaintClosed> = ({ data, context }) =>
  data.approvedBy === undefined
    ? []
    : sameHands(
        "data.approvedBy",
        { as: "approver", actor: data.approvedBy },
        { as: "proposer", actor: context.actor },
      );

const approverMayApprove: Rule<ComplaintClosed> = ({ data: { approvedBy }, policies }) =>
  approvedBy === undefined ? [] : approverHasASay("data.approvedBy.role", approvedBy, policies);

/** Rule 1 read by time: what only an open complaint allows is not done after its closing. */
const followsTheHandling = follows<ComplaintClosed>(
  "the last that was done about it",
  ({ state }) => state.closing.handledUntil,
);

const followsTheReopening = follows<ComplaintClosed>("the reopening", lastReopening);

/** `CloseComplaint` records `ComplaintClosed`: when that is possible, and what it changes. */
export const closeComplaint: Step<"CloseComplaint", "ComplaintClosed"> = defineStep({
  command: "CloseComplaint",
  event: "ComplaintClosed",
  version: 1,
  phases: ["open"],
  schema,
  rules: [
    outcomeIsAWayToClose,
    nothingIsMissing,
    outcomeIsOnRecord,
    noDissatisfactionIsOpen,
    approverIsSomebodyElse,
    approverMayApprove,
    followsTheHandling,
    followsTheReopening,
  ],
  evolve(draft, event) {
    draft.phase = "closed";
    draft.closing.closed = { ...actOf(event), outcome: event.data.outcome };
  },
});
