import { complaintStream, type ComplaintEvents } from "@complaint-ledger/complaint";
import { keyedView, type Instant } from "@complaint-ledger/event-sourcing";
import { happened, recordedHistory, type Happening } from "@complaint-ledger/testing";
import { slaCompliance } from "../facts/sla-compliance.ts";
import type { SlaRow } from "../facts/sla-row.ts";

export { happened, recordedHistory, type Happening };

/** A lodging under a policy, by phone. */
export function lodged(at: Instant, data: Partial<ComplaintEvents["ComplaintLodged"]> = {}): Happening {
  return happened("ComplaintLodged", at, { channel: "phone", policies: [{ id: "house", version: 1 }], ...data });
}

/** Instants in tests may end with the minute. */
export function full(instant: string): Instant {
  return instant.length === "2024-03-04T09:00".length ? `${instant}:00.000Z` : instant;
}

/** The row that a complaint's events make. */
export function rowOf(happenings: readonly Happening[], complaint = "c-1"): SlaRow {
  const view = keyedView(slaCompliance);
  view.replay(recordedHistory(happenings, complaint));
  return view.rows.get(complaintStream(complaint)) ?? slaCompliance.initial;
}
