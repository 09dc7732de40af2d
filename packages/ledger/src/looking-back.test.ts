import type { ComplaintEvents } from "@complaint-ledger/complaint";
import {
  catchUp,
  keyedView,
  type KeyedProjection,
  type NewEvent,
  type Projection,
} from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import { collect, typesIn } from "./test/collect.ts";
import { assign, clerk, commandId, ledgerInMemory, lodge } from "./test/fixture.ts";

describe("looking back", () => {
  const units: Projection<{ readonly units: readonly string[] }, ComplaintEvents> = {
    name: "units",
    version: 1,
    initial: { units: [] },
    on: {
      HandlingUnitAssigned(draft, { data }) {
        draft.units.push(data.unit);
      },
    },
  };
  const unitOf: KeyedProjection<{ readonly unit: string }, ComplaintEvents> = {
    name: "unit of complaint",
    version: 1,
    initial: { unit: "" },
    on: {
      HandlingUnitAssigned(draft, { data }) {
        draft.unit = data.unit;
      },
    },
  };

  it("sees what had happened, and what had been recorded, by an instant", async () => {
    const { ledger, setNow } = ledgerInMemory();
    await ledger.handle(lodge("c-1", 1, "2024-03-01T08:00:00.000Z"), clerk);
    setNow("2024-03-02T09:00:00.000Z");
    // Late entry: it happened on the first and was recorded on the second.
    await ledger.handle(assign("c-1", 2, "depot-1", "2024-03-01T08:30:00.000Z"), clerk);

    const early = { asOf: "2024-03-01T08:15:00.000Z" };
    const happened = { asOf: "2024-03-01T12:00:00.000Z" };
    const known = { ...happened, knownAt: "2024-03-01T12:00:00.000Z" };

    expect(await ledger.complaint("c-1", { asOf: "2024-03-01T07:00:00.000Z" })).toBeUndefined();
    expect((await ledger.complaint("c-1", early))?.ownership.handlingUnit).toBeNull();
    expect((await ledger.complaint("c-1", happened))?.ownership.handlingUnit).toBe("depot-1");
    expect((await ledger.complaint("c-1", known))?.ownership.handlingUnit).toBeNull();
    expect(await typesIn(ledger.history("c-1", known))).toEqual(["ComplaintLodged"]);
    expect(await typesIn(ledger.events(early))).toEqual(["ComplaintLodged"]);
    expect(await ledger.project(units, happened)).toEqual({ units: ["depot-1"] });
    expect(await ledger.project(units, known)).toEqual({ units: [] });
    expect(await ledger.projectRows(unitOf)).toEqual(new Map([["complaint-c-1", { unit: "depot-1" }]]));
    expect(await ledger.projectRows(unitOf, early)).toEqual(new Map());
  });

  it("goes on reading after a position, from a viewpoint too", async () => {
    const { ledger, setNow } = ledgerInMemory();
    await ledger.handle(lodge("c-1", 1), clerk);
    setNow("2024-03-02T09:00:00.000Z");
    await ledger.handle(assign("c-1", 2), clerk);
    const [first] = await collect(ledger.events());
    expect(await typesIn(ledger.events({ after: first?.position }))).toEqual(["HandlingUnitAssigned"]);
    expect(await typesIn(ledger.events({ after: first?.position, asOf: "2024-03-01T10:00:00.000Z" }))).toEqual([]);
  });

  it("keeps a read model up through its own store, behind the schemas", async () => {
    const { ledger, store } = ledgerInMemory();
    await ledger.handle(lodge("c-1", 1), clerk);
    await ledger.handle(assign("c-1", 2), clerk);
    const view = keyedView(unitOf);
    await catchUp(view, ledger.store);
    expect([...view.rows]).toEqual([["complaint-c-1", { unit: "depot-1" }]]);
    await store.append("complaint-c-1", [rawEvent({ unit: 7 })], "any");
    await expect(catchUp(view, ledger.store)).rejects.toMatchObject({ code: "invalid-payload" });
  });

  it("refuses a viewpoint that is no instant", async () => {
    const { ledger } = ledgerInMemory();

    await expect(ledger.complaint("c-1", { asOf: "2024-03-01" })).rejects.toMatchObject({
      code: "invalid-read-options",
    });
    await expect(ledger.complaint("c-1", { knownAt: "yesterday" })).rejects.toMatchObject({
      code: "invalid-read-options",
    });
  });

  it("refuses to read an event that its schema does not know", async () => {
    const { ledger, store } = ledgerInMemory();
    await store.append("complaint-c-1", [rawEvent({ unit: 7 })], "noStream");

    await expect(ledger.complaint("c-1")).rejects.toMatchObject({ code: "invalid-payload" });
  });
});

describe("subscribing", () => {
  it("gives what is there and what comes, until the ledger is disposed", async () => {
    const { ledger } = ledgerInMemory();
    await ledger.handle(lodge("c-1", 1), clerk);
    const seen: string[] = [];

    const following = (async () => {
      for await (const { type } of ledger.subscribe()) {
        seen.push(type);
        if (seen.length === 2) await ledger[Symbol.asyncDispose]();
      }
    })();
    await ledger.handle(assign("c-1", 2), clerk);
    await following;

    expect(seen).toEqual(["ComplaintLodged", "HandlingUnitAssigned"]);
  });
});

function rawEvent(data: unknown): NewEvent {
  const id = commandId(99);
  return {
    id,
    type: "HandlingUnitAssigned",
    schemaVersion: 1,
    occurredAt: "2024-03-01T08:00:00.000Z",
    actor: clerk.actor,
    correlationId: id,
    causationId: id,
    commandId: id,
    data,
    metadata: {},
  };
}
