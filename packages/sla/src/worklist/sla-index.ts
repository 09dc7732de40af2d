import type { Instant, RowChange } from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import { clockRuns } from "../clocks/clock-runs.ts";
import type { ClockIdentity } from "../clocks/clock-run.ts";
import { notReckonableOf, type NotReckonableClock } from "../clocks/not-reckonable-clock.ts";
import type { SlaRow } from "../facts/sla-row.ts";
import { seenFacts } from "../facts/seen-facts.ts";
import { isLodged } from "../history/is-lodged.ts";
import { epochOf, instantOf } from "../time/epoch.ts";
import { alarmsOf, type Alarm } from "./alarm.ts";
import { dueClock, type DueClock } from "./due-clock.ts";
import { sortedList } from "./sorted-list.ts";

/**
 * The worklists, found without looking at every complaint: what a change or a question costs depends on the complaint
 * changed and on the answers taken, not on how many complaints there are.
 *
 * It knows all that is recorded, so it answers for instants from the last recorded event on. For an earlier one assess
 * the rows.
 */
export interface SlaIndex {
  /** Takes in a changed row. Throws as `assessComplaint` does, and then nothing has changed. */
  apply(change: Pick<RowChange<SlaRow>, "key" | "after">): void;
  /** Clocks that are late at `asOf` and still not stopped, the longest overdue first; waived ones are left out. */
  breachedAt(asOf: Instant): IterableIterator<DueClock>;
  /** Clocks that fall due from `asOf` to `until`, both included, the first due first. */
  dueWithin(asOf: Instant, until: Instant): IterableIterator<DueClock>;
  /** Alarms later than `after` in the order they come. Take as many as needed; what is recorded meanwhile changes the rest. */
  dueNext(after: Instant): IterableIterator<Alarm>;
  /**
   * Clocks that stand in no worklist because nobody can say when they fall due, by complaint. One that has ended may be among
   * them: whether it ended in time cannot be said either.
   */
  notReckonable(): IterableIterator<NotReckonableClock>;
}

/**
 * Makes an index of `rows`, to be kept up with the changes that a keyed view tells.
 *
 * @example
 * const index = slaIndex({ policies, calendars }, view.rows);
 * for (const change of view.advance(event)) index.apply(change);
 * const next = index.dueNext("2024-03-01T08:30:00.000Z").next().value;
 */
export function slaIndex(rules: RulesAtHand, rows: ReadonlyMap<string, SlaRow> = new Map()): SlaIndex {
  const due = sortedList<DueClock>();
  const alarms = sortedList<Alarm>();
  const notReckonable = sortedList<NotReckonableClock>();
  const held = new Map<string, Held>();

  const index: SlaIndex = {
    apply({ key, after }) {
      const fresh = entriesOf(after, rules);
      const stale = held.get(key);
      for (const clock of stale?.due ?? []) due.delete(placeOf(clock.dueAt, clock));
      for (const alarm of stale?.alarms ?? []) alarms.delete(alarm.at + alarm.id);
      for (const clock of stale?.notReckonable ?? []) notReckonable.delete(placeOf("", clock));
      for (const clock of fresh.due) due.set(placeOf(clock.dueAt, clock), clock);
      for (const alarm of fresh.alarms) alarms.set(alarm.at + alarm.id, alarm);
      for (const clock of fresh.notReckonable) notReckonable.set(placeOf("", clock), clock);
      if (fresh.due.length + fresh.notReckonable.length > 0) held.set(key, fresh);
      else held.delete(key);
    },
    *breachedAt(asOf) {
      for (const clock of due.valuesFrom("")) {
        if (clock.dueAt >= asOf) return;
        yield clock;
      }
    },
    *dueWithin(asOf, until) {
      for (const clock of due.valuesFrom(asOf)) {
        if (clock.dueAt > until) return;
        yield clock;
      }
    },
    dueNext: (after) => alarms.valuesFrom(instantOf(epochOf(after) + 1)),
    notReckonable: () => notReckonable.valuesFrom(""),
  };
  for (const [key, after] of rows) index.apply({ key, after });
  return index;
}

/** What the index holds of one complaint. */
interface Held {
  readonly due: readonly DueClock[];
  readonly alarms: readonly Alarm[];
  readonly notReckonable: readonly NotReckonableClock[];
}

function entriesOf(row: SlaRow, rules: RulesAtHand): Held {
  const seen = seenFacts(row, {});
  if (!isLodged(seen)) return { due: [], alarms: [], notReckonable: [] };
  const { values: runs, notReckonable } = clockRuns(seen, rules);
  return {
    due: runs.flatMap((run) => dueClock(row.complaintId, run) ?? []),
    alarms: runs.flatMap((run) => alarmsOf(row.complaintId, run)),
    notReckonable: notReckonable.flatMap((clock) => (clock.advisory ? [] : notReckonableOf(row.complaintId, clock))),
  };
}

function placeOf(
  at: Instant,
  { complaintId, origin, policy, clock, run }: ClockIdentity & { readonly complaintId: string },
): string {
  return at + JSON.stringify([complaintId, origin, policy, clock, run]);
}
