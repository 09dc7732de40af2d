import {
  complaintDecider,
  complaintIdOf,
  groupEmergencyDecider,
  groupEmergencyStream,
  reviewMeetingDecider,
  reviewMeetingStream,
  steps,
  type Phase,
} from "@complaint-ledger/complaint";
import {
  fold,
  type Decider,
  type EventMap,
  type NewEventOf,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import { ledgerCatalogue, type LedgerEvent } from "complaint-ledger";
import { words } from "../text/words.ts";
import { placeOf } from "./event-findings.ts";
import type { Finding } from "./finding.ts";

/** What is wrong with the events of one stream together. */
export function* streamFindings(stream: string, events: readonly RecordedEvent[]): Generator<Finding> {
  const revisionOf = new Map<string, number>();
  for (const [expected, event] of events.entries()) {
    if (event.revision !== expected) {
      yield {
        code: "revision-gap",
        ...placeOf(event),
        problem: `revision ${expected} was expected here, and this is ${event.revision}`,
      };
    }
    const earlier = revisionOf.get(event.id);
    if (earlier !== undefined) {
      yield {
        code: "duplicate-event-id",
        ...placeOf(event),
        problem: `revision ${earlier} has the same id ${event.id}`,
      };
    }
    revisionOf.set(event.id, event.revision);
    yield* orderFindings(events[expected - 1], event);
  }
  if (complaintIdOf(stream) !== undefined) yield* lifecycleFindings(events);
  yield* replayFindings(stream, events);
}

/** What stands later in its stream stands later among all, and was not recorded earlier. */
function* orderFindings(before: RecordedEvent | undefined, event: RecordedEvent): Generator<Finding> {
  if (before === undefined) return;
  if (event.position <= before.position) {
    const problem = `comes before revision ${before.revision}, which stands at position ${before.position}`;
    yield { code: "position-order", ...placeOf(event), problem };
  }
  if (event.recordedAt < before.recordedAt) {
    const problem = `was recorded at ${event.recordedAt}, and revision ${before.revision} at ${before.recordedAt}`;
    yield { code: "recorded-order", ...placeOf(event), problem };
  }
}

/** Rule 1 again: what no command could have recorded in that phase got there past the rules. */
function* lifecycleFindings(events: readonly RecordedEvent[]): Generator<Finding> {
  let phase: Phase = "notLodged";
  for (const event of events) {
    const step = steps.find((candidate) => candidate.event === event.type);
    if (step !== undefined && !step.phases.includes(phase)) {
      yield {
        code: "out-of-phase",
        ...placeOf(event),
        problem: `${event.type} cannot happen while it is ${words(phase)}`,
      };
    }
    phase = phaseAfter(event.type) ?? phase;
  }
}

function phaseAfter(type: string): Phase | undefined {
  if (type === "ComplaintLodged" || type === "ComplaintReopened") return "open";
  return type === "ComplaintClosed" ? "closed" : undefined;
}

function* replayFindings(stream: string, events: readonly RecordedEvent[]): Generator<Finding> {
  const replay = replayOf(stream);
  if (replay === undefined) {
    yield { code: "unknown-stream", stream, problem: "is neither a complaint, a review meeting nor a group emergency" };
    return;
  }
  // An event that its schema refuses has been found already.
  const lifted = events.flatMap((event) => liftedOrNothing(event));
  if (lifted.length < events.length) return;
  try {
    replay(lifted);
  } catch (error) {
    yield { code: "not-replayable", stream, problem: error instanceof Error ? error.message : String(error) };
  }
}

function liftedOrNothing(event: RecordedEvent): readonly LedgerEvent[] {
  try {
    return [ledgerCatalogue.lift(event)];
  } catch {
    return [];
  }
}

/** Rebuilds the state of a stream's kind; throws for an event that the kind knows nothing of. */
function replayOf(stream: string): ((events: readonly LedgerEvent[]) => unknown) | undefined {
  if (complaintIdOf(stream) !== undefined) return replayWith(complaintDecider);
  if (stream.startsWith(reviewMeetingStream(""))) return replayWith(reviewMeetingDecider);
  if (stream.startsWith(groupEmergencyStream(""))) return replayWith(groupEmergencyDecider);
  return undefined;
}

function replayWith<State, Command, Events extends EventMap, Context, Rejection>({
  evolve,
  initialState,
}: Decider<State, Command, Events, Context, Rejection>): (events: readonly LedgerEvent[]) => unknown {
  // Whether they are of these Events is what is being found out: `fold` throws for one without a recipe.
  return (events) => fold(evolve, initialState, events as unknown as readonly NewEventOf<Events>[]);
}
