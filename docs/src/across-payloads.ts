import type { AcrossEvents, GroupEmergencyCommand, ReviewMeetingCommand } from "@complaint-ledger/complaint";
import type * as z from "zod";
import * as emergencies from "../../packages/complaint/src/across/group-emergency-events.ts";
import * as meetings from "../../packages/complaint/src/across/review-meeting-events.ts";

/** The command that records each event across complaints. */
export const acrossCommands: Readonly<
  Record<keyof AcrossEvents, (ReviewMeetingCommand | GroupEmergencyCommand)["type"]>
> = {
  ReviewMeetingHeld: "HoldReviewMeeting",
  ResolutionCarriedOut: "CarryOutResolution",
  GroupEmergencyDeclared: "DeclareGroupEmergency",
  ComplaintAddedToGroupEmergency: "AddComplaintToGroupEmergency",
  GroupEmergencyEnded: "EndGroupEmergency",
};

/** The schema of the payload of each event across complaints; the command has the same. */
export const acrossPayloads: Readonly<Record<keyof AcrossEvents, z.ZodType>> = {
  ReviewMeetingHeld: meetings.reviewMeetingHeld,
  ResolutionCarriedOut: meetings.resolutionCarriedOut,
  GroupEmergencyDeclared: emergencies.groupEmergencyDeclared,
  ComplaintAddedToGroupEmergency: emergencies.complaintAddedToGroupEmergency,
  GroupEmergencyEnded: emergencies.groupEmergencyEnded,
};

/** The events across complaints, in the order of their schemas. */
export const acrossEvents: readonly (keyof AcrossEvents)[] = [
  "ReviewMeetingHeld",
  "ResolutionCarriedOut",
  "GroupEmergencyDeclared",
  "ComplaintAddedToGroupEmergency",
  "GroupEmergencyEnded",
];
