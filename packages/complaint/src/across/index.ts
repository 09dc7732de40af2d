export { acrossSchemas, type AcrossEvents } from "./across-schemas.ts";
export type { AcrossCommand, AcrossContext } from "./answer.ts";
export type {
  ComplaintAddedToGroupEmergency,
  EmergencyMeasure,
  GroupEmergencyDeclared,
  GroupEmergencyEnded,
  GroupEmergencyEvents,
} from "./group-emergency-events.ts";
export {
  groupEmergencyDecider,
  groupEmergencyStream,
  type GroupEmergencyCommand,
  type GroupEmergencyState,
} from "./group-emergency.ts";
export type {
  MeetingReport,
  MeetingResolution,
  ResolutionCarriedOut,
  ReviewMeetingEvents,
  ReviewMeetingHeld,
} from "./review-meeting-events.ts";
export {
  reviewMeetingDecider,
  reviewMeetingStream,
  type MeetingResolutionState,
  type ReviewMeetingCommand,
  type ReviewMeetingState,
} from "./review-meeting.ts";
