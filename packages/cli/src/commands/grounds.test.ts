import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleLedger, recordedAt, twoComplaints } from "../test/example-ledger.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const path = temporaryFolder(afterAll);
const ledger = path("ledger.db");
const reading = ["--ledger", ledger] as const;

beforeAll(() => exampleLedger(ledger, twoComplaints()));

describe("every report", () => {
  it.each([
    ["list"],
    ["register"],
    ["register", "--by", "channel"],
    ["sla"],
    ["due", "--within", "2d"],
    ["liability"],
    ["liability", "--late-handlers"],
    ["liability", "--audit"],
    ["callbacks"],
    ["callbacks", "--findings"],
  ])("of %s %s %s says what it rests on, in text and in JSON", async (...asked) => {
    const text = await runInProcess(...asked, ...reading);
    expect(text.stdout).toMatch(/\nIt rests on 5 events of .*ledger\.db, the last recorded 2024-06-01 00:00:00 UTC\n$/);
    const json = await runInProcess(...asked, ...reading, "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      asOf: expect.any(String),
      ledger: { name: ledger, events: 5, lastRecordedAt: recordedAt },
    });
  });

  it("counts the events of its viewpoint only, and those of one complaint if it is about one", async () => {
    const early = await runInProcess("sla", ...reading, "--as-of", "2024-03-02T00:00:00Z", "--json");
    expect(JSON.parse(early.stdout).ledger.events).toBe(3);
    const one = await runInProcess("explain", "first", ...reading);
    expect(one.stdout).toMatch(/\nIt rests on 4 events of /);
  });
});

describe("a viewpoint", () => {
  it("in the future is remarked on standard error", async () => {
    const { stderr, exitCode } = await runInProcess("sla", ...reading, "--as-of", "2999-01-01T00:00:00Z");
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      "remark: --as-of: 2999-01-01T00:00:00.000Z lies in the future, so the answer may change until then.\n",
    );
  });

  it("from which nothing is to be seen is remarked too", async () => {
    const { stderr } = await runInProcess("list", ...reading, "--known-at", "2024-01-01T00:00:00Z");
    expect(stderr).toBe("remark: --known-at: nothing had happened, or had been recorded, by then.\n");
  });
});

describe("a filter", () => {
  it("is echoed, with how many it leaves of how many", async () => {
    const text = await runInProcess("list", ...reading, "--unit", "depot-1");
    expect(text.stdout).toContain("\n1 of 2 complaints (unit depot-1) as of ");
    const json = await runInProcess("register", ...reading, "--unit", "depot-1", "--state", "closed", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({ count: 1, of: 2, filter: { unit: "depot-1", state: "closed" } });
  });

  it("that fits nothing is said, by the option that does not fit", async () => {
    const { stdout, stderr } = await runInProcess("list", ...reading, "--unit", "depot-l", "--channel", "phone");
    expect(stdout).toContain("0 of 2 complaints (unit depot-l, channel phone) as of ");
    expect(stderr).toBe('remark: --unit: "depot-l" fits none of the 2 complaints.\n');
  });

  it("says how many of those it leaves are listed", async () => {
    const { stdout } = await runInProcess("list", ...reading, "--limit", "1");
    expect(stdout).toContain("\n2 of 2 complaints, the first 1 of them listed, as of ");
  });
});
