import type { NewEvent } from "@complaint-ledger/event-sourcing";
import type { Draft } from "immer";
import { byId, unknownId } from "../rules/identity.ts";
import { notBefore } from "../rules/not-before.ts";
import type { ComplaintState } from "../state.ts";
import type { Attempt } from "../step.ts";
import type { Violation } from "../violation.ts";
import type { SanctionStatus } from "./state.ts";

/** Names a sanction of the complaint. */
export interface OfSanction {
  readonly sanction: string;
}

/** The order of a 奖罚通知单: drafted → approved → executed → published. */
export function mustBe(
  { data, state, occurredAt }: Attempt<OfSanction>,
  ...allowed: readonly SanctionStatus[]
): readonly Violation[] {
  const sanction = byId(state.liability.sanctions, data.sanction);
  if (sanction === undefined) return unknownId("sanction", "sanction", false, data.sanction);
  if (allowed.includes(sanction.status)) {
    return notBefore(occurredAt, { at: sanction.since }, `the sanction was ${sanction.status}`);
  }
  return [
    {
      rule: "liability",
      code: "sanction-out-of-order",
      field: "data.sanction",
      problem: `sanction ${sanction.id} is ${sanction.status}, and this is for one that is ${allowed.join(" or ")}`,
      remedy: "A sanction is proposed, approved, executed, published; withdrawn before execution, reversed after it.",
    },
  ];
}

/** Brings the sanction of an event to its next status. */
export function advance(
  draft: Draft<ComplaintState>,
  { data, occurredAt }: NewEvent<string, OfSanction>,
  status: SanctionStatus,
): void {
  const sanction = byId(draft.liability.sanctions, data.sanction);
  if (sanction === undefined) return;
  sanction.status = status;
  sanction.since = occurredAt;
}
