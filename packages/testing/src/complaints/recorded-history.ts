import { complaintStream, type ComplaintEvent } from "@complaint-ledger/complaint";
import { parsePosition, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { Happening } from "./happening.ts";
import { madeUpId } from "./made-up-id.ts";

/** The events of one complaint (`c-1` if none is named), recorded in this order from the first position on. */
export function recordedHistory(happenings: readonly Happening[], complaintId = "c-1"): readonly ComplaintEvent[] {
  return happenings.map(({ type, at, recordedAt, data, by = clerk }, revision) => {
    const event: RecordedEvent = {
      id: madeUpId(complaintId, revision),
      stream: complaintStream(complaintId),
      revision,
      position: parsePosition(String(revision + 1).padStart(16, "0")),
      type,
      schemaVersion: 1,
      occurredAt: at,
      recordedAt,
      actor: by,
      correlationId: "test",
      causationId: "test",
      commandId: madeUpId(complaintId, revision),
      data,
      metadata: {},
    };
    // `happened` took the payload for the type; what a test is not about may be left out of it.
    return event as ComplaintEvent;
  });
}

const clerk = { id: "clerk-1", role: "clerk" };
