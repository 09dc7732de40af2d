import { open, rename, writeFile } from "node:fs/promises";
import {
  keyedView,
  parseSnapshot,
  snapshotText,
  type EventStore,
  type KeyedView,
  type Position,
} from "@complaint-ledger/event-sourcing";
import { slaCompliance, type SlaRow } from "@complaint-ledger/sla";

/** Length of a UUID and the line's end. */
const FIRST_LINE = 37;

/**
 * The SLA read model as it was last kept in `file`, to go on from there instead of from the first event. Without rows if there
 * is no such file, or none that can be relied on, which is told to `report`: of another version of the read model, damaged, or
 * of another ledger than `store` (a restored backup, for example).
 */
export async function keptView(
  store: EventStore,
  file: string,
  report: (fault: unknown) => void,
): Promise<KeyedView<SlaRow>> {
  try {
    await using handle = await open(file);
    const { buffer } = await handle.read({ buffer: Buffer.alloc(FIRST_LINE) });
    const snapshot = await parseSnapshot(
      handle.createReadStream({ start: FIRST_LINE, encoding: "utf8", autoClose: false }),
    );
    const lastEvent = buffer.toString("utf8").trimEnd();
    if (lastEvent !== (await eventAt(store, snapshot.checkpoint))) {
      throw new Error(`${file} is a snapshot of another ledger; it is made anew.`);
    }
    return keyedView(slaCompliance, snapshot);
  } catch (fault) {
    const isMissing = fault instanceof Error && "code" in fault && fault.code === "ENOENT";
    if (!isMissing) report(fault);
    return keyedView(slaCompliance);
  }
}

/**
 * Keeps a view in `file`, whole or not at all: it is written beside it and takes its place once it is on the disk. Before its
 * rows stands the id of the last event in them, by which the ledger is known again.
 */
export async function keepView(view: KeyedView<SlaRow>, store: EventStore, file: string): Promise<void> {
  const snapshot = view.snapshot();
  const lastEvent = await eventAt(store, snapshot.checkpoint);
  if (lastEvent === undefined) return;
  // A name of its own, as other processes may keep theirs.
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, linesOf(), { flush: true });
  await rename(fresh, file);

  function* linesOf(): Generator<string> {
    yield `${lastEvent}\n`;
    yield* snapshotText(snapshot);
  }
}

/** Id of the event that stands at a position. */
async function eventAt(store: EventStore, position: Position | undefined): Promise<string | undefined> {
  if (position === undefined) return undefined;
  for await (const { id } of store.readAll({ from: position, to: position })) return id;
  return undefined;
}
