import type { ComplaintCommand, GroupEmergencyCommand, ReviewMeetingCommand } from "@complaint-ledger/complaint";

/** A command on the review meeting `meetingId`. */
export type OnReviewMeeting = ReviewMeetingCommand & { readonly meetingId: string };

/** A command on the group emergency `emergencyId`, which several complaints share. */
export type OnGroupEmergency = GroupEmergencyCommand & { readonly emergencyId: string };

/** Any command of the ledger; which id it carries says what it is a command on. */
export type LedgerCommand = ComplaintCommand | OnReviewMeeting | OnGroupEmergency;
