import type { Decider, Decision, Instant } from "@complaint-ledger/event-sourcing";
import { isRecordedAs } from "../recorded-as.ts";
import type { Rejection, Violation } from "../violation.ts";
import { answer, type AcrossCommand, type AcrossContext } from "./answer.ts";
import {
  complaintAddedToGroupEmergency,
  groupEmergencyDeclared,
  groupEmergencyEnded,
  type ComplaintAddedToGroupEmergency,
  type EmergencyMeasure,
  type GroupEmergencyDeclared,
  type GroupEmergencyEnded,
  type GroupEmergencyEvents,
} from "./group-emergency-events.ts";
import { unknownCommand } from "./unknown-command.ts";

/** Any command on a group emergency. */
export type GroupEmergencyCommand =
  | AcrossCommand<"DeclareGroupEmergency", GroupEmergencyDeclared>
  | AcrossCommand<"AddComplaintToGroupEmergency", ComplaintAddedToGroupEmergency>
  | AcrossCommand<"EndGroupEmergency", GroupEmergencyEnded>;

/** What the rules need to know of one group emergency. Plain JSON. */
export interface GroupEmergencyState {
  /** When it was declared; null if it was not yet. UTC. */
  readonly declaredAt: Instant | null;
  /** UTC; null while it lasts. */
  readonly endedAt: Instant | null;
  /** Complaint ids. */
  readonly complaints: readonly string[];
}

/** The event of each command. */
const eventOf = {
  DeclareGroupEmergency: "GroupEmergencyDeclared",
  AddComplaintToGroupEmergency: "ComplaintAddedToGroupEmergency",
  EndGroupEmergency: "GroupEmergencyEnded",
} as const;

/** The rules of a group emergency: declared once, ended once, and each complaint belongs to it at most once. */
export const groupEmergencyDecider: Decider<
  GroupEmergencyState,
  GroupEmergencyCommand,
  GroupEmergencyEvents,
  AcrossContext,
  Rejection
> = {
  initialState: { declaredAt: null, endedAt: null, complaints: [] },
  decide: decideGroupEmergency,
  isRecordedAs: (command, events) => isRecordedAs(command, events, { event: eventOf[command.type] }),
  evolve: {
    GroupEmergencyDeclared(draft, event) {
      draft.declaredAt = event.occurredAt;
      draft.complaints = [...new Set(event.data.complaints)];
    },
    ComplaintAddedToGroupEmergency(draft, event) {
      draft.complaints.push(event.data.complaint);
    },
    GroupEmergencyEnded(draft, event) {
      draft.endedAt = event.occurredAt;
    },
  },
};

/** Name of the stream that holds a group emergency's events. */
export function groupEmergencyStream(emergencyId: string): string {
  return `group-emergency-${emergencyId}`;
}

function decideGroupEmergency(
  command: GroupEmergencyCommand,
  state: GroupEmergencyState,
  context: AcrossContext,
): Decision<GroupEmergencyEvents, Rejection> {
  const began = state.declaredAt;
  switch (command.type) {
    case "DeclareGroupEmergency":
      return answer(command, context, {
        event: eventOf.DeclareGroupEmergency,
        schema: groupEmergencyDeclared,
        began: null,
        rules: ({ measures }) => [...declaredOnce(state), ...haveHappened(measures, context)],
      });
    case "AddComplaintToGroupEmergency":
      return answer(command, context, {
        event: eventOf.AddComplaintToGroupEmergency,
        schema: complaintAddedToGroupEmergency,
        began,
        // A complaint may turn out to have belonged to it when it is long over.
        rules: (data) => [...wasDeclared(state), ...isNew(data, state)],
      });
    case "EndGroupEmergency":
      return answer(command, context, {
        event: eventOf.EndGroupEmergency,
        schema: groupEmergencyEnded,
        began,
        rules: ({ measures }) => [...wasDeclared(state), ...endsOnce(state), ...haveHappened(measures ?? [], context)],
      });
    default:
      return unknownCommand(command satisfies never, Object.keys(eventOf));
  }
}

function declaredOnce({ declaredAt }: GroupEmergencyState): readonly Violation[] {
  if (declaredAt === null) return [];
  return [lifecycle("already-declared", `it was declared at ${declaredAt}`, "Use an emergency id of its own.")];
}

function wasDeclared({ declaredAt }: GroupEmergencyState): readonly Violation[] {
  if (declaredAt !== null) return [];
  return [lifecycle("not-declared", "no emergency was declared here", "Declare it first.")];
}

function endsOnce({ endedAt }: GroupEmergencyState): readonly Violation[] {
  if (endedAt === null) return [];
  return [lifecycle("already-ended", `it ended at ${endedAt}`, "Declare a new emergency, if it broke out again.")];
}

function haveHappened(measures: readonly EmergencyMeasure[], { now }: AcrossContext): readonly Violation[] {
  return measures.flatMap(({ at }, i) =>
    at <= now
      ? []
      : [
          {
            rule: "time",
            code: "in-the-future",
            field: `data.measures[${i}].at`,
            problem: `${at} is after the ledger's clock, ${now}`,
            remedy: "Record what was done, not what will be.",
          },
        ],
  );
}

function isNew({ complaint }: ComplaintAddedToGroupEmergency, state: GroupEmergencyState): readonly Violation[] {
  if (!state.complaints.includes(complaint)) return [];
  return [
    {
      rule: "identity",
      code: "id-taken",
      field: "data.complaint",
      problem: `complaint ${complaint} belongs to this emergency already`,
      remedy: "Nothing is left to record.",
    },
  ];
}

function lifecycle(code: string, problem: string, remedy: string): Violation {
  return { rule: "lifecycle", code, field: "type", problem, remedy };
}
