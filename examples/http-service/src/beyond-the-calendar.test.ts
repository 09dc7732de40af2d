import { describe, expect, it } from "vitest";
import { openService } from "./service.ts";
import { lateParcel, serviceUnderTest } from "./test/service-under-test.ts";

describe("a complaint from before the calendar begins", () => {
  it("is recorded, and takes neither the report nor the worklists nor the next start with it", async () => {
    await using under = await serviceUnderTest();
    const long = { ...lateParcel, occurredAt: "2023-06-01T01:00:00.000Z", lateReason: "Found in a drawer." };
    expect((await under.post("/complaints", long)).status).toBe(201);
    expect((await under.post("/complaints", lateParcel)).status).toBe(201);

    const report = await under.get("/reports/sla");
    expect(await report.json()).toMatchObject({
      totals: { complaints: 2, running: 1, notReckonable: 1 },
      notReckonable: [{ policy: "parcels" }],
    });
    await expect.poll(() => under.service.live.rows.size).toBe(2);
    under.clock.set("2024-03-08T01:00:00.000Z");
    expect((await under.service.worker.raiseDue()).map(({ kind }) => kind)).toEqual(["warning", "breach"]);

    await using again = await openService({
      file: under.file,
      clock: under.clock.now,
      report: (fault) => expect(fault).toBeUndefined(),
    });
    expect([...again.live.index.notReckonable()]).toHaveLength(1);
    expect(again.live.rows.size).toBe(2);
  });
});
