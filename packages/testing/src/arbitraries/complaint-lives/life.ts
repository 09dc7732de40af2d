import {
  complaintDecider,
  complaintStream,
  decideComplaint,
  initialComplaint,
  unstartedClock,
  type ClockReference,
  type ClockState,
  type ComplaintCommand,
  type ComplaintContext,
  type ComplaintDecision,
  type ComplaintEvent,
  type ComplaintEvents,
  type ComplaintState,
} from "@complaint-ledger/complaint";
import { evolve, parsePosition, type Actor, type DecidedEvent, type Instant } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { simpleClock } from "./simple-clock.ts";

/** A command to be tried: by whom, and what the ledger's clock says. */
export interface ComplaintAttempt {
  readonly command: ComplaintCommand;
  readonly actor: Actor;
  /** UTC. */
  readonly now: Instant;
}

/** An attempt, and what came of it. */
export interface TriedCommand extends ComplaintAttempt {
  readonly context: ComplaintContext;
  readonly decision: ComplaintDecision;
  /** The complaint before it, and after it; the same object if it was refused. */
  readonly before: ComplaintState;
  readonly after: ComplaintState;
}

/** What a complaint went through, and where it stands. */
export interface ComplaintLife {
  readonly complaintId: string;
  /** Every policy version at hand, whether or not the complaint is pinned to it. */
  readonly policies: readonly HandlingPolicy[];
  /** Everything that was tried, refused commands too. */
  readonly tried: readonly TriedCommand[];
  /** The history: what followed from the commands that were accepted, one event each, recorded from the first position on. */
  readonly events: readonly ComplaintEvent[];
  /** What the rules see after the last event. */
  readonly state: ComplaintState;
}

/** Tells how a clock stands after what is recorded: `clockStateFor(…)` of `@complaint-ledger/sla` is one. */
export type ClockStateOf = (recorded: readonly ComplaintEvent[], clock: ClockReference) => ClockState;

/** How clocks stand that need no calendar; any other seems not to have started. */
export function simpleClocksOf(policies: readonly HandlingPolicy[]): ClockStateOf {
  return (recorded, clock) => simpleClock(recorded, policies)(clock) ?? unstartedClock;
}

/** A complaint nobody has heard of yet. */
export function unbornComplaint(complaintId: string, policies: readonly HandlingPolicy[]): ComplaintLife {
  return { complaintId, policies, tried: [], events: [], state: initialComplaint };
}

/** One attempt more. What is refused leads to no event. */
export function proceed(
  life: ComplaintLife,
  { command, actor, now }: ComplaintAttempt,
  clockState: ClockStateOf = simpleClocksOf(life.policies),
): ComplaintLife {
  const { policies, tried, events, state } = life;
  const context: ComplaintContext = {
    now,
    actor,
    policies,
    isRecorded: (event) => events.some(({ id }) => id === event),
    clock: (clock) => clockState(events, clock),
  };
  const decision = decideComplaint(command, state, context);
  const decided = decision.outcome === "accepted" ? decision.events : [];
  const recorded = decided.map((event, i) => eventOf(event, { command, actor, now }, events.length + i));
  const after = recorded.reduce((next, event) => evolve(complaintDecider.evolve, next, event), state);
  return {
    ...life,
    tried: [...tried, { command, actor, now, context, decision, before: state, after }],
    events: [...events, ...recorded],
    state: after,
  };
}

/** An accepted command leads to one event, which can go by the command's id. */
function eventOf(
  decided: DecidedEvent<ComplaintEvents>,
  { command: { commandId, complaintId }, actor, now }: ComplaintAttempt,
  revision: number,
): ComplaintEvent {
  return {
    id: commandId,
    stream: complaintStream(complaintId),
    revision,
    position: parsePosition(String(revision + 1).padStart(16, "0")),
    schemaVersion: 1,
    recordedAt: now,
    actor,
    correlationId: commandId,
    causationId: commandId,
    commandId,
    metadata: {},
    ...decided,
  };
}
