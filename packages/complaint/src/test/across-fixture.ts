import { fold, type Decider, type Decision, type EventMap, type NewEventOf } from "@complaint-ledger/event-sourcing";
import type { AcrossContext } from "../across/answer.ts";
import type { Rejection } from "../violation.ts";
import { manager } from "./complaint-fixture.ts";

export const commandId = "00000000-0000-4000-8000-000000000000";

/** The manager acts, at this instant of the ledger's clock. */
export function at(now: string): AcrossContext {
  return { now, actor: manager };
}

/** Rule, code and field of every reason why `command` is refused after `history`; empty if it is accepted. */
export function reasons<State, Command, Events extends EventMap>(
  decider: Decider<State, Command, Events, AcrossContext, Rejection>,
  history: readonly Command[],
  command: Command,
  context: AcrossContext,
): readonly (readonly [string, string, string])[] {
  const decision = decider.decide(command, stateAfter(decider, history, context), context);
  if (decision.outcome === "accepted") return [];
  return decision.rejection.violations.map(({ rule, code, field }) => [rule, code, field]);
}

function stateAfter<State, Command, Events extends EventMap>(
  decider: Decider<State, Command, Events, AcrossContext, Rejection>,
  history: readonly Command[],
  context: AcrossContext,
): State {
  let state = decider.initialState;
  for (const command of history) {
    const decision: Decision<Events, Rejection> = decider.decide(command, state, context);
    if (decision.outcome === "rejected") throw new Error(`refused: ${JSON.stringify(decision.rejection)}`);
    state = fold(decider.evolve, state, decision.events.map(enveloped<Events>));
  }
  return state;
}

function enveloped<Events extends EventMap>(decided: { readonly type: string }): NewEventOf<Events> {
  const envelope = { id: commandId, schemaVersion: 1, correlationId: "x", causationId: "x", commandId, metadata: {} };
  // What a decider of Events decided has its types and payloads.
  return { ...envelope, actor: manager, ...decided } as NewEventOf<Events>;
}
