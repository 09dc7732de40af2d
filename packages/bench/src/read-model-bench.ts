import { callbackTrail } from "@complaint-ledger/callbacks";
import { keyedView, inMemoryEventStore, type KeyedView, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import { liabilityClassification } from "@complaint-ledger/liability";
import { importedHistory } from "@complaint-ledger/regimes";
import { complaintRegister } from "@complaint-ledger/register";
import { slaCompliance, slaIndex } from "@complaint-ledger/sla";
import type { Bench } from "./bench.ts";
import { complaintEvents } from "./complaint-events.ts";
import { count, measure, ratioText } from "./measure.ts";
import { oneMoreEvent } from "./one-more-event.ts";

const PARSED = 105_000;
const NEW_EVENTS = 2_000;

/** Building the SLA read model against parsing the events it is built from; one more event for each read model in small and large ledgers. */
export const readModelBench: Bench = async (print) => {
  const events = await recorded(PARSED / 3);
  const lines = events.map((event) => JSON.stringify(event));
  const rates = await measure({
    parse: {
      operations: lines.length,
      run() {
        for (const line of lines) JSON.parse(line);
      },
    },
    build: {
      operations: lines.length,
      run() {
        keyedView(slaCompliance).replay(parsed(lines));
      },
    },
  });
  print(`parsing ${count(lines.length)} events               ${count(rates.parse.median)} events/s`);
  print(
    `parsing and building the read model   ${count(rates.build.median)} events/s, ${ratioText(rates.parse, rates.build)} the time of parsing (aim: 3 at most)`,
  );

  const costs: number[] = [];
  for (const complaints of [1_000, 10_000, 100_000, 1_000_000]) {
    const microseconds = await costOfOneMore(complaints);
    costs.push(microseconds);
    print(
      `one more event, read model and worklists, at ${count(complaints).padStart(9)} complaints: ${microseconds.toFixed(1)} µs`,
    );
  }
  print(`at 1,000,000 complaints ${((costs.at(-1) ?? Number.NaN) / (costs[0] ?? Number.NaN)).toFixed(2)} × at 1,000`);

  for (const [name, emptyView] of Object.entries(readModels)) {
    const { small, large } = oneMoreEvent(emptyView, 1_000, 1_000_000);
    print(
      `one more event, ${name.padEnd(24)}: ${small.toFixed(1)} µs at 1,000 complaints, ${large.toFixed(1)} µs at 1,000,000: ${(large / small).toFixed(2)} ×`,
    );
  }
};

/** The other read models, without rows. */
const readModels: Readonly<Record<string, () => KeyedView<unknown>>> = {
  "callback trail": () => keyedView(callbackTrail),
  "liability classification": () => keyedView(liabilityClassification),
  "complaint register": () => keyedView(complaintRegister),
};

/** Microseconds of taking in one more event and keeping the worklists, the median of many. */
async function costOfOneMore(complaints: number): Promise<number> {
  const view = keyedView(slaCompliance);
  const all = recordedLazily(complaints + NEW_EVENTS);
  const fresh: RecordedEvent[] = [];
  let page: RecordedEvent[] = [];
  let position = 0;
  for (const event of all) {
    if (position++ >= complaints * 3) fresh.push(event);
    else page.push(event);
    if (page.length < 10_000) continue;
    view.replay(page);
    page = [];
  }
  view.replay(page);
  const index = slaIndex({ policies: [importedHistory], calendars: [] }, view.rows);
  const times = fresh.map((event) => {
    const started = performance.now();
    for (const change of view.advance(event)) index.apply(change);
    return performance.now() - started;
  });
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN) * 1000;
}

function* parsed(lines: readonly string[]): Generator<RecordedEvent> {
  // What was written above is read back.
  for (const line of lines) yield JSON.parse(line) as RecordedEvent;
}

async function recorded(complaints: number): Promise<readonly RecordedEvent[]> {
  const store = inMemoryEventStore({ clock: () => "2024-06-01T00:00:00.000Z" });
  for (let i = 0; i < complaints; i++) await store.append(`complaint-${i}`, complaintEvents(i), "noStream");
  return Array.fromAsync(store.readAll());
}

/** The same events without a store to hold them all. */
function* recordedLazily(complaints: number): Generator<RecordedEvent> {
  let position = 0;
  for (let i = 0; i < complaints; i++) {
    for (const [revision, event] of complaintEvents(i).entries()) {
      position += 1;
      const placed = { stream: `complaint-${i}`, revision, position: String(position).padStart(16, "0") };
      // A position has this form in every store of ours.
      yield { ...event, ...placed, recordedAt: "2024-06-01T00:00:00.000Z" } as RecordedEvent;
    }
  }
}
