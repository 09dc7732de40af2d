import { steps, type ComplaintCommand } from "@complaint-ledger/complaint";
import {
  inMemoryEventStore,
  type EventStore,
  type Observer,
  type OperationEnd,
} from "@complaint-ledger/event-sourcing";
import { slaCompliance } from "@complaint-ledger/sla";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ledger } from "./ledger.ts";
import { openLedger } from "./open-ledger.ts";
import { collect } from "./test/collect.ts";
import { assign, clerk, commandId, lenientPolicy, lodge } from "./test/fixture.ts";

interface Told extends OperationEnd {
  readonly name: string;
}

const clock = () => "2024-03-01T09:00:00.000Z";
const policies = [lenientPolicy];

/** A ledger, and the operations of it that ended. */
function observedLedger(store: EventStore = inMemoryEventStore({ clock })): {
  readonly ledger: Ledger;
  readonly told: readonly Told[];
} {
  const told: Told[] = [];
  const observe: Observer = {
    started: ({ name, attributes }) => ({
      ended: (end) => told.push({ name, ...end, attributes: { ...attributes, ...end.attributes } }),
    }),
  };
  return { ledger: openLedger({ store, policies, observe }), told };
}

/** Somebody presses for an answer, as the n-th command; may be done any number of times. */
function urge(complaintId: string, n: number): ComplaintCommand {
  return {
    type: "UrgeHandling",
    complaintId,
    commandId: commandId(n),
    data: { by: "complainant", medium: "phone" },
  };
}

describe("a ledger that is observed", () => {
  it("tells of a command which it was, what became of it, and what the store did for it", async () => {
    const { ledger, told } = observedLedger();
    await ledger.handle(lodge("c-1", 1), clerk);
    expect(told.map(({ name }) => name)).toEqual(["read_stream", "append", "handle LodgeComplaint"]);
    expect(told[2]?.attributes).toEqual({
      "complaint_ledger.operation.name": "handle",
      "complaint_ledger.command.count": 1,
      "complaint_ledger.command.type": "LodgeComplaint",
      "complaint_ledger.command.id": commandId(1),
      "complaint_ledger.outcome": "recorded",
      "complaint_ledger.append.attempts": 1,
    });
  });

  it("names an operation after the commands of the ledger only, whatever types a caller invents (property)", async () => {
    const known = new Set([...steps.map(({ command }) => command), "HoldReviewMeeting", "EndGroupEmergency"]);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...known), fc.string()), fc.string(), async (type, id) => {
        const { ledger, told } = observedLedger();
        // A caller without types.
        const command = { type, complaintId: "c-1", commandId: id, data: {} } as ComplaintCommand;
        await ledger.handle(command, clerk).catch(() => undefined);
        const { name, attributes } = told.at(-1) ?? { name: "", attributes: {} };
        expect([name, attributes["complaint_ledger.command.type"]]).toEqual(
          known.has(type) ? [`handle ${type}`, type] : ["handle", "_OTHER"],
        );
      }),
      { numRuns: 50 },
    );
  });

  it("names commands on meetings and emergencies, too", async () => {
    const { ledger, told } = observedLedger();
    const command = { type: "HoldReviewMeeting", meetingId: "m-1", commandId: commandId(1), data: {} };
    // Its payload matters nothing here: it may be refused.
    await ledger.handleReviewMeeting(command as never, clerk);
    expect(told.at(-1)?.name).toBe("handle HoldReviewMeeting");
  });

  it("tells nothing under a name that another name begins with, which some backends cannot store", async () => {
    const { ledger, told } = observedLedger();
    await ledger.handle(lodge("c-1", 1), clerk);
    await ledger.handleAll([assign("c-1", 2)], clerk);
    await ledger.projectRows(slaCompliance);
    await ledger.close();
    await ledger.handle(lodge("c-2", 3), clerk).catch(() => undefined);
    const names = new Set(told.flatMap(({ attributes }) => Object.keys(attributes)));
    for (const name of names) expect([...names].filter((other) => other.startsWith(`${name}.`))).toEqual([]);
  });

  it("tells a refusal and a repetition as outcomes, without an attempt to record anything", async () => {
    const { ledger, told } = observedLedger();
    await ledger.handle(assign("c-1", 1), clerk);
    await ledger.handle(lodge("c-1", 2), clerk);
    await ledger.handle(lodge("c-1", 2), clerk);
    const handled = told.filter(({ name }) => name.startsWith("handle "));
    const short = handled.map(({ attributes, error }) => [
      attributes["complaint_ledger.outcome"],
      attributes["complaint_ledger.append.attempts"],
      error,
    ]);
    expect(short).toEqual([
      ["rejected", 0, undefined],
      ["recorded", 1, undefined],
      ["alreadyRecorded", 0, undefined],
    ]);
  });

  it("tells how often it tried while others wrote to the same complaint", async () => {
    const store = inMemoryEventStore({ clock });
    const other = openLedger({ store, policies });
    let interferences = 2;
    const contended: EventStore = {
      ...store,
      async append(stream, events, expected) {
        if (interferences > 0) await other.handle(urge("c-1", 90 + interferences--), clerk);
        return store.append(stream, events, expected);
      },
    };
    await other.handle(lodge("c-1", 1), clerk);
    const { ledger, told } = observedLedger(contended);
    expect(await ledger.handle(assign("c-1", 2), clerk)).toMatchObject({ outcome: "recorded" });
    expect(told.at(-1)?.attributes).toMatchObject({ "complaint_ledger.append.attempts": 3 });
  });

  it("tells of several commands how many, of a rehearsal that it was one", async () => {
    const { ledger, told } = observedLedger();
    await ledger.rehearse([lodge("c-1", 1)], clerk);
    await ledger.handleAll([lodge("c-1", 1), assign("c-1", 2)], clerk);
    expect(told.filter(({ name }) => name !== "read_stream" && name !== "append")).toMatchObject([
      { name: "rehearse LodgeComplaint", attributes: { "complaint_ledger.outcome": "accepted" } },
      {
        name: "handle_all",
        attributes: { "complaint_ledger.command.count": 2, "complaint_ledger.outcome": "recorded" },
      },
    ]);
    expect(told.at(-1)?.attributes).not.toHaveProperty(["complaint_ledger.command.type"]);
  });

  it("tells of a read model which it is, by name and version", async () => {
    const { ledger, told } = observedLedger();
    await ledger.projectRows(slaCompliance);
    await ledger.project({ name: "count", version: 3, initial: 0, on: {} });
    expect(told.filter(({ name }) => name !== "read_all")).toMatchObject([
      {
        name: `project ${slaCompliance.name}`,
        attributes: {
          "complaint_ledger.operation.name": "project",
          "complaint_ledger.projection.name": slaCompliance.name,
          "complaint_ledger.projection.version": slaCompliance.version,
        },
      },
      { name: "project count", attributes: { "complaint_ledger.projection.version": 3 } },
    ]);
  });

  it("tells of a command that fails, and fails as it would unobserved", async () => {
    const { ledger, told } = observedLedger();
    await ledger.close();
    await expect(ledger.handle(lodge("c-1", 1), clerk)).rejects.toMatchObject({ code: "store-closed" });
    expect(told.at(-1)).toMatchObject({
      name: "handle LodgeComplaint",
      attributes: { "error.type": "store-closed" },
    });
  });
});

describe("a ledger that nobody observes", () => {
  it("asks its store directly: nothing of observing is run", async () => {
    const store = inMemoryEventStore({ clock });
    const callers: string[] = [];
    const noted: EventStore = {
      system: "noted",
      clock,
      append(...call) {
        callers.push(new Error("append").stack ?? "");
        return store.append(...call);
      },
      readStream(...call) {
        callers.push(new Error("readStream").stack ?? "");
        return store.readStream(...call);
      },
      readAll(...call) {
        callers.push(new Error("readAll").stack ?? "");
        return store.readAll(...call);
      },
      subscribe(...call) {
        callers.push(new Error("subscribe").stack ?? "");
        return store.subscribe(...call);
      },
      close: () => store.close(),
    };
    const use = async (observe?: Observer): Promise<readonly string[]> => {
      callers.length = 0;
      const ledger = openLedger({ store: noted, policies, observe });
      await ledger.handle(lodge(`c-${observe === undefined}`, 1), clerk);
      await ledger.rehearse([lodge("c-2", 1)], clerk);
      await ledger.projectRows(slaCompliance);
      await collect(ledger.history("c-1"));
      await ledger.subscribe().close();
      return callers.map((stack) => (/observation|observed-store|observed-call/.test(stack) ? "observed" : "directly"));
    };
    expect(new Set(await use())).toEqual(new Set(["directly"]));
    // The same look at a ledger that is observed, to see that it would show.
    const observed = await use({ started: () => ({ ended: () => undefined }) });
    expect(observed.filter((how) => how === "observed").length).toBeGreaterThan(observed.length / 2);
  });
});
