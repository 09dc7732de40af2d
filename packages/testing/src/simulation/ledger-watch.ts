import { complaintIdOf, type ComplaintEvent } from "@complaint-ledger/complaint";
import type { EventStore, RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { collect } from "../events/collect.ts";
import { lastEventBreaches } from "../invariants/invariant-breaches.ts";

/** Looks at everything that is recorded, as it is recorded. */
export interface LedgerWatch {
  /** All events seen so far, in order of position. */
  readonly events: readonly RecordedEvent[];
  /** The events of one complaint seen so far. */
  readonly historyOf: (complaintId: string) => readonly ComplaintEvent[];
  /** Looks at what was recorded since; tells, in words, what is wrong with it. */
  readonly look: () => Promise<readonly string[]>;
}

/** Watches a store for events that break an invariant, come of no command that was issued, or of one for a second time. */
export function watchLedger(
  store: EventStore,
  policies: readonly HandlingPolicy[],
  isIssued: (commandId: string) => boolean,
): LedgerWatch {
  const events: RecordedEvent[] = [];
  const histories = new Map<string, ComplaintEvent[]>();
  const recordedBy = new Set<string>();

  function problemsOf(event: RecordedEvent): readonly string[] {
    const complaintId = complaintIdOf(event.stream) ?? "";
    const history = histories.get(complaintId) ?? [];
    const problems: string[] = [];
    const place = `${event.stream}@${event.revision} ${event.type}`;
    if (event.revision !== history.length) problems.push(`${place} stands where revision ${history.length} should`);
    if (event.recordedAt < (events.at(-1)?.recordedAt ?? "")) problems.push(`${place} is recorded before the last`);
    if (!isIssued(event.commandId)) problems.push(`${place} comes of a command that nobody issued`);
    if (recordedBy.has(event.commandId)) problems.push(`${place} comes of a command that is recorded already`);
    // The catalogue let nothing but a complaint's events into the stream.
    history.push(event as ComplaintEvent);
    histories.set(complaintId, history);
    events.push(event);
    recordedBy.add(event.commandId);
    const breaches = lastEventBreaches({ events: history, policies });
    return [...problems, ...breaches.map((breach) => `${complaintId} ${breach}`)];
  }

  return {
    events,
    historyOf: (complaintId) => histories.get(complaintId) ?? [],
    async look() {
      const fresh = await collect(store.readAll({ after: events.at(-1)?.position }));
      return fresh.flatMap(problemsOf);
    },
  };
}
