import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openConnection } from "../src/connection/open-connection.ts";
import { openSqliteEventStore } from "../src/index.ts";
import { sqliteEventStore } from "../src/sqlite-event-store.ts";
import type { FullDisk } from "./append-until-full.ts";
import { collect, exampleEvent } from "./example-event.ts";
import { outputOf, scriptCommand } from "./run-script.ts";
import { temporaryFile } from "./temporary-file.ts";

const clock = (): string => "2024-03-01T09:00:00.000Z";
const mountsInNamespace = spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

async function fullDisk(...command: readonly [string, ...string[]]): Promise<FullDisk> {
  // The script prints just that.
  return (await outputOf(command)) as FullDisk;
}

describe("a ledger that cannot grow", () => {
  it("refuses to append with a typed error, stays whole, and goes on once there is room", async () => {
    const file = temporaryFile();
    const database = await openConnection(file, "write", 1_000);
    const store = sqliteEventStore({ database, file, access: "write", busyTimeout: 1_000, clock });
    onTestFinished(() => store.close());
    await store.append("complaint-1", [exampleEvent()], "noStream");

    database.exec("PRAGMA max_page_count = 40");
    const tooMuch = Array.from({ length: 3 }, () =>
      store.append("complaint-1", [exampleEvent("x".repeat(99_000))], "any"),
    );
    const refused = await Promise.allSettled(tooMuch);
    expect(refused).toMatchObject(
      tooMuch.map(() => ({ status: "rejected", reason: { code: "disk-full", field: file } })),
    );
    expect(await collect(store.readAll())).toHaveLength(1);

    database.exec("PRAGMA max_page_count = 4000");
    expect(await store.append("complaint-1", [exampleEvent()], 0)).toMatchObject({ outcome: "appended" });
    expect(await store.integrityCheck()).toEqual([]);
  });

  it.skipIf(process.platform === "win32")(
    "does so too at a file-size limit (skipped on Windows, which has none)",
    async () => {
      const file = temporaryFile();

      const report = await fullDisk(
        "sh",
        "-c",
        'ulimit -f 500 && exec "$@"',
        "sh",
        ...scriptCommand("append-until-full.ts", file),
      );

      expect(report).toMatchObject({ code: "disk-full", problems: [] });
      expect(report.acknowledged).toBeGreaterThan(0);
      expect(report.revisions).toEqual([...Array(report.acknowledged).keys()]);
      const store = await openSqliteEventStore({ file, clock });
      expect(await store.append("complaint-1", [exampleEvent()], report.acknowledged - 1)).toMatchObject({
        outcome: "appended",
      });
      await store.close();
    },
  );

  it.skipIf(!mountsInNamespace)(
    "does so too on a full disk (skipped where unshare cannot mount a small one)",
    async () => {
      const folder = temporaryFile("disk");
      mkdirSync(folder);
      const ballast = join(folder, "ballast");

      const report = await fullDisk(
        "unshare",
        "-rm",
        "sh",
        "-c",
        'mount -t tmpfs -o size=1m tmpfs "$0" && head -c 300000 /dev/zero > "$1" && shift && exec "$@"',
        folder,
        ballast,
        ...scriptCommand("append-until-full.ts", join(folder, "complaints.db"), ballast),
      );

      expect(report).toMatchObject({ code: "disk-full", resumed: "appended", problems: [] });
      expect(report.acknowledged).toBeGreaterThan(0);
      expect(report.revisions).toEqual([...Array(report.acknowledged + 1).keys()]);
    },
  );
});
