import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { Actor, ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import { factOf } from "./fact-of.ts";
import type { LiabilityRow } from "./liability-row.ts";

/** Findings, to whom they were disclosed, and appeals against them. */
export const findingRecipes: ProjectionRecipes<LiabilityRow, ComplaintEvents> = {
  LiabilityDetermined(draft, event) {
    const { finding, responsibility } = event.data;
    draft.findings.push({ ...factOf(event), finding, responsibility, ...saidBy(event.data), revision: null });
  },
  LiabilityRevised(draft, event) {
    const { finding, responsibility, supersedes, reason, appeal } = event.data;
    // A raw append may leave out what the rules ask for, and that is what an audit looks for.
    const { approvedBy }: { readonly approvedBy?: Actor } = event.data;
    draft.findings.push({
      ...factOf(event),
      finding,
      responsibility,
      ...saidBy(event.data),
      revision: { supersedes, reason, approvedBy: approvedBy ?? null, appeal: appeal ?? null },
    });
  },
  FindingDisclosed(draft, event) {
    const { finding, to, capacity, medium } = event.data;
    draft.disclosures.push({ ...factOf(event), finding, to, capacity, medium });
  },
  LiabilityAppealed(draft, event) {
    const { appeal, finding, appellant } = event.data;
    draft.appeals.push({ ...factOf(event), appeal, finding, appellant });
  },
  LiabilityAppealDecided(draft, event) {
    const { appeal, outcome } = event.data;
    draft.decisions.push({ ...factOf(event), appeal, outcome });
  },
};

type Determined = Parameters<NonNullable<ProjectionRecipes<LiabilityRow, ComplaintEvents>["LiabilityDetermined"]>>[1];

/** A raw append may leave out more that the rules ask for. */
function saidBy(data: Partial<Determined["data"]>) {
  const { parties = [], degreeOfOwnFault = null, basis = null, evidence = [], findings = null } = data;
  return {
    parties,
    degreeOfOwnFault,
    basis,
    evidence,
    findings,
    concerning: (data.concerning ?? []).map(({ subject }) => subject),
  };
}
