import { withCircumstances, type ComplaintEvents } from "@complaint-ledger/complaint";
import type { KeyedProjection } from "@complaint-ledger/event-sourcing";
import { callbackRecipes } from "./callback-recipes.ts";
import { findingRecipes } from "./finding-recipes.ts";
import { intakeRecipes } from "./intake-recipes.ts";
import type { RegisterRow } from "./register-row.ts";
import { resolutionRecipes } from "./resolution-recipes.ts";
import { unwrittenRow } from "./unwritten-row.ts";

/**
 * The complaint register: a row for each complaint, by stream, written on by whatever happens to it. Looked at from an
 * instant by folding only the events seen from there.
 *
 * @example
 * const rows = await projectRows(store, complaintRegister, { asOf: "2024-03-01T00:00:00.000Z" });
 * const open = registerRows(rows, { state: "open" });
 */
export const complaintRegister: KeyedProjection<RegisterRow, ComplaintEvents> = {
  name: "complaint-register",
  version: 1,
  initial: unwrittenRow,
  on: withCircumstances<RegisterRow>({
    ...intakeRecipes,
    ...resolutionRecipes,
    ...findingRecipes,
    ...callbackRecipes,
    ComplaintClosed(draft, { data }) {
      draft.outcome = data.outcome;
    },
    ComplaintReopened(draft) {
      draft.outcome = null;
      // A withdrawal or a refusal to handle ended the former run; the new one begins without either.
      draft.withdrawnAt = null;
      if (draft.accepted === false) draft.accepted = null;
    },
  }),
};
