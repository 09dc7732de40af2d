import {
  complaintDecider,
  complaintStream,
  groupEmergencyDecider,
  groupEmergencyStream,
  reviewMeetingDecider,
  reviewMeetingStream,
  type AcrossContext,
  type ComplaintCommand,
  type ComplaintContext,
  type ComplaintEvents,
  type ComplaintState,
} from "@complaint-ledger/complaint";
import {
  assertName,
  handleCommand,
  handleCommands,
  type CataloguedStore,
  type Instant,
  type NewEvent,
  type NewEventOf,
} from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { DueAt } from "@complaint-ledger/sla";
import type { SomeCommands } from "./checked-commands.ts";
import type { OnGroupEmergency, OnReviewMeeting } from "./command.ts";
import { ledgerError } from "./ledger-error.ts";
import type {
  CommandContext,
  ComplaintOutcome,
  GroupEmergencyOutcome,
  HandleOptions,
  ReviewMeetingOutcome,
} from "./ledger.ts";

/** What commands are handled with. */
export interface Handling {
  readonly store: CataloguedStore;
  /** The instant at which the commands are decided, for all attempts. UTC. */
  readonly now: Instant;
  readonly policies: readonly HandlingPolicy[];
  readonly dueAt: DueAt;
  readonly context: CommandContext;
  readonly options: HandleOptions;
}

/** Handles commands on one complaint, all or none. */
export async function handleOnComplaint(
  commands: SomeCommands<ComplaintCommand>,
  handling: Handling,
): Promise<ComplaintOutcome> {
  const { context, dueAt, now, policies } = handling;
  const contextFor = (_: ComplaintState, history: readonly NewEvent[]): ComplaintContext => ({
    now,
    actor: context.actor,
    policies,
    // A complaint's stream holds a complaint's events; the catalogue has checked those read, the decider made the others.
    dueAt: (clock) => dueAt(history as readonly NewEventOf<ComplaintEvents>[], clock),
  });
  return handleCommands({
    ...ground(handling),
    decider: complaintDecider,
    stream: complaintStream(theComplaintOf(commands)),
    commands: commands.map((command) => ({ ...context, command, contextFor })),
  });
}

/** Handles a command on a review meeting. */
export async function handleOnReviewMeeting(
  command: OnReviewMeeting,
  handling: Handling,
): Promise<ReviewMeetingOutcome> {
  assertName(command.meetingId, "command.meetingId");
  return handleCommand({
    ...ground(handling),
    ...handling.context,
    decider: reviewMeetingDecider,
    stream: reviewMeetingStream(command.meetingId),
    command,
    contextFor: () => acrossContext(handling),
  });
}

/** Handles a command on a group emergency. */
export async function handleOnGroupEmergency(
  command: OnGroupEmergency,
  handling: Handling,
): Promise<GroupEmergencyOutcome> {
  assertName(command.emergencyId, "command.emergencyId");
  return handleCommand({
    ...ground(handling),
    ...handling.context,
    decider: groupEmergencyDecider,
    stream: groupEmergencyStream(command.emergencyId),
    command,
    contextFor: () => acrossContext(handling),
  });
}

function ground({ store, options }: Handling): { readonly store: CataloguedStore; readonly expected?: "noStream" } {
  return options.isNew === true ? { store, expected: "noStream" } : { store };
}

function acrossContext({ now, context }: Handling): AcrossContext {
  return { now, actor: context.actor };
}

/** The one complaint that all commands are on. Throws `invalid-command` or `invalid-name`. */
function theComplaintOf([first, ...others]: SomeCommands<ComplaintCommand>): string {
  const stranger = others.findIndex(({ complaintId }) => complaintId !== first.complaintId);
  if (stranger !== -1) {
    throw ledgerError({
      code: "invalid-command",
      field: `commands[${stranger + 1}].complaintId`,
      problem: `is another complaint than ${JSON.stringify(first.complaintId)} of the first command`,
      remedy: "Handle the commands of each complaint in a call of their own; only those of one are all or none.",
    });
  }
  assertName(first.complaintId, "command.complaintId");
  return first.complaintId;
}
