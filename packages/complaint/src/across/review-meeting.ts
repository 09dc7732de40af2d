import type { Decider, Decision, Instant } from "@complaint-ledger/event-sourcing";
import { isRecordedAs } from "../recorded-as.ts";
import type { Rejection, Violation } from "../violation.ts";
import { answer, type AcrossCommand, type AcrossContext } from "./answer.ts";
import {
  resolutionCarriedOut,
  reviewMeetingHeld,
  type ResolutionCarriedOut,
  type ReviewMeetingEvents,
  type ReviewMeetingHeld,
} from "./review-meeting-events.ts";
import { unknownCommand } from "./unknown-command.ts";

/** Any command on a review meeting. */
export type ReviewMeetingCommand =
  | AcrossCommand<"HoldReviewMeeting", ReviewMeetingHeld>
  | AcrossCommand<"CarryOutResolution", ResolutionCarriedOut>;

/** What the rules need to know of one review meeting. Plain JSON. */
export interface ReviewMeetingState {
  /** When it was held; null if it was not yet. UTC. */
  readonly heldAt: Instant | null;
  readonly resolutions: readonly MeetingResolutionState[];
}

/** Whether a resolution of the meeting was carried out. */
export interface MeetingResolutionState {
  readonly id: string;
  readonly carriedOut: boolean;
}

/** The event of each command. */
const eventOf = {
  HoldReviewMeeting: "ReviewMeetingHeld",
  CarryOutResolution: "ResolutionCarriedOut",
} as const;

/**
 * The rules of a review meeting: it is held once, and each of its resolutions carried out once.
 * Whether a resolution is overdue follows from its `due` and the instant somebody asks; it is never refused as late.
 */
export const reviewMeetingDecider: Decider<
  ReviewMeetingState,
  ReviewMeetingCommand,
  ReviewMeetingEvents,
  AcrossContext,
  Rejection
> = {
  initialState: { heldAt: null, resolutions: [] },
  decide: decideReviewMeeting,
  isRecordedAs: (command, events) => isRecordedAs(command, events, { event: eventOf[command.type] }),
  evolve: {
    ReviewMeetingHeld(draft, event) {
      draft.heldAt = event.occurredAt;
      draft.resolutions = event.data.resolutions.map(({ resolution }) => ({ id: resolution, carriedOut: false }));
    },
    ResolutionCarriedOut(draft, event) {
      const resolution = draft.resolutions.find(({ id }) => id === event.data.resolution);
      if (resolution !== undefined) resolution.carriedOut = true;
    },
  },
};

/** Name of the stream that holds a review meeting's events. */
export function reviewMeetingStream(meetingId: string): string {
  return `review-meeting-${meetingId}`;
}

function decideReviewMeeting(
  command: ReviewMeetingCommand,
  state: ReviewMeetingState,
  context: AcrossContext,
): Decision<ReviewMeetingEvents, Rejection> {
  switch (command.type) {
    case "HoldReviewMeeting":
      return answer(command, context, {
        event: eventOf.HoldReviewMeeting,
        schema: reviewMeetingHeld,
        began: null,
        rules: (data) => [...heldOnce(state), ...resolutionsAreDistinct(data), ...ariseFromReviewed(data)],
      });
    case "CarryOutResolution":
      return answer(command, context, {
        event: eventOf.CarryOutResolution,
        schema: resolutionCarriedOut,
        began: state.heldAt,
        rules: (data) => awaitsCarryingOut(data, state),
      });
    default:
      return unknownCommand(command satisfies never, Object.keys(eventOf));
  }
}

function heldOnce({ heldAt }: ReviewMeetingState): readonly Violation[] {
  if (heldAt === null) return [];
  return [
    {
      rule: "lifecycle",
      code: "already-held",
      field: "type",
      problem: `this review meeting was held at ${heldAt}`,
      remedy: "Use a meeting id of its own.",
    },
  ];
}

function resolutionsAreDistinct({ resolutions }: ReviewMeetingHeld): readonly Violation[] {
  return resolutions.flatMap(({ resolution }, i) =>
    resolutions.findIndex((other) => other.resolution === resolution) === i
      ? []
      : [
          {
            rule: "identity",
            code: "id-taken",
            field: `data.resolutions[${i}].resolution`,
            problem: `resolution ${resolution} is named twice`,
            remedy: "Give each resolution an id of its own.",
          },
        ],
  );
}

function ariseFromReviewed({ complaints, resolutions }: ReviewMeetingHeld): readonly Violation[] {
  return resolutions.flatMap((resolution, i) =>
    (resolution.complaints ?? [])
      .filter((complaint) => !complaints.includes(complaint))
      .map((complaint) => ({
        rule: "identity",
        code: "unknown-id",
        field: `data.resolutions[${i}].complaints`,
        problem: `complaint ${complaint} is not among those reviewed`,
        remedy: "Add it to the complaints of the meeting, or correct the id.",
      })),
  );
}

function awaitsCarryingOut({ resolution }: ResolutionCarriedOut, state: ReviewMeetingState): readonly Violation[] {
  const found = state.resolutions.find(({ id }) => id === resolution);
  if (found?.carriedOut === false) return [];
  const field = "data.resolution";
  return found === undefined
    ? [
        {
          rule: "identity",
          code: "unknown-id",
          field,
          problem: `this review meeting resolved no ${resolution}`,
          remedy: "Record the meeting with its resolutions first, or correct the id.",
        },
      ]
    : [
        {
          rule: "lifecycle",
          code: "already-carried-out",
          field,
          problem: `resolution ${resolution} is recorded as carried out`,
          remedy: "Nothing is left to record; a new measure is a resolution of a later meeting.",
        },
      ];
}
