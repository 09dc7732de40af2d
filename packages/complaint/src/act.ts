import type { Actor, Instant, NewEvent } from "@complaint-ledger/event-sourcing";

/** Who did something, and when it happened. */
export interface Act {
  readonly by: Actor;
  /** UTC. */
  readonly at: Instant;
}

/** The act an event records. */
export function actOf(event: NewEvent): Act {
  return { by: event.actor, at: event.occurredAt };
}

/** Whether two actors are, or stand in for, one and the same person: then neither can check the other. */
export function isSamePerson(a: Actor, b: Actor): boolean {
  const persons = [a.id, a.onBehalfOf];
  return persons.includes(b.id) || (b.onBehalfOf !== undefined && persons.includes(b.onBehalfOf));
}
