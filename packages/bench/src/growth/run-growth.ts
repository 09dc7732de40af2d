import { createReadStream, statSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { callbackTrail } from "@complaint-ledger/callbacks";
import { dossierOf, dossierText } from "@complaint-ledger/dossier";
import {
  catchUp,
  keyedView,
  parseSnapshot,
  snapshotText,
  type KeyedView,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import { liabilityClassification } from "@complaint-ledger/liability";
import { importedHistory } from "@complaint-ledger/regimes";
import { complaintRegister } from "@complaint-ledger/register";
import { slaCompliance, slaIndex } from "@complaint-ledger/sla";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";
import { complaintHistory, complaintStream } from "../complaint-history.ts";
import type { LedgerFigures, Microseconds } from "./growth-result.ts";
import { EVENTS_WHEN_FILLED, grow } from "./ledger-size.ts";

/** What a process of its own is to do: grow the ledger to a size, and measure it there. */
export interface GrowthOrder {
  readonly file: string;
  readonly from: number;
  readonly complaints: number;
}

/** Everything but the memory of the operations that have a process of their own. */
export type GrowthReport = Omit<LedgerFigures, "peakMiB" | "whole"> & {
  readonly whole: Omit<LedgerFigures["whole"], "verify">;
};

const clock = (): string => new Date().toISOString();
const rules = { policies: [importedHistory], calendars: [] };
const APPENDS = 300;
const CAUGHT_UP = 1_000;
const RESUMES = 5;
const ADVANCES = 2_000;

// The order came from `growth-bench.ts`, as text.
const { file, from, complaints } = JSON.parse(process.argv[2] ?? "") as GrowthOrder;
const progress = (line: string): void => void process.stderr.write(`${complaints}: ${line}\n`);
let store = await openSqliteEventStore({ file, clock });
await grow(store, from, complaints, progress);

progress("replaying the SLA read model");
const sla = keyedView(slaCompliance);
const replay = await secondsOf(() => catchUp(sla, store));
const index = slaIndex(rules, sla.rows);

progress("appending");
const append = await microseconds(APPENDS, (n) => store.append(complaintStream(spreadOut(n)), [nth(n, 4)], "any"));

progress("resuming");
let appended = APPENDS;
const resumed: number[] = [];
for (let time = 0; time < RESUMES; time++) {
  await catchUp(sla, store);
  for (const end = appended + CAUGHT_UP; appended < end; appended++) {
    await store.append(complaintStream(spreadOut(appended)), [nth(appended, 4 + (appended % 4))], "any");
  }
  await store.close();
  const seconds = await secondsOf(async () => {
    store = await openSqliteEventStore({ file, clock });
    // As one who restored the read model from a snapshot would.
    for await (const event of store.readAll({ after: sla.checkpoint })) {
      for (const change of sla.advance(event)) index.apply(change);
    }
  });
  resumed.push(seconds * 1e6);
}

progress("showing");
const ledger = openLedger({ store, ...rules });
const show = await microseconds(300, async (n) => {
  const events = await Array.fromAsync(ledger.history(`${spreadOut(n)}`));
  const dossier = dossierOf(events, { ...rules, asOf: clock() });
  if (dossier === undefined || dossierText(dossier).length < 500) throw new Error(`nothing to show of ${spreadOut(n)}`);
});

progress("asking the worklist");
const worklist = await microseconds(300, (n) => {
  const at = Date.UTC(2024, 0, 8) + spreadOut(n) * 60_000;
  Array.from(index.dueWithin(instant(at), instant(at + 59 * 60_000 + 59_999)));
});

progress("snapshot of the SLA read model");
const snapshot = await throughFile(sla);
progress("one more event");
const costs = {
  append,
  worklist,
  show,
  resume: summary(resumed),
  sla: await advancing(sla, (event) => {
    for (const change of sla.advance(event)) index.apply(change);
  }),
  liability: await advancingNew(() => keyedView(liabilityClassification)),
  callbacks: await advancingNew(() => keyedView(callbackTrail)),
  register: await advancingNew(() => keyedView(complaintRegister)),
};
await store.close();
const report: GrowthReport = {
  complaints,
  events: complaints * EVENTS_WHEN_FILLED,
  fileMiB: statSync(file).size / 2 ** 20,
  costs,
  whole: { replay, ...snapshot },
};
process.send?.(report);

/** The `n`th of the complaints looked at, all over the ledger. */
function spreadOut(n: number): number {
  return (n * 7_919) % complaints;
}

function nth(n: number, event: number): ReturnType<typeof complaintHistory>[number] {
  const found = complaintHistory(spreadOut(n))[event];
  if (found === undefined) throw new Error(`there is no event ${event}`);
  // Small ledgers are gone round more than once, each size of them again, and an id is unique in its stream.
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, "0");
  return { ...found, id: `${hex(complaints, 8)}-${hex(n, 4)}-4${hex(event, 3)}-8000-${hex(spreadOut(n), 12)}` };
}

async function advancingNew<Row>(empty: () => KeyedView<Row>): Promise<Microseconds> {
  const view = empty();
  progress("replaying another read model");
  await catchUp(view, store);
  return advancing(view, (event) => void view.advance(event));
}

/** One more event each for many complaints: those of three kinds that say something to this read model. */
async function advancing<Row>(view: KeyedView<Row>, advance: (event: RecordedEvent) => void): Promise<Microseconds> {
  const kinds = [5, 6, 7];
  let position = Number(view.checkpoint);
  const times: number[] = [];
  for (let n = 0; n < ADVANCES; n++) {
    for (const kind of kinds) {
      position += 1;
      const place = {
        stream: complaintStream(spreadOut(n)),
        revision: kind,
        position: String(position).padStart(16, "0"),
      };
      // A position has this form in every store of ours.
      const event = { ...nth(n, kind), ...place, recordedAt: "2026-12-01T00:00:00.000Z" } as RecordedEvent;
      const before = view.rows.get(place.stream);
      const started = performance.now();
      advance(event);
      const took = performance.now() - started;
      if (view.rows.get(place.stream) !== before) times.push(took * 1_000);
    }
  }
  // The first tenth warmed up.
  return summary(times.slice(times.length / 10));
}

/** Seconds to write a snapshot of the SLA read model, and to go on from what was written. */
async function throughFile<Row>(view: KeyedView<Row>): Promise<Omit<GrowthReport["whole"], "replay">> {
  const kept = `${file}.snapshot`;
  const write = await secondsOf(() => writeFile(kept, snapshotText(view.snapshot())));
  const restore = await secondsOf(async () => {
    const restored = keyedView(slaCompliance, await parseSnapshot(createReadStream(kept, "utf8")));
    if (restored.rows.size !== view.rows.size) throw new Error("rows were lost on the way");
  });
  await rm(kept);
  return { write, restore };
}

async function secondsOf(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1_000;
}

async function microseconds(times: number, run: (n: number) => unknown): Promise<Microseconds> {
  const found: number[] = [];
  for (let n = 0; n < times; n++) found.push((await secondsOf(() => run(n))) * 1e6);
  return summary(found);
}

function summary(found: readonly number[]): Microseconds {
  const sorted = found.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
