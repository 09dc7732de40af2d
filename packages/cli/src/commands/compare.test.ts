import { copyFileSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendRaw, exampleLedger, twoComplaints } from "../test/example-ledger.ts";
import { runInProcess } from "../test/run-in-process.ts";
import { tamper } from "../test/tamper.ts";
import { temporaryFolder } from "../test/temporary-folder.ts";

const path = temporaryFolder(afterAll);

describe("compare", () => {
  beforeAll(() => exampleLedger(path("kept.db"), twoComplaints()));

  it("says that they are the same, also for a copy in another file", async () => {
    await runInProcess("copy", path("kept.db"), path("copy.db"));

    expect(await runInProcess("compare", path("kept.db"), path("copy.db"))).toMatchObject({
      exitCode: 0,
      stdout: "same: 5 events\n",
    });
  });

  it("says after how many events theirs goes on, and leaves what was kept as it is", async () => {
    copyFileSync(path("kept.db"), path("longer.db"));
    await appendRaw(path("longer.db"), "complaint-second", [{}, {}]);
    const before = readFileSync(path("kept.db"));

    expect(await runInProcess("compare", path("kept.db"), path("longer.db"))).toMatchObject({
      exitCode: 0,
      stdout: "theirs goes on after 5 events: 2 came after\n",
    });
    expect(readFileSync(path("kept.db"))).toEqual(before);
  });

  it("tells where theirs differs first", async () => {
    copyFileSync(path("kept.db"), path("forged.db"));
    tamper(path("forged.db"), `UPDATE events SET data = '{"unit":"depot-2"}' WHERE position = 2`);

    expect(await runInProcess("compare", path("kept.db"), path("forged.db"))).toMatchObject({
      exitCode: 1,
      stdout: "differs at complaint-first@1: after 1 events that are the same, theirs has complaint-first@1 there\n",
    });
  });

  it("tells what theirs no longer has", async () => {
    copyFileSync(path("kept.db"), path("shorter.db"));
    tamper(path("shorter.db"), "DELETE FROM events WHERE position = 5");

    const { exitCode, stdout } = await runInProcess("compare", path("kept.db"), path("shorter.db"), "--json");

    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      outcome: "differs",
      events: 4,
      at: { stream: "complaint-second", revision: 0 },
    });
  });

  it("begins no ledger where there is none", async () => {
    expect(await runInProcess("compare", path("kept.db"), path("missing.db"))).toMatchObject({ exitCode: 3 });
  });
});
