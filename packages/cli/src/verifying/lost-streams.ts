import type { EventStore, Position } from "@complaint-ledger/event-sourcing";
import type { Finding } from "./finding.ts";
import { historyUpTo } from "./history-up-to.ts";
import { streamFindings } from "./stream-findings.ts";

/** What is wrong with the streams of a ledger whose events are not those of its streams. */
export interface LostStreams {
  /** How many streams its events name. */
  readonly streams: number;
  readonly findings: readonly Finding[];
}

/**
 * Looks for the streams that have no beginning, and for those whose events are not all among the events of all, or the other
 * way round. Holds the names of all streams, so it is for a ledger that is known to be damaged.
 */
export async function lostStreams(store: EventStore, end: Position): Promise<LostStreams> {
  const inAll = new Map<string, { readonly events: number; readonly begins: boolean }>();
  for await (const { stream, revision } of store.readAll({ to: end })) {
    const before = inAll.get(stream);
    inAll.set(stream, { events: (before?.events ?? 0) + 1, begins: before?.begins === true || revision === 0 });
  }
  const findings: Finding[] = [];
  for (const [stream, { events, begins }] of inAll) {
    const history = await historyUpTo(store, stream, end);
    // One that begins has been looked at there.
    if (!begins) findings.push(...streamFindings(stream, history));
    if (history.length === events) continue;
    const problem = `has ${history.length} events by itself and ${events} among all events`;
    findings.push({ code: "revision-gap", stream, problem });
  }
  return { streams: inAll.size, findings };
}
