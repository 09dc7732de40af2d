import { pinnedBy, type ComplaintHistory, type EventOnRecord } from "./complaint-history.ts";
import { complaintInvariants } from "./complaint-invariants.ts";
import type { ComplaintInvariant, Moment } from "./moment.ts";

/**
 * Everything in a history that breaks an invariant, in words, with the revision and type of the event that does; nothing
 * if all hold. For histories from anywhere: raw appends, imports, other tools.
 *
 * @example
 * expect(invariantBreaches({ events, policies })).toEqual([]);
 */
export function invariantBreaches(
  history: ComplaintHistory,
  invariants: readonly ComplaintInvariant[] = Object.values(complaintInvariants),
): readonly string[] {
  return history.events.flatMap((event, index) => breachesAt(momentOf(history, index, event), invariants));
}

/** {@link invariantBreaches} of the last event alone: what a growing history is checked by after each event. */
export function lastEventBreaches(
  history: ComplaintHistory,
  invariants: readonly ComplaintInvariant[] = Object.values(complaintInvariants),
): readonly string[] {
  const last = history.events.at(-1);
  return last === undefined ? [] : breachesAt(momentOf(history, history.events.length - 1, last), invariants);
}

function breachesAt(moment: Moment, invariants: readonly ComplaintInvariant[]): readonly string[] {
  return invariants
    .flatMap((invariant) => invariant(moment))
    .map((breach) => `${moment.before.length} ${moment.event.type}: ${breach}`);
}

function momentOf({ events, policies }: ComplaintHistory, index: number, event: EventOnRecord): Moment {
  const before = events.slice(0, index);
  const pinned = pinnedBy(event.type === "ComplaintLodged" ? [...before, event] : before, policies);
  return { event, before, pinned, atHand: policies };
}
