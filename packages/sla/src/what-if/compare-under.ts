import type { PolicyReference } from "@complaint-ledger/policy";
import { assessComplaint, type AssessmentOptions, type ComplaintAssessment } from "../assessment/assess-complaint.ts";
import type { ComplaintStatus } from "../assessment/complaint-status.ts";
import type { SlaRow } from "../facts/sla-row.ts";
import { noTotals, type SlaTotals } from "../report/sla-figures.ts";
import { rowUnder } from "./row-under.ts";

/** What is compared: what is, and what would be if `to` had governed from the lodging on. */
export interface ComparisonOptions extends AssessmentOptions {
  /** The policy version to suppose, one of `policies`. Complaints under no version of this policy are left out. */
  readonly to: PolicyReference;
}

/** The same history under two versions of a policy. */
export interface Comparison {
  readonly asIs: SlaTotals;
  readonly asIf: SlaTotals;
  /** The complaints that stand differently, in the order of the rows. */
  readonly differing: readonly ComparedComplaint[];
}

/** A complaint as it stands, and as it would. Who would have been late has `asIf.status` `breached`. */
export interface ComparedComplaint {
  readonly complaintId: string;
  readonly asIs: ComplaintAssessment;
  readonly asIf: ComplaintAssessment;
}

/**
 * Holds the same history against another version of a policy. Pauses, extensions and waivers stay as they are on record and
 * count where the other version knows the clock and the reason. Throws as `assessComplaint` does.
 *
 * @example
 * const { differing } = compareUnder(rows.values(), { policies, calendars, asOf, to: { id: "house", version: 2 } });
 * const late = differing.filter(({ asIf }) => asIf.status === "breached");
 */
export function compareUnder(rows: Iterable<SlaRow>, options: ComparisonOptions): Comparison {
  const asIs = noTotals();
  const asIf = noTotals();
  const differing: ComparedComplaint[] = [];
  for (const row of rows) {
    const supposed = rowUnder(row, options.to);
    if (supposed === undefined) continue;
    const is = assessComplaint(row, options);
    const would = assessComplaint(supposed, options);
    if (is === undefined || would === undefined) continue;
    count(asIs, is.status);
    count(asIf, would.status);
    if (is.status !== would.status) differing.push({ complaintId: row.complaintId, asIs: is, asIf: would });
  }
  return { asIs, asIf, differing };
}

type Counts = ReturnType<typeof noTotals>;

function count(counts: Counts, status: ComplaintStatus): void {
  counts.complaints++;
  counts[status]++;
}
