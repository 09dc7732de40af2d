import { evolve, type Actor, type DecidedEvent, type Instant } from "@complaint-ledger/event-sourcing";
import {
  complaintDecider,
  decideComplaint,
  initialComplaint,
  type ComplaintCommand,
  type ComplaintContext,
  type ComplaintDecision,
  type ComplaintEvents,
  type ComplaintState,
} from "../../src/index.ts";
import type { Happened, History } from "../invariants/history.ts";
import { dueAfter } from "./due-at.ts";
import { policiesAtHand } from "./policies.ts";

/** A command to be tried: by whom, and what the ledger's clock says. */
export interface Attempt {
  readonly command: ComplaintCommand;
  readonly actor: Actor;
  /** UTC. */
  readonly now: Instant;
}

/** What came of an attempt. */
export interface Tried extends Attempt {
  readonly context: ComplaintContext;
  readonly decision: ComplaintDecision;
  readonly before: ComplaintState;
  readonly after: ComplaintState;
}

/** What a complaint went through, and where it stands. */
export interface Life {
  readonly tried: readonly Tried[];
  readonly history: History;
  readonly state: ComplaintState;
}

/** A complaint nobody has heard of yet. */
export const unborn: Life = { tried: [], history: { events: [], policies: policiesAtHand }, state: initialComplaint };

/** One attempt more. What is refused leads to no event. */
export function proceed({ tried, history, state }: Life, { command, actor, now }: Attempt): Life {
  const context = { now, actor, policies: policiesAtHand, dueAt: dueAfter(history.events, policiesAtHand) };
  const decision = decideComplaint(command, state, context);
  const decided = decision.outcome === "accepted" ? decision.events : [];
  const events = decided.map((event) => recorded(event, { command, actor, now }));
  const after = events.reduce((next, event) => evolve(complaintDecider.evolve, next, event), state);
  return {
    tried: [...tried, { command, actor, now, context, decision, before: state, after }],
    history: { ...history, events: [...history.events, ...events] },
    state: after,
  };
}

/** An accepted command leads to one event, which can go by the command's id. */
function recorded(event: DecidedEvent<ComplaintEvents>, { command: { commandId }, actor, now }: Attempt): Happened {
  const ids = { id: commandId, correlationId: commandId, causationId: commandId, commandId };
  return { ...ids, schemaVersion: 1, actor, recordedAt: now, metadata: {}, ...event };
}
