import { inMemoryEventStore, type EventStore, type NewEvent } from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import type { Shell } from "../command-line/shell.ts";
import { copyLedger } from "./copy-ledger.ts";

const clock = (): string => "2024-03-01T08:00:00.000Z";

/** A ledger of so many events. */
async function ledgerOf(events: number): Promise<EventStore> {
  const store = inMemoryEventStore({ clock });
  const envelope = { schemaVersion: 1, occurredAt: clock(), correlationId: "a", causationId: "b", commandId: "c" };
  const actor = { id: "clerk-1", role: "clerk" };
  const noted = (): NewEvent => ({ ...envelope, id: crypto.randomUUID(), type: "Noted", actor, data: 1, metadata: {} });
  await store.append("note", Array.from({ length: events }, noted), "noStream");
  return store;
}

/** A shell whose user wishes to stop as soon as progress says `doing`. */
function stoppedWhile(doing: string): Shell {
  const interruption = new AbortController();
  return {
    print: async () => {},
    tell() {},
    progress(line) {
      if (line?.startsWith(doing) === true) interruption.abort();
    },
    clock,
    interruption: () => interruption.signal,
  };
}

describe("copying a large ledger", () => {
  it.each(["copying", "comparing"])("can be interrupted while %s, and goes on when it is run again", async (doing) => {
    const [source, target] = [await ledgerOf(1_200), inMemoryEventStore({ clock })];
    const copying = { source, target, setTime() {}, fallingTimes: "refused" } as const;
    await expect(copyLedger(copying, stoppedWhile(doing))).rejects.toMatchObject({ code: "interrupted" });
    const before = (await Array.fromAsync(target.readAll())).length;
    expect(before).toBe(doing === "copying" ? 500 : 1_200);
    const report = { events: 1_200, streams: 1, raised: 0, copied: 1_200 - before };
    expect(await copyLedger(copying, stoppedWhile("never"))).toEqual(report);
  });

  it("can be interrupted while it looks for the place to go on", async () => {
    const source = await ledgerOf(1_200);
    const target = inMemoryEventStore({ clock });
    const copying = { source, target, setTime() {}, fallingTimes: "refused" } as const;
    await copyLedger(copying, stoppedWhile("never"));
    await expect(copyLedger(copying, stoppedWhile("resuming"))).rejects.toMatchObject({ code: "interrupted" });
  });
});
