import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import { factOf } from "./fact-of.ts";
import type { LiabilityRow } from "./liability-row.ts";

/** What the complaint is like, what it belongs with, and how it ended. */
export const caseRecipes: ProjectionRecipes<LiabilityRow, ComplaintEvents> = {
  ComplaintLodged(draft, event) {
    const { complainant, lodgedThrough = null, firstContactOwner = null, references = [], items = [] } = event.data;
    draft.lodging = {
      ...factOf(event),
      complainant: complainant.subject,
      lodgedThrough,
      firstContactOwner,
      references,
      itemNumbers: items.flatMap(({ number }) => number ?? []),
    };
  },
  ComplaintLinked(draft, event) {
    const { link, kind, target } = event.data;
    draft.links.push({ ...factOf(event), link, kind, target });
  },
  LinkRevoked(draft, event) {
    draft.linkRevocations.push({ ...factOf(event), link: event.data.link });
  },
  ComplaintClosed(draft, event) {
    draft.closings.push({ ...factOf(event), outcome: event.data.outcome });
  },
  ComplaintReopened(draft, event) {
    draft.reopenings.push(factOf(event));
  },
  CorrectiveActionPlanned(draft, event) {
    const { action, rootCause, owner, dueAt = null } = event.data;
    draft.correctiveActions.push({ ...factOf(event), action, rootCause, owner, dueAt });
  },
  CorrectiveActionVerified(draft, event) {
    const { action, effective } = event.data;
    draft.verifications.push({ ...factOf(event), action, effective });
  },
  CaseReviewed(draft, event) {
    draft.caseReviews.push({ ...factOf(event), meeting: event.data.meeting ?? null });
  },
};
