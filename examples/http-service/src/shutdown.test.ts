import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";
import { afterAll, describe, expect, it } from "vitest";
import { houseRules } from "./house-rules.ts";
import { asClerk, lateParcel } from "./test/service-under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "http-service-shutdown-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The service in a process of its own. */
async function started(file: string): Promise<{
  readonly process: ChildProcess;
  readonly address: string;
  readonly said: readonly string[];
  readonly complained: readonly string[];
}> {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const service = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, file, "0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines = createInterface(service.stdout);
  const complained: string[] = [];
  createInterface(service.stderr).on("line", (line) => complained.push(line));
  const [listening] = (await once(lines, "line")) as readonly string[];
  const said: string[] = [];
  lines.on("line", (line) => said.push(line));
  return { process: service, address: listening?.replace("Listening on ", "") ?? "", said, complained };
}

function lodge(address: string, key: string): Promise<Response> {
  return fetch(`${address}/complaints`, {
    method: "POST",
    headers: { ...asClerk, "Idempotency-Key": key },
    body: JSON.stringify(lateParcel),
  });
}

describe("a service that is told to stop while clients keep asking", () => {
  it("loses nothing it acknowledged, and ends in order", async () => {
    const file = join(folder, "complaints.db");
    const { process: service, address, said } = await started(file);
    const acknowledged: string[] = [];
    const client = async (): Promise<void> => {
      for (;;) {
        const key = randomUUID();
        const response = await lodge(address, key);
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

describe("a service of which a part fails", () => {
  it("says what it was, ends in order with what it acknowledged, keeps its read model, and tells that it failed", async () => {
    const file = join(folder, "foreign.db");
    const { process: service, address, said, complained } = await started(file);
    const key = randomUUID();
    expect((await lodge(address, key)).status).toBe(201);
    // Somebody with access to the file puts in what the service's read model does not know.
    const store = await openSqliteEventStore({ file });
    const ended = once(service, "exit");
    for await (const event of store.readAll({ limit: 1 })) {
      await store.append("complaint-foreign", [{ ...event, type: "SomethingElse" }], "noStream");
    }
    await store.close();
    expect(await ended).toEqual([1, null]);
    expect(complained).toEqual([expect.stringContaining("SomethingElse")]);
    expect(said).toEqual(["Stopped; everything answered is recorded."]);
    expect(existsSync(`${file}.sla`)).toBe(true);
  });
});
