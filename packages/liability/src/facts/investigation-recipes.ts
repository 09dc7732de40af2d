import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import { factOf } from "./fact-of.ts";
import type { LiabilityRow } from "./liability-row.ts";

/** What findings rest on, and who took part in working it out. */
export const investigationRecipes: ProjectionRecipes<LiabilityRow, ComplaintEvents> = {
  EvidenceAttached(draft, event) {
    const { evidence, kind } = event.data;
    draft.evidence.push({ ...factOf(event), evidence, kind });
  },
  StatementTaken(draft, event) {
    const { statement, subject, capacity } = event.data;
    draft.statements.push({ ...factOf(event), statement, subject, capacity });
  },
  RootCauseFound(draft, event) {
    const { rootCause, cause, unit = null } = event.data;
    draft.rootCauses.push({ ...factOf(event), rootCause, cause, unit });
  },
  ContactSheetIssued(draft, event) {
    const { sheet, matter, countermeasureUnit } = event.data;
    draft.contactSheets.push({ ...factOf(event), sheet, matter, countermeasureUnit });
  },
  CountermeasureRequested(draft, event) {
    const { countermeasure, sheet = null, unit } = event.data;
    draft.countermeasures.push({ ...factOf(event), countermeasure, sheet, unit });
  },
  CountermeasureSubmitted(draft, event) {
    const { countermeasure } = event.data;
    draft.countermeasureSteps.push({ ...factOf(event), countermeasure, step: "submitted", outcome: null });
  },
  CountermeasureRejected(draft, event) {
    const { countermeasure } = event.data;
    draft.countermeasureSteps.push({ ...factOf(event), countermeasure, step: "rejected", outcome: null });
  },
  CountermeasureMediated(draft, event) {
    const { countermeasure, outcome } = event.data;
    draft.countermeasureSteps.push({ ...factOf(event), countermeasure, step: "mediated", outcome });
  },
  JointHandlingOpened(draft, event) {
    const { parties, ledBy } = event.data;
    draft.jointHandlings.push({ ...factOf(event), parties, ledBy });
  },
};
