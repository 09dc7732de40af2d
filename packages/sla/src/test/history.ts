import { complaintStream, type ComplaintEvents, type ComplaintEventType } from "@complaint-ledger/complaint";
import {
  keyedView,
  parsePosition,
  type Instant,
  type RecordedEvent,
  type RecordedEventOf,
} from "@complaint-ledger/event-sourcing";
import { slaCompliance } from "../facts/sla-compliance.ts";
import type { SlaRow } from "../facts/sla-row.ts";

/** An event of a test's history, yet to be put in its place. */
export interface Happening {
  readonly type: ComplaintEventType;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly data: object;
}

/** What happened, and when; recorded then too, unless said otherwise. */
export function happened<Type extends ComplaintEventType>(
  type: Type,
  at: Instant,
  data: Partial<ComplaintEvents[Type]> = {},
  recordedAt: Instant = at,
): Happening {
  return { type, at: full(at), recordedAt: full(recordedAt), data };
}

/** A lodging under a policy, by phone. */
export function lodged(at: Instant, data: Partial<ComplaintEvents["ComplaintLodged"]> = {}): Happening {
  return happened("ComplaintLodged", at, { channel: "phone", policies: [{ id: "house", version: 1 }], ...data });
}

/** Instants in tests may end with the minute. */
export function full(instant: string): Instant {
  return instant.length === "2024-03-04T09:00".length ? `${instant}:00.000Z` : instant;
}

/** A complaint's events, recorded in this order. */
export function recorded(
  happenings: readonly Happening[],
  complaint = "c-1",
): readonly RecordedEventOf<ComplaintEvents>[] {
  return happenings.map(({ type, at, recordedAt, data }, i) => {
    const event: RecordedEvent = {
      id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
      stream: complaintStream(complaint),
      revision: i,
      position: parsePosition(String(i + 1).padStart(16, "0")),
      type,
      schemaVersion: 1,
      occurredAt: at,
      recordedAt,
      actor: { id: "clerk-1", role: "clerk" },
      correlationId: "test",
      causationId: "test",
      commandId: "00000000-0000-4000-8000-ffffffffffff",
      data,
      metadata: {},
    };
    // `happened` took the payload for the type; fields that clocks do not ask about are left out.
    return event as RecordedEventOf<ComplaintEvents>;
  });
}

/** The row that a complaint's events make. */
export function rowOf(happenings: readonly Happening[], complaint = "c-1"): SlaRow {
  const view = keyedView(slaCompliance);
  view.replay(recorded(happenings, complaint));
  return view.rows.get(complaintStream(complaint)) ?? slaCompliance.initial;
}
