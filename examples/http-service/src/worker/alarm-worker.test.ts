import { complaintStream } from "@complaint-ledger/complaint";
import type { EventStore } from "@complaint-ledger/event-sourcing";
import type { Alarm } from "@complaint-ledger/sla";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger, type Ledger } from "complaint-ledger";
import { describe, expect, it } from "vitest";
import { houseRules } from "../house-rules.ts";
import { openService, type Service } from "../service.ts";
import { lateParcel, serviceUnderTest, type ServiceUnderTest } from "../test/service-under-test.ts";
import { alarmWorker } from "./alarm-worker.ts";

/** Three working days after Friday, and a bit. */
const THURSDAY = "2024-03-07T01:00:00.000Z";

async function lodge(under: ServiceUnderTest): Promise<string> {
  const { body } = await under.post("/complaints", lateParcel);
  const complaintId = String(body["complaintId"]);
  await under.post(`/complaints/${complaintId}/ClassifyComplaint`, {
    data: { class: "complex", category: "delay", stars: 3, about: "quality" },
  });
  await hasRead(under.service, complaintId, 2);
  return complaintId;
}

/** Waits until a service's read model has so many facts of a complaint. */
async function hasRead({ live }: Service, complaintId: string, facts: number): Promise<void> {
  await expect.poll(() => live.rows.get(complaintStream(complaintId))?.facts.length ?? 0).toBeGreaterThanOrEqual(facts);
}

async function raisedIn(ledger: Ledger, complaintId: string): Promise<readonly string[]> {
  const events = await Array.fromAsync(ledger.history(complaintId));
  return events.filter(({ actor }) => actor.role === "system").map(({ type }) => type);
}

describe("the worker that watches time limits", () => {
  it("does nothing before a warning is due, then presses, then takes it higher, each once", async () => {
    await using under = await serviceUnderTest();
    const complaintId = await lodge(under);
    const { worker, ledger } = under.service;
    expect(await worker.raiseDue()).toEqual([]);
    under.clock.set("2024-03-06T06:00:00.000Z");
    expect((await worker.raiseDue()).map(({ kind }) => kind)).toEqual(["warning"]);
    expect(await worker.raiseDue()).toEqual([]);
    under.clock.set(THURSDAY);
    expect((await worker.raiseDue()).map(({ kind }) => kind)).toEqual(["breach"]);
    expect(await worker.raiseDue()).toEqual([]);
    expect(await raisedIn(ledger, complaintId)).toEqual(["HandlingUrged", "ComplaintEscalated"]);
  });

  it("raises each alarm once though two of them, on connections of their own, raise it at the same time", async () => {
    await using under = await serviceUnderTest();
    await using second = await openService({ file: under.file, clock: under.clock.now, report: () => undefined });
    const complaints = [await lodge(under), await lodge(under), await lodge(under)];
    for (const id of complaints) await hasRead(second, id, 2);
    under.clock.set(THURSDAY);
    const raised = await Promise.all([under.service.worker.raiseDue(), second.worker.raiseDue()]);
    expect(raised.flat()).toHaveLength(2 * complaints.length);
    for (const id of complaints) {
      expect(await raisedIn(under.service.ledger, id)).toEqual(["HandlingUrged", "ComplaintEscalated"]);
    }
  });

  it("raises nothing twice though it crashed before it learnt that an alarm was recorded", async () => {
    await using under = await serviceUnderTest();
    const complaintId = await lodge(under);
    under.clock.set(THURSDAY);
    const { ledger, live } = under.service;
    const store = await openSqliteEventStore({ file: under.file, clock: under.clock.now });
    const losingAnswers: EventStore = {
      ...store,
      async append(...call) {
        await store.append(...call);
        throw new Error("the machine is gone");
      },
    };
    await using crashing = openLedger({ ...houseRules, store: losingAnswers });
    const first = alarmWorker({ ledger: crashing, index: live.index, clock: under.clock.now });
    await expect(first.raiseDue()).rejects.toThrow("the machine is gone");
    await using afterwards = await openService({ file: under.file, clock: under.clock.now, report: () => undefined });
    const raised: readonly Alarm[] = await afterwards.worker.raiseDue();
    expect(raised.map(({ kind }) => kind)).toEqual(["breach"]);
    expect(await raisedIn(ledger, complaintId)).toEqual(["HandlingUrged", "ComplaintEscalated"]);
  });

  it("leaves a complaint alone that is withdrawn in time", async () => {
    await using under = await serviceUnderTest();
    const complaintId = await lodge(under);
    await under.post(`/complaints/${complaintId}/WithdrawComplaint`, { data: { manner: "spoken" } });
    await hasRead(under.service, complaintId, 3);
    under.clock.set(THURSDAY);
    expect(await under.service.worker.raiseDue()).toEqual([]);
  });

  it("works round by round until it is told to stop", async () => {
    await using under = await serviceUnderTest();
    const complaintId = await lodge(under);
    const { ledger, live } = under.service;
    const stop = new AbortController();
    const running = alarmWorker({ ledger, index: live.index, clock: under.clock.now, pause: 5 }).run(stop.signal);
    under.clock.set(THURSDAY);
    await expect.poll(() => raisedIn(ledger, complaintId)).toHaveLength(2);
    stop.abort();
    await running;
  });

  it("ends with an error, and does not go on in silence, when the ledger cannot be written", async () => {
    await using under = await serviceUnderTest();
    await lodge(under);
    under.clock.set(THURSDAY);
    await under.service.ledger.close();
    const running = under.service.worker.run(new AbortController().signal);
    await expect(running).rejects.toMatchObject({ code: "store-closed" });
  });
});
