import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import { factOf } from "./fact-of.ts";
import type { LiabilityRow } from "./liability-row.ts";

/** Sanctions with every step, and what was recovered of a loss. */
export const sanctionRecipes: ProjectionRecipes<LiabilityRow, ComplaintEvents> = {
  SanctionProposed(draft, event) {
    const { sanction, finding, against, role, kind, loss, permilleOfLoss, amount, measure, notice, reason } =
      event.data;
    draft.sanctions.push({
      ...factOf(event),
      sanction,
      finding,
      against,
      role,
      kind,
      loss: loss ?? null,
      permilleOfLoss: permilleOfLoss ?? null,
      amount: amount ?? null,
      measure: measure ?? null,
      notice: notice ?? null,
      reason: reason ?? null,
    });
  },
  SanctionApproved(draft, event) {
    const { sanction } = event.data;
    draft.sanctionSteps.push({ ...factOf(event), sanction, step: "approved", reference: null, reason: null });
  },
  SanctionExecuted(draft, event) {
    const { sanction, reference = null } = event.data;
    draft.sanctionSteps.push({ ...factOf(event), sanction, step: "executed", reference, reason: null });
  },
  SanctionPublished(draft, event) {
    const { sanction, where } = event.data;
    draft.sanctionSteps.push({ ...factOf(event), sanction, step: "published", reference: where, reason: null });
  },
  SanctionWithdrawn(draft, event) {
    const { sanction, reason } = event.data;
    draft.sanctionSteps.push({ ...factOf(event), sanction, step: "withdrawn", reference: null, reason });
  },
  SanctionReversed(draft, event) {
    const { sanction, reason, reference = null } = event.data;
    draft.sanctionSteps.push({ ...factOf(event), sanction, step: "reversed", reference, reason });
  },
  LossRecovered(draft, event) {
    const { from, amount, finding = null, reference = null } = event.data;
    draft.recoveries.push({ ...factOf(event), from, amount, finding, reference });
  },
};
