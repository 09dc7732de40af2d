import type { AppealOutcome } from "@complaint-ledger/complaint";
import type { AppealDecisionFact, AppealFact } from "../facts/finding-facts.ts";
import type { LiabilityRow } from "../facts/liability-row.ts";

/** An appeal against a finding (申诉), and how it ended. */
export interface Appeal extends AppealFact {
  readonly status: "open" | AppealOutcome;
  /** The decision last on record; null while it is open. */
  readonly decision: AppealDecisionFact | null;
}

/** The appeals of a complaint, in the order recorded. */
export function appealsOf({ appeals, decisions }: LiabilityRow): readonly Appeal[] {
  return appeals.map((appeal): Appeal => {
    const decision = decisions.findLast((decided) => decided.appeal === appeal.appeal) ?? null;
    return { ...appeal, status: decision?.outcome ?? "open", decision };
  });
}
