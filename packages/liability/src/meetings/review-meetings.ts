import { reviewMeetingStream, type ReviewMeetingEvents } from "@complaint-ledger/complaint";
import type { KeyedProjection } from "@complaint-ledger/event-sourcing";
import { factOf } from "../facts/fact-of.ts";
import { unheldMeeting, type ReviewMeetingRow } from "./review-meeting-row.ts";

/**
 * The review meetings of a ledger: a row for each, by its stream.
 *
 * @example
 * const meetings = await projectRows(store, reviewMeetings, { asOf });
 * const { overdue } = overdueResolutions(meetings.values(), { asOf });
 */
export const reviewMeetings: KeyedProjection<ReviewMeetingRow, ReviewMeetingEvents> = {
  name: "review-meetings",
  version: 1,
  initial: unheldMeeting,
  on: {
    ReviewMeetingHeld(draft, event) {
      const { complaints, units = [], reports = [], minutes = null } = event.data;
      const resolutions = event.data.resolutions.map(({ resolution, resolved, unit, due, complaints: arisenFrom }) => ({
        resolution,
        resolved,
        unit,
        due,
        complaints: arisenFrom ?? [...complaints],
      }));
      draft.meeting = meetingIdOf(event.stream);
      draft.held = { ...factOf(event), complaints, units, reports, minutes, resolutions };
    },
    ResolutionCarriedOut(draft, event) {
      const { resolution, result, reference = null } = event.data;
      draft.meeting = meetingIdOf(event.stream);
      draft.executions.push({ ...factOf(event), resolution, result, reference });
    },
  },
};

function meetingIdOf(stream: string): string {
  const prefix = reviewMeetingStream("");
  return stream.startsWith(prefix) ? stream.slice(prefix.length) : stream;
}
