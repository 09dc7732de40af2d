import type { Actor } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { EventOnRecord } from "./complaint-history.ts";

/** An event at the moment it was recorded: what had been recorded before, under which policies. */
export interface Moment {
  readonly event: EventOnRecord;
  readonly before: readonly EventOnRecord[];
  /** The policies the complaint was pinned to when the event was decided; for the lodging, those it pins it to. */
  readonly pinned: readonly HandlingPolicy[];
  /** Every policy version at hand. */
  readonly atHand: readonly HandlingPolicy[];
}

/**
 * Something that holds for every event of every history, read from the events alone: it shares no code with the rules of
 * `decide`, so that one can be wrong without the other. Answers what is broken, in words; nothing if it holds.
 */
export type ComplaintInvariant = (moment: Moment) => readonly string[];

/** Whether two actors are, or stand in for, the same person. */
export function shareHands(a: Actor, b: Actor): boolean {
  const hands = new Set([a.id, a.onBehalfOf ?? a.id]);
  return hands.has(b.id) || (b.onBehalfOf !== undefined && hands.has(b.onBehalfOf));
}
