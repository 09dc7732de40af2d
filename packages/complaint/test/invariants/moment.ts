import type { Actor } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { pinnedBy, type Happened, type History } from "./history.ts";

/** An event at the moment it was recorded: what had been recorded before, under which policies. */
export interface Moment {
  readonly event: Happened;
  readonly before: readonly Happened[];
  /** The policies the complaint was pinned to when the event was decided; for the lodging, those it pins it to. */
  readonly pinned: readonly HandlingPolicy[];
  readonly atHand: readonly HandlingPolicy[];
}

/**
 * Something that holds for every event of every history, read from the events alone: it shares no code with the rules of
 * `decide`, so that one can be wrong without the other. Answers what is broken, in words; nothing if it holds.
 */
export type Invariant = (moment: Moment) => readonly string[];

/** Each event of a history at its moment. */
function momentsOf({ events, policies }: History): readonly Moment[] {
  return events.map((event, i) => {
    const before = events.slice(0, i);
    const pinned = pinnedBy(event.type === "ComplaintLodged" ? [...before, event] : before, policies);
    return { event, before, pinned, atHand: policies };
  });
}

/** Everything in a history that breaks an invariant, with the event that does. */
export function breaches(history: History, invariants: readonly Invariant[]): readonly string[] {
  return momentsOf(history).flatMap((moment) =>
    invariants
      .flatMap((invariant) => invariant(moment))
      .map((breach) => `${moment.before.length} ${moment.event.type}: ${breach}`),
  );
}

/** Whether two actors are, or stand in for, the same person. */
export function shareHands(a: Actor, b: Actor): boolean {
  const hands = new Set([a.id, a.onBehalfOf ?? a.id]);
  return hands.has(b.id) || (b.onBehalfOf !== undefined && hands.has(b.onBehalfOf));
}
