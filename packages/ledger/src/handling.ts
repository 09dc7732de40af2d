import {
  complaintDecider,
  complaintStream,
  groupEmergencyDecider,
  groupEmergencyStream,
  reviewMeetingDecider,
  reviewMeetingStream,
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
import type { ClockStateOf } from "@complaint-ledger/sla";
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
  readonly policies: readonly HandlingPolicy[];
  readonly clockState: ClockStateOf;
  readonly context: CommandContext;
  readonly options: HandleOptions;
}

/** Handles commands on one complaint, all or none. */
export async function handleOnComplaint(
  commands: SomeCommands<ComplaintCommand>,
  handling: Handling,
): Promise<ComplaintOutcome> {
  const { clockState, context, policies } = handling;
  const contextFor = (_: ComplaintState, history: readonly NewEvent[], now: Instant): ComplaintContext => ({
    now,
    actor: context.actor,
    policies,
    isRecorded: (event) => history.some(({ id }) => id === event),
    // A complaint's stream holds a complaint's events; the catalogue has checked those read, the decider made the others.
    clock: (clock) => clockState(history as readonly NewEventOf<ComplaintEvents>[], clock),
  });
  const outcome = await handleCommands({
    ...ground(handling),
    decider: complaintDecider,
    stream: complaintStream(theComplaintOf(commands)),
    commands: commands.map((command) => ({ ...context, command, contextFor })),
  });
  return ofSomething(outcome);
}

/** Handles a command on a review meeting. */
export async function handleOnReviewMeeting(
  command: OnReviewMeeting,
  handling: Handling,
): Promise<ReviewMeetingOutcome> {
  assertName(command.meetingId, "command.meetingId");
  const outcome = await handleCommand({
    ...ground(handling),
    ...handling.context,
    decider: reviewMeetingDecider,
    stream: reviewMeetingStream(command.meetingId),
    command,
    contextFor: (_, __, now) => ({ now, actor: handling.context.actor }),
  });
  return ofSomething(outcome);
}

/** Handles a command on a group emergency. */
export async function handleOnGroupEmergency(
  command: OnGroupEmergency,
  handling: Handling,
): Promise<GroupEmergencyOutcome> {
  assertName(command.emergencyId, "command.emergencyId");
  const outcome = await handleCommand({
    ...ground(handling),
    ...handling.context,
    decider: groupEmergencyDecider,
    stream: groupEmergencyStream(command.emergencyId),
    command,
    contextFor: (_, __, now) => ({ now, actor: handling.context.actor }),
  });
  return ofSomething(outcome);
}

/** The outcome of commands that each lead to an event, as the deciders of a ledger do. */
function ofSomething<Outcome extends { readonly outcome: string }>(
  outcome: Outcome,
): Exclude<Outcome, { readonly outcome: "nothingRecorded" }> {
  if (outcome.outcome === "nothingRecorded") throw new Error("A command was accepted and led to no event: a bug.");
  // Just looked at.
  return outcome as Exclude<Outcome, { readonly outcome: "nothingRecorded" }>;
}

function ground({ store, options }: Handling): { readonly store: CataloguedStore; readonly expected?: "noStream" } {
  return options.isNew === true ? { store, expected: "noStream" } : { store };
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
