import type { EventStore, Instant, NewEvent, RecordedEvent } from "@complaint-ledger/event-sourcing";
import { commandError, type CommandError } from "../command-line/command-error.ts";
import type { Shell } from "../command-line/shell.ts";
import { batches, type Batch } from "./batches.ts";
import { isSameEvent } from "./same-event.ts";
import { sourceEvents, type FallingTimes, type SourceEvent } from "./source-events.ts";

/** From where to where, and how. */
export interface Copying {
  readonly source: EventStore;
  readonly target: EventStore;
  /** Sets the clock of the target: an event is recorded there when it was recorded in the source. */
  readonly setTime: (recordedAt: Instant) => void;
  readonly fallingTimes: FallingTimes;
}

/** What a copy came to, after the target was compared with the source from beginning to end. */
export interface CopyReport {
  readonly events: number;
  readonly streams: number;
  /** Of the events, those recorded now; the others were there from an earlier try. */
  readonly copied: number;
  /** Events whose recording time was raised to that of the event before. */
  readonly raised: number;
}

const PROGRESS_EVERY = 500;

/** Tells how far a copy is, and rejects with `interrupted` if that is wished. */
type GoOn = (doing: string, events: number) => void;

/**
 * Copies every event in order, with its id, times, actor and metadata. What the target holds already has to be the
 * beginning of the source, as a copy that was broken off leaves it; the copy goes on behind it. Rejects with
 * `copy-target-differs`, `copy-times-fall` or `interrupted`.
 */
export async function copyLedger(copying: Copying, shell: Shell): Promise<CopyReport> {
  const { source, target, setTime, fallingTimes } = copying;
  const interruption = shell.interruption();
  const goOn: GoOn = (doing, events) => {
    shell.progress(`${doing.padEnd(10)} ${events} events`);
    if (interruption.aborted) throw interrupted();
  };
  const events = sourceEvents(source, fallingTimes);
  let copied = 0;
  for await (const batch of batches(behind(target, events, goOn))) {
    if (interruption.aborted) throw interrupted();
    setTime(batch[0].event.recordedAt);
    await append(target, batch);
    copied += batch.length;
    if (copied % PROGRESS_EVERY < batch.length) goOn("copying", copied);
  }
  const compared = await compareWhole(copying, goOn);
  shell.progress(undefined);
  return { ...compared, copied };
}

/** What of `events` follows what the target holds, which has to be the same as their beginning. */
async function* behind(
  target: EventStore,
  events: AsyncGenerator<SourceEvent, void>,
  goOn: GoOn,
): AsyncGenerator<SourceEvent, void> {
  let same = 0;
  for await (const there of target.readAll()) {
    const next = await events.next();
    if (next.done === true || !isSameEvent(next.value.event, there)) throw differs(there);
    same += 1;
    if (same % PROGRESS_EVERY === 0) goOn("resuming", same);
  }
  yield* events;
}

async function append(target: EventStore, batch: Batch): Promise<void> {
  const [{ event: first }] = batch;
  const expected = first.revision === 0 ? "noStream" : first.revision - 1;
  const events = batch.map(({ event }) => asNew(event));
  const { outcome } = await target.append(first.stream, events, expected);
  if (outcome !== "appended") throw differs(first);
}

/** An event without what the target decides; its `recordedAt` comes from the clock that is set to it. */
function asNew(event: RecordedEvent): NewEvent {
  const { id, type, schemaVersion, occurredAt, actor, correlationId, causationId, commandId, data, metadata } = event;
  return { id, type, schemaVersion, occurredAt, actor, correlationId, causationId, commandId, data, metadata };
}

/** Reads both from the beginning: the same events in the same order, none missing and none besides. */
async function compareWhole(
  { source, target, fallingTimes }: Copying,
  goOn: GoOn,
): Promise<Omit<CopyReport, "copied">> {
  const originals = sourceEvents(source, fallingTimes);
  const streams = new Set<string>();
  let events = 0;
  let raised = 0;
  for await (const copy of target.readAll()) {
    const original = await originals.next();
    if (original.done === true || !isSameEvent(original.value.event, copy)) throw differs(copy);
    streams.add(copy.stream);
    events += 1;
    if (original.value.isRaised) raised += 1;
    if (events % PROGRESS_EVERY === 0) goOn("comparing", events);
  }
  const missing = await originals.next();
  if (missing.done !== true) throw stillWritten(missing.value.event);
  return { events, streams: streams.size, raised };
}

function differs({ stream, revision }: RecordedEvent): CommandError {
  return commandError(
    "copy-target-differs",
    `${stream}@${revision}`,
    "is not the same in the target as in the source at this place in the order of events",
    "Copy into a ledger that is empty or holds the beginning of this copy, and let nobody else write to it.",
  );
}

function stillWritten({ stream, revision }: RecordedEvent): CommandError {
  return commandError(
    "copy-target-differs",
    `${stream}@${revision}`,
    "was recorded in the source while it was copied, and is not in the target",
    "Run the copy again: it goes on where it was. Before the last time, let nobody write to the source.",
  );
}

function interrupted(): CommandError {
  return commandError("interrupted", "copy", "was interrupted", "Run it again: it goes on where it was.");
}
