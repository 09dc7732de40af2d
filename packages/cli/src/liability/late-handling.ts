import { lateHandlers, type LateHandler, type LateHandling, type LiabilityRow } from "@complaint-ledger/liability";
import { assessComplaint, type AssessmentOptions, type NotReckonableClock, type SlaRow } from "@complaint-ledger/sla";
import type { Instant } from "@complaint-ledger/event-sourcing";

/** Who delayed the handling, and what was looked at. */
export interface LateHandlingReport {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  /** Complaints assessed: those lodged by then. */
  readonly complaints: number;
  readonly handlers: readonly LateHandler[];
  /** Clocks of which it cannot be said whether they were overrun. */
  readonly notReckonable: readonly NotReckonableClock[];
}

/**
 * Puts what the two read models know side by side: the clocks that were overrun, and what was found of the complaints. A
 * breach is laid to whoever has the complaint last, person and unit; advisory clocks, waived breaches and promises kept are none.
 */
export function lateHandlingReport(
  rows: ReadonlyMap<string, LiabilityRow>,
  slaRows: ReadonlyMap<string, SlaRow>,
  options: AssessmentOptions,
): LateHandlingReport {
  const { asOf, knownAt } = options;
  let complaints = 0;
  const notReckonable: NotReckonableClock[] = [];
  const overdue = [...slaRows].flatMap(([stream, slaRow]): readonly LateHandling[] => {
    const assessed = assessComplaint(slaRow, options);
    if (assessed === undefined) return [];
    complaints += 1;
    const { complaintId } = slaRow;
    notReckonable.push(...assessed.notReckonable.map((clock) => ({ complaintId, ...clock })));
    const { handler = null, handlingUnit = null } = rows.get(stream)?.circumstances ?? {};
    return assessed.clocks
      .filter(({ status, advisory }) => status === "breached" && !advisory)
      .map(({ policy, clock, overrun }) => ({
        complaintId,
        handler,
        unit: handlingUnit,
        policy,
        clock,
        overrun,
      }));
  });
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    complaints,
    handlers: lateHandlers(rows.values(), overdue),
    notReckonable,
  };
}
