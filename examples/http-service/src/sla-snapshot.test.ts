import { readFile, truncate, writeFile } from "node:fs/promises";
import { complaintStream } from "@complaint-ledger/complaint";
import type { EventStore } from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import { houseRules } from "./house-rules.ts";
import { liveSla } from "./live-sla.ts";
import { lateParcel, serviceUnderTest, type ServiceUnderTest } from "./test/service-under-test.ts";

/** Begins a live read model over the ledger, and tells how many events it read for that. */
async function begun(
  under: ServiceUnderTest,
): Promise<{ readonly rows: number; readonly read: number; readonly faults: readonly unknown[] }> {
  let read = 0;
  const { store } = under.service.ledger;
  const counting: EventStore = {
    ...store,
    async *readAll(options) {
      // Looking up the one event that a snapshot ends with is no replay.
      if (options?.from !== undefined) return yield* store.readAll(options);
      for await (const event of store.readAll(options)) {
        read += 1;
        yield event;
      }
    },
  };
  const faults: unknown[] = [];
  const live = await liveSla({
    store: counting,
    rules: houseRules,
    snapshotFile: `${under.file}.sla`,
    report: (fault) => faults.push(fault),
  });
  await live.stop();
  return { rows: live.rows.size, read, faults };
}

async function lodge(under: ServiceUnderTest, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const { body } = await under.post("/complaints", lateParcel);
    const stream = complaintStream(String(body["complaintId"]));
    await expect.poll(() => under.service.live.rows.has(stream)).toBe(true);
  }
}

describe("a live read model that was kept", () => {
  it("begins from there, and reads only what was recorded since", async () => {
    await using under = await serviceUnderTest();
    await lodge(under, 3);
    await under.service.live.keep();
    await lodge(under, 2);
    expect(await begun(under)).toEqual({ rows: 5, read: 2, faults: [] });
  });

  it("is kept when the service stops", async () => {
    const under = await serviceUnderTest();
    await using _ = under;
    await lodge(under, 1);
    await under.service[Symbol.asyncDispose]();
    expect(await readFile(`${under.file}.sla`, "utf8")).toContain("sla-compliance");
  });

  it("is read anew, and nobody is alarmed, when none was kept yet", async () => {
    await using under = await serviceUnderTest();
    await lodge(under, 2);
    expect(await begun(under)).toEqual({ rows: 2, read: 2, faults: [] });
  });

  it("is read anew, and the operator told, when what was kept is damaged, or of another ledger", async () => {
    await using under = await serviceUnderTest();
    await lodge(under, 2);
    await under.service.live.keep();
    const file = `${under.file}.sla`;
    const kept = await readFile(file, "utf8");
    await truncate(file, kept.length - 10);
    expect(await begun(under)).toMatchObject({ rows: 2, read: 2, faults: [{ code: "invalid-snapshot" }] });
    await writeFile(file, "");
    expect(await begun(under)).toMatchObject({ rows: 2, read: 2, faults: [{ code: "invalid-snapshot" }] });
    await writeFile(file, kept.replace(/^\w{8}/, "00000000"));
    expect(await begun(under)).toMatchObject({
      rows: 2,
      read: 2,
      faults: [expect.objectContaining({ message: expect.stringContaining("another ledger") })],
    });
  });
});
