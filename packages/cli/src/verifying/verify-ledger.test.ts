import { inMemoryEventStore, type EventStore, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import { importedHistory } from "@complaint-ledger/regimes";
import { openLedger } from "complaint-ledger";
import { describe, expect, it } from "vitest";
import type { LedgerStore } from "../command-line/ledger-store.ts";
import type { Shell } from "../command-line/shell.ts";
import { verifyLedger, type Verification } from "./verify-ledger.ts";

const clock = (): string => "2024-03-04T09:00:00.000Z";

/** A store with so many complaints of two events each. */
async function storeOf(complaints: number): Promise<EventStore> {
  const store = inMemoryEventStore({ clock });
  const ledger = openLedger({ store, policies: [importedHistory] });
  for (let i = 0; i < complaints; i++) {
    const command = () => ({ complaintId: `${i}`, commandId: crypto.randomUUID() });
    const clerk = { actor: { id: "clerk-7", role: "clerk" } };
    const lodging = {
      channel: "phone",
      complainant: { subject: `customer-${i}`, kind: "complainant" },
      account: { what: "The parcel came late." },
      demand: { kind: "none" },
      policies: [{ id: "imported", version: 1 }],
    } as const;
    await ledger.handle({ ...command(), type: "LodgeComplaint", data: lodging }, clerk);
    await ledger.handle({ ...command(), type: "AssignHandlingUnit", data: { unit: "delivery" } }, clerk);
  }
  return store;
}

const silent: Shell["progress"] = () => undefined;

function verify(store: LedgerStore): Promise<Verification> {
  // Of a shell it needs no more.
  return verifyLedger(store, { progress: silent, interruption: () => new AbortController().signal } as Shell);
}

/** A store whose reading of all events was tampered with. */
function withAll(store: EventStore, change: (event: RecordedEvent) => readonly RecordedEvent[]): LedgerStore {
  return {
    ...store,
    async *readAll(options) {
      for await (const event of store.readAll(options)) yield* change(event);
    },
  };
}

/** A store whose reading of streams was tampered with. */
function withStreams(store: EventStore, change: (event: RecordedEvent) => readonly RecordedEvent[]): LedgerStore {
  return {
    ...store,
    async *readStream(stream, options) {
      for await (const event of store.readStream(stream, options)) yield* change(event);
    },
  };
}

describe("verifying a ledger on a server", () => {
  it("looks at every stream where it begins", async () => {
    expect(await verify(await storeOf(3))).toEqual({
      ok: true,
      events: 6,
      streams: 3,
      findings: [],
      notChecked: "files",
      fingerprint: { text: expect.stringMatching(/^6:sha256:/), firstRecordedAt: clock(), lastRecordedAt: clock() },
    });
    expect(await verify(await storeOf(0))).toMatchObject({ ok: true, events: 0, streams: 0 });
  });

  it("looks at what was there when it began, whoever goes on recording", async () => {
    const store = await storeOf(2);
    const busy: LedgerStore = {
      ...store,
      async *readAll(options) {
        for await (const event of store.readAll(options)) {
          yield event;
          const { stream, revision: _, position: __, recordedAt: ___, ...again } = event;
          await store.append(stream, [{ ...again, id: crypto.randomUUID(), type: "HandlingUrged" }], "any");
        }
      },
    };
    expect(await verify(busy)).toMatchObject({ events: 4, streams: 2, findings: [] });
  });

  it("finds a stream whose beginning is gone", async () => {
    const store = await storeOf(3);
    const isGone = ({ stream, revision }: RecordedEvent): boolean => stream === "complaint-1" && revision === 0;
    const keep = (event: RecordedEvent): readonly RecordedEvent[] => (isGone(event) ? [] : [event]);
    const { streams, findings } = await verify(withStreams(withAll(store, keep), keep));
    expect(streams).toBe(3);
    expect(findings).toMatchObject([
      { code: "revision-gap", stream: "complaint-1", revision: 1, problem: expect.stringContaining("revision 0 was") },
      { code: "out-of-phase", stream: "complaint-1" },
    ]);
  });

  it("finds streams that have other events by themselves than among all, though the numbers are the same", async () => {
    const store = await storeOf(3);
    const oneMore = (event: RecordedEvent): readonly RecordedEvent[] =>
      event.stream === "complaint-2" && event.revision === 1 ? [event, { ...event, revision: 2 }] : [event];
    const oneLess = (event: RecordedEvent): readonly RecordedEvent[] =>
      event.stream === "complaint-0" && event.revision === 1 ? [] : oneMore(event);
    const { findings } = await verify(withStreams(store, oneLess));
    expect(findings).toEqual(
      expect.arrayContaining([
        {
          code: "revision-gap",
          stream: "complaint-0",
          problem: "has 1 events by itself and 2 among all events",
        },
        {
          code: "revision-gap",
          stream: "complaint-2",
          problem: "has 3 events by itself and 2 among all events",
        },
      ]),
    );
  });

  it("finds a recording time that falls within a stream, and lets those of several writers differ", async () => {
    const store = await storeOf(2);
    const earlier = "2024-03-04T08:59:59.000Z";
    const late = (stream: string) => (event: RecordedEvent) => [
      event.stream === stream ? { ...event, recordedAt: earlier, occurredAt: earlier } : event,
    ];
    const whole = late("complaint-1");
    expect(await verify(withStreams(withAll(store, whole), whole))).toMatchObject({ findings: [] });
    const half = (event: RecordedEvent): readonly RecordedEvent[] =>
      event.revision === 1 ? late("complaint-1")(event) : [event];
    expect(await verify(withStreams(withAll(store, half), half))).toMatchObject({
      findings: [{ code: "recorded-order", stream: "complaint-1", revision: 1 }],
    });
  });
});
