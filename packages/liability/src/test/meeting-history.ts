import { reviewMeetingStream, type ReviewMeetingEvents, type ReviewMeetingHeld } from "@complaint-ledger/complaint";
import {
  keyedView,
  parsePosition,
  type EventType,
  type Instant,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import type { ReviewMeetingRow } from "../meetings/review-meeting-row.ts";
import { reviewMeetings } from "../meetings/review-meetings.ts";

/** Something that happened to a review meeting, yet to be put in its place. */
export interface MeetingHappening {
  readonly id: string;
  readonly at: Instant;
  readonly type: EventType<ReviewMeetingEvents>;
  readonly data: object;
}

/** When most resolutions of tests are due, and the first instant at which they are overdue. */
export const due: Instant = "2024-04-10T00:00:00.000Z";
export const afterDue: Instant = "2024-04-10T00:00:00.001Z";

/** A resolution that the desk has to carry out. */
export function resolution(id: string, until: Instant = due): ReviewMeetingHeld["resolutions"][number] {
  return { resolution: id, resolved: "A list of parts.", unit: "desk", due: until };
}

/** A meeting that reviewed these complaints was held. */
export function held(
  id: string,
  at: Instant,
  complaints: readonly string[],
  ...resolutions: ReviewMeetingHeld["resolutions"]
): MeetingHappening {
  return { id, at, type: "ReviewMeetingHeld", data: { complaints, resolutions } satisfies ReviewMeetingHeld };
}

/** One of a meeting's resolutions was carried out. */
export function carriedOut(id: string, at: Instant, which: string): MeetingHappening {
  return { id, at, type: "ResolutionCarriedOut", data: { resolution: which, result: "Done." } };
}

/** The meetings of a ledger in which this happened, in this order. */
export function meetingsOf(happenings: readonly MeetingHappening[]): readonly ReviewMeetingRow[] {
  const view = keyedView(reviewMeetings);
  view.replay(happenings.map(eventOf));
  return [...view.rows.values()];
}

function eventOf({ id, at, type, data }: MeetingHappening, i: number): RecordedEvent {
  const uuid = `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`;
  return {
    id: uuid,
    stream: reviewMeetingStream(id),
    revision: i,
    position: parsePosition(String(i + 1).padStart(16, "0")),
    type,
    schemaVersion: 1,
    occurredAt: at,
    recordedAt: at,
    actor: { id: "office-1", role: "generalManagersOffice" },
    correlationId: "test",
    causationId: "test",
    commandId: uuid,
    data,
    metadata: {},
  };
}
