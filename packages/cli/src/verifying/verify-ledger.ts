import { setImmediate as nextTurn } from "node:timers/promises";
import { isTypedError, type Instant, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import { commandError, type CommandError } from "../command-line/command-error.ts";
import type { LedgerStore } from "../command-line/ledger-store.ts";
import type { Shell } from "../command-line/shell.ts";
import { eventFindings, placeOf } from "./event-findings.ts";
import type { Finding } from "./finding.ts";
import { streamFindings } from "./stream-findings.ts";

/** What a verification came to. */
export interface Verification {
  /** Whether nothing is wrong. */
  readonly ok: boolean;
  readonly events: number;
  readonly streams: number;
  readonly findings: readonly Finding[];
  /** What was left out: a server's files are not within reach. */
  readonly notChecked?: "files";
}

/** How many events or streams are looked at between two lines of progress. */
const PROGRESS_EVERY = 5_000;

/**
 * Looks for everything that can be wrong with a ledger: first the file, then each event in the order of all, then each
 * stream by itself. Holds the names of the streams in memory, and the events of one stream. Rejects with `interrupted`.
 */
export async function verifyLedger(store: LedgerStore, shell: Shell): Promise<Verification> {
  const interruption = shell.interruption();
  const goOn = async (progress: string): Promise<void> => {
    shell.progress(progress);
    // Reading never waits for anything, so an interruption would not be heard.
    await nextTurn();
    if (interruption.aborted) throw interrupted();
  };
  const findings: Finding[] = [];
  const isFile = store.integrityCheck !== undefined;
  for (const problem of (await store.integrityCheck?.()) ?? []) findings.push({ code: "damaged-file", problem });
  const streams = new Map<string, { readonly length: number; readonly recordedAt: Instant }>();
  let events = 0;
  try {
    let last: RecordedEvent | undefined;
    for await (const event of store.readAll()) {
      events += 1;
      const before = streams.get(event.stream);
      // A server's ledger may have several writers, whose clocks differ: its times rise within a stream only.
      const recordedBefore = (isFile ? last : before)?.recordedAt;
      findings.push(...orderFindings(last, event, recordedBefore), ...eventFindings(event));
      streams.set(event.stream, { length: (before?.length ?? 0) + 1, recordedAt: event.recordedAt });
      last = event;
      if (events % PROGRESS_EVERY === 0) await goOn(`verifying  ${events} events`);
    }
    let seen = 0;
    for (const [stream, { length }] of streams) {
      const history = await collect(store.readStream(stream));
      findings.push(...streamFindings(stream, history));
      if (history.length !== length) findings.push(notInAll(stream, history.length, length));
      seen += 1;
      if (seen % PROGRESS_EVERY === 0) await goOn(`verifying  ${seen} of ${streams.size} streams`);
    }
  } catch (error) {
    // Beyond this place the file cannot even be read.
    if (!isTypedError(error, "ledger-damaged")) throw error;
    findings.push({ code: "damaged-file", problem: error.problem });
  }
  shell.progress(undefined);
  const verification = { ok: findings.length === 0, events, streams: streams.size, findings };
  return isFile ? verification : { ...verification, notChecked: "files" };
}

function* orderFindings(
  last: RecordedEvent | undefined,
  event: RecordedEvent,
  recordedBefore: Instant | undefined,
): Generator<Finding> {
  if (last !== undefined && event.position <= last.position) {
    yield { code: "position-order", ...placeOf(event), problem: `comes after position ${last.position}` };
  }
  if (recordedBefore !== undefined && event.recordedAt < recordedBefore) {
    const problem = `was recorded at ${event.recordedAt}, and the event before it at ${recordedBefore}`;
    yield { code: "recorded-order", ...placeOf(event), problem };
  }
}

function notInAll(stream: string, inStream: number, inAll: number): Finding {
  const problem = `has ${inStream} events by itself and ${inAll} among all events`;
  return { code: "revision-gap", stream, problem };
}

async function collect(events: AsyncIterable<RecordedEvent>): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

function interrupted(): CommandError {
  return commandError("interrupted", "verify", "was interrupted", "Run it again: it begins anew.");
}
