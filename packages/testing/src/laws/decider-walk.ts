import {
  evolve,
  type Actor,
  type Command,
  type DecidedEvent,
  type Decider,
  type Decision,
  type EventMap,
  type NewEventOf,
} from "@complaint-ledger/event-sourcing";
import { madeUpId } from "../complaints/made-up-id.ts";
import { frozenCopy } from "./frozen-copy.ts";

/** A command to be tried on wherever the ones before it led, and what its decision may look at. */
export interface DeciderAttempt<SomeCommand extends Command, Context> {
  readonly command: SomeCommand;
  readonly context: Context;
}

/** An attempt with the state it met, the decision, and what followed. */
export interface WalkedStep<
  State,
  SomeCommand extends Command,
  Events extends EventMap,
  Context,
  Rejection,
> extends DeciderAttempt<SomeCommand, Context> {
  readonly before: State;
  readonly decision: Decision<Events, Rejection>;
  readonly events: readonly NewEventOf<Events>[];
  readonly after: State;
}

/** Gives commands to a decider one after the other, each on the state the accepted ones before it led to. */
export function walk<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection>(
  decider: Decider<State, SomeCommand, Events, Context, Rejection>,
  attempts: readonly DeciderAttempt<SomeCommand, Context>[],
): readonly WalkedStep<State, SomeCommand, Events, Context, Rejection>[] {
  let state = frozenCopy(decider.initialState);
  let recorded = 0;
  return attempts.map(({ command, context }) => {
    const before = state;
    const decision = decider.decide(frozenCopy(command), before, context);
    const decided = decision.outcome === "accepted" ? decision.events : [];
    const events = decided.map((event) => enveloped<Events>(event, command.commandId, recorded++));
    state = events.reduce((next, event) => evolve(decider.evolve, next, event), before);
    return { command, context, before, decision, events, after: state };
  });
}

const someone: Actor = { id: "someone", role: "unspecified" };

function enveloped<Events extends EventMap>(
  event: DecidedEvent<Events>,
  commandId: string,
  index: number,
): NewEventOf<Events> {
  const id = madeUpId("walk", index);
  const ids = { id, correlationId: commandId, causationId: commandId, commandId };
  return { schemaVersion: 1, actor: someone, metadata: {}, ...event, ...ids };
}
