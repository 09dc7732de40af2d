import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import type { RegisterRow } from "./register-row.ts";

/** What the register notes of the finding that stands; its whole history is the liability classification's. */
export const findingRecipes: ProjectionRecipes<RegisterRow, ComplaintEvents> = {
  LiabilityDetermined(draft, { data: { finding, responsibility, parties } }) {
    draft.finding = { finding, responsibility, parties };
  },
  LiabilityRevised(draft, { data: { finding, responsibility, parties } }) {
    draft.finding = { finding, responsibility, parties };
  },
};
