import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { NewEvent } from "@complaint-ledger/event-sourcing";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openBareEngine, type BareRow } from "./bare-engine.ts";
import type { Bench } from "./bench.ts";
import { measure, rateText, ratioText } from "./measure.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

const clock = (): string => new Date().toISOString();
const SINGLE = 400;
const CALLERS = 100;
const APPENDS_PER_CALLER = 20;

/** Durable appends: one caller against the bare engine, then a hundred at once. */
export const appendBench: Bench = (print) =>
  inTemporaryFolder(async (folder) => {
    const store = await openSqliteEventStore({ file: join(folder, "store.db"), clock });
    const bare = await openBareEngine(join(folder, "bare.db"), clock);
    let stream = 0;

    const before = { single: { ...store.statistics() }, many: { ...store.statistics() } };
    const rates = await measure({
      bare: {
        operations: SINGLE,
        run() {
          for (let i = 0; i < SINGLE; i++) bare.insert([bareRow(`s-${stream++}`)]);
        },
      },
      one: {
        operations: SINGLE,
        async run() {
          for (let i = 0; i < SINGLE; i++) await store.append(`s-${stream++}`, [event()], "noStream");
        },
      },
      hundred: {
        operations: CALLERS * APPENDS_PER_CALLER,
        async run() {
          before.many = { ...store.statistics() };
          await Promise.all(
            Array.from({ length: CALLERS }, async () => {
              const own = `s-${stream++}`;
              for (let i = 0; i < APPENDS_PER_CALLER; i++) {
                await store.append(own, [event()], i === 0 ? "noStream" : i - 1);
              }
            }),
          );
        },
      },
    });
    const after = store.statistics();
    const appendsPerCommit = (after.appends - before.many.appends) / (after.commits - before.many.commits);

    print(`one durable append at a time, bare engine   ${rateText(rates.bare)}`);
    print(
      `one durable append at a time, this store    ${rateText(rates.one)}   ${ratioText(rates.one, rates.bare)} bare (aim: 0.70)`,
    );
    print(
      `100 concurrent callers, this store          ${rateText(rates.hundred)}   ${ratioText(rates.hundred, rates.one)} one caller (aim: 3)`,
    );
    print(`appends a commit with 100 callers           ${appendsPerCommit.toFixed(1)} (aim: 50)`);
    bare.close();
    await store.close();
  });

function event(): NewEvent {
  const commandId = randomUUID();
  return {
    id: randomUUID(),
    type: "HandlingUnitAssigned",
    schemaVersion: 1,
    occurredAt: "2024-03-01T08:00:00.000Z",
    actor: { id: "clerk-1", role: "clerk" },
    correlationId: commandId,
    causationId: commandId,
    commandId,
    data: { unit: "delivery-department" },
    metadata: {},
  };
}

function bareRow(stream: string): BareRow {
  const { actor, data, metadata, ...rest } = event();
  return {
    ...rest,
    stream,
    revision: 0,
    actor: JSON.stringify(actor),
    data: JSON.stringify(data),
    metadata: JSON.stringify(metadata),
  };
}
