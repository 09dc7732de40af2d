import { withCircumstances, type ComplaintEvents } from "@complaint-ledger/complaint";
import type { KeyedProjection } from "@complaint-ledger/event-sourcing";
import { caseRecipes } from "./case-recipes.ts";
import { findingRecipes } from "./finding-recipes.ts";
import { investigationRecipes } from "./investigation-recipes.ts";
import type { LiabilityRow } from "./liability-row.ts";
import { namedRows } from "./named-rows.ts";
import { remedyRecipes } from "./remedy-recipes.ts";
import { sanctionRecipes } from "./sanction-recipes.ts";
import { unwrittenRow } from "./unwritten-row.ts";

/**
 * The liability classification read model: a row of facts for each complaint, by stream. Fold the events up to a viewpoint
 * with `projectRows`, then ask `findingsOf`, `liabilityReport` or `liabilityAudit`.
 *
 * @example
 * const rows = await projectRows(store, liabilityClassification, { asOf });
 * const { totals } = liabilityReport(rows.values(), { asOf });
 */
export const liabilityClassification: KeyedProjection<LiabilityRow, ComplaintEvents> = {
  name: "liability-classification",
  version: 1,
  initial: unwrittenRow,
  on: namedRows(
    withCircumstances<LiabilityRow>({
      ...caseRecipes,
      ...investigationRecipes,
      ...findingRecipes,
      ...sanctionRecipes,
      ...remedyRecipes,
    }),
  ),
};
