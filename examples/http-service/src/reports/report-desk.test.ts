import { describe, expect, it } from "vitest";
import { lateParcel, serviceUnderTest, FRIDAY_MORNING } from "../test/service-under-test.ts";
import { reportDesk } from "./report-desk.ts";

describe("reports", () => {
  it("hold what was recorded before they were asked for", async () => {
    await using under = await serviceUnderTest();
    const { reports } = under.service;
    const asked = { asOf: FRIDAY_MORNING, by: "channel" } as const;
    expect(await reports.sla(asked)).toMatchObject({ upTo: null, totals: { complaints: 0 } });
    for (let n = 1; n <= 3; n++) {
      await under.post("/complaints", lateParcel);
      expect(await reports.sla(asked)).toMatchObject({ totals: { complaints: n }, groups: [{ key: "phone" }] });
    }
  });

  it("say what making them threw, with its code", async () => {
    await using under = await serviceUnderTest();
    const impossible = { asOf: "yesterday" };
    await expect(under.service.reports.sla(impossible)).rejects.toMatchObject({ code: "invalid-instant" });
  });

  it("fail together when their thread dies, and are made by another thread when asked for again", async () => {
    await using under = await serviceUnderTest();
    const nowhere = reportDesk({ file: `${under.file}/nowhere`, snapshotFile: `${under.file}.sla` });
    for (let n = 0; n < 2; n++) {
      const asked = { asOf: FRIDAY_MORNING };
      const failed = await Promise.allSettled([nowhere.sla(asked), nowhere.sla(asked)]);
      expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    }
    await nowhere.close();
  });
});
