import { complaintStream, type ComplaintEvent } from "@complaint-ledger/complaint";
import { parsePosition, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { Happening } from "./happening.ts";

/** The events of one complaint (`c-1` if none is named), recorded in this order from the first position on. */
export function recordedHistory(happenings: readonly Happening[], complaintId = "c-1"): readonly ComplaintEvent[] {
  return happenings.map(({ type, at, recordedAt, data, by = clerk }, revision) => {
    const event: RecordedEvent = {
      id: idOf(complaintId, revision),
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
      commandId: idOf(complaintId, revision),
      data,
      metadata: {},
    };
    // `happened` took the payload for the type; what a test is not about may be left out of it.
    return event as ComplaintEvent;
  });
}

const clerk = { id: "clerk-1", role: "clerk" };

/** A UUID that the same event of the same complaint always has. */
function idOf(complaintId: string, revision: number): string {
  let hash = 7;
  for (const character of complaintId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0x1_0000_0000;
  return `${hash.toString(16).padStart(8, "0")}-0000-4000-8000-${revision.toString(16).padStart(12, "0")}`;
}
