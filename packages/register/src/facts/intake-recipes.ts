import type { ComplaintEvents, Demand } from "@complaint-ledger/complaint";
import type { ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import type { Money, RemedyKind } from "@complaint-ledger/policy";
import type { RegisterRow } from "./register-row.ts";

/** What the register notes of a complaint as it comes in, is passed on or is withdrawn. */
export const intakeRecipes: ProjectionRecipes<RegisterRow, ComplaintEvents> = {
  EarlyWarningRaised(draft, { occurredAt }) {
    draft.warnedAt ??= occurredAt;
  },
  ComplaintLodged(draft, { data }) {
    draft.source = data.source ?? null;
    draft.complainant = data.complainant.subject;
    draft.onBehalfOf = data.onBehalfOf?.subject ?? null;
    draft.lodgedThrough = data.lodgedThrough ?? null;
    draft.firstContactOwner = data.firstContactOwner ?? null;
    draft.references = data.references ?? [];
    draft.items = data.items ?? [];
    draft.demand = registered(data.demand);
  },
  DemandChanged(draft, { data }) {
    draft.demand = registered(data.demand);
  },
  ComplaintAcknowledged(draft, { occurredAt }) {
    draft.acknowledgedAt ??= occurredAt;
  },
  ComplaintAccepted(draft) {
    draft.accepted = true;
  },
  ComplaintNotAccepted(draft) {
    draft.accepted = false;
  },
  ComplaintLinked(draft, { data: { link, kind, target } }) {
    draft.links.push({ link, kind, target });
  },
  LinkRevoked(draft, { data }) {
    draft.links = draft.links.filter(({ link }) => link !== data.link);
  },
  ComplaintTransferred(draft, { data }) {
    draft.firstContactOwner = data.firstContactOwner ?? draft.firstContactOwner;
  },
  ComplaintWithdrawn(draft, { occurredAt }) {
    draft.withdrawnAt = occurredAt;
  },
};

/** A demand without the complainant's own words. Its list is one of its own, for a row may be written on. */
function registered(
  demand: Demand,
): { kind: "none" } | { kind: "remedy"; remedies: RemedyKind[]; amount: Money | null } {
  if (demand.kind === "none") return { kind: "none" };
  const { remedies = [], amount = null } = demand;
  return { kind: "remedy", remedies: [...remedies], amount };
}
