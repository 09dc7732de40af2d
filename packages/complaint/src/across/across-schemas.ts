import type { EventSchema, EventSchemas } from "@complaint-ledger/event-sourcing";
import type * as z from "zod";
import {
  complaintAddedToGroupEmergency,
  groupEmergencyDeclared,
  groupEmergencyEnded,
  type GroupEmergencyEvents,
} from "./group-emergency-events.ts";
import { resolutionCarriedOut, reviewMeetingHeld, type ReviewMeetingEvents } from "./review-meeting-events.ts";

/** Every event across complaints and its payload. */
export interface AcrossEvents extends ReviewMeetingEvents, GroupEmergencyEvents {}

/** The schema of every event across complaints, to be put into a catalogue beside those of a complaint. */
export const acrossSchemas: EventSchemas<AcrossEvents> = {
  ReviewMeetingHeld: firstVersion(reviewMeetingHeld),
  ResolutionCarriedOut: firstVersion(resolutionCarriedOut),
  GroupEmergencyDeclared: firstVersion(groupEmergencyDeclared),
  ComplaintAddedToGroupEmergency: firstVersion(complaintAddedToGroupEmergency),
  GroupEmergencyEnded: firstVersion(groupEmergencyEnded),
};

function firstVersion(schema: z.ZodType): EventSchema {
  return {
    version: 1,
    check(data) {
      const parsed = schema.safeParse(data);
      return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path, problem: message }));
    },
  };
}
