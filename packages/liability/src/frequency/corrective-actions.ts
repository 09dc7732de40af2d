import { monthAt } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import type { MonthOptions } from "./monthly-statistics.ts";

/** What became of actions against causes. */
export interface CorrectiveActionFigures {
  /** Planned in the month. */
  readonly planned: number;
  /** Found to work in the month, whenever they were planned. */
  readonly verified: number;
  /** Found not to work in the month: they stay open. */
  readonly ineffective: number;
  /** Not found to work by `asOf`, whenever they were planned; of these, those whose time is over. */
  readonly open: number;
  readonly overdue: number;
}

/** Counts what a month did for corrective actions, and what is open at its viewpoint. */
export function correctiveActionFigures(rows: Iterable<LiabilityRow>, options: MonthOptions): CorrectiveActionFigures {
  const { asOf, month, timeZone } = options;
  const figures = { planned: 0, verified: 0, ineffective: 0, open: 0, overdue: 0 };
  for (const { correctiveActions, verifications } of rows) {
    for (const { at } of correctiveActions) if (monthAt(at, timeZone) === month) figures.planned += 1;
    for (const { at, effective } of verifications) {
      if (monthAt(at, timeZone) === month) figures[effective ? "verified" : "ineffective"] += 1;
    }
    for (const { action, dueAt } of correctiveActions) {
      if (verifications.findLast((verification) => verification.action === action)?.effective === true) continue;
      figures.open += 1;
      if (dueAt !== null && dueAt < asOf) figures.overdue += 1;
    }
  }
  return figures;
}
