import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";
import { afterAll, describe, expect, it } from "vitest";
import { houseRules } from "./house-rules.ts";
import { lateParcel } from "./test/service-under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "http-service-shutdown-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a service that is told to stop while clients keep asking", () => {
  it("loses nothing it acknowledged, and ends in order", async () => {
    const file = join(folder, "complaints.db");
    const main = fileURLToPath(new URL("main.ts", import.meta.url));
    const service = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, file, "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface(service.stdout);
    const [listening] = (await once(lines, "line")) as readonly string[];
    const address = listening?.replace("Listening on ", "") ?? "";
    const said: string[] = [];
    lines.on("line", (line) => said.push(line));

    const acknowledged: string[] = [];
    const client = async (): Promise<void> => {
      for (;;) {
        const key = randomUUID();
        const response = await fetch(`${address}/complaints`, {
          method: "POST",
          headers: { "Actor-Id": "clerk-7", "Actor-Role": "handler", "Idempotency-Key": key },
          body: JSON.stringify(lateParcel),
        });
        // What was answered before the end was answered well.
        expect(response.status).toBe(201);
        await response.arrayBuffer();
        acknowledged.push(key);
        if (acknowledged.length === 200) service.kill("SIGTERM");
      }
    };
    const ended = once(service, "exit");
    const clients = await Promise.allSettled(Array.from({ length: 8 }, client));
    expect(await ended).toEqual([0, null]);
    expect(said).toEqual(["Stopped; everything answered is recorded."]);
    for (const { status, ...how } of clients) {
      expect(status).toBe("rejected");
      // A refused or closed connection, and no wrong answer.
      expect(how).toMatchObject({ reason: { name: "TypeError" } });
    }

    await using ledger = openLedger({
      ...houseRules,
      store: await openSqliteEventStore({ file, readOnly: true }),
    });
    const recorded = new Set((await Array.fromAsync(ledger.events())).map(({ commandId }) => commandId));
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
    expect(acknowledged.filter((key) => !recorded.has(key))).toEqual([]);
  });
});
