import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { afternoon } from "./afternoon.ts";
import { lateComplaints } from "./late-complaints.ts";
import { AUDITED_AT, COMPLAINTS, makeLedger } from "./make-ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "audit-"));
const ledger = join(folder, "complaints.db");
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => makeLedger(ledger));

/** An afternoon with the ledger: all that is printed, the folder left out, and the files that are kept. */
async function spent(): Promise<readonly string[]> {
  let text = "";
  await afternoon(ledger, folder, (more) => (text += more));
  const files = ["register.csv", "liability.csv", "sample.csv", "2024-0007.md"];
  return [text.replaceAll(`${folder}/`, ""), ...files.map((file) => readFileSync(join(folder, file), "utf8"))];
}

async function eventsOnFile(): Promise<number> {
  const store = await openSqliteEventStore({ file: ledger, clock: () => AUDITED_AT, readOnly: true });
  const events = await Array.fromAsync(store.readAll());
  await store.close();
  return events.length;
}

describe("an auditor's afternoon", () => {
  it("finds what its README shows", async () => {
    const [text = ""] = await spent();
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const shown = Array.from(readme.matchAll(/```text\n(.*?)```/gs), ([, block = ""]) => block);
    expect(shown).toHaveLength(4);
    for (const block of shown) expect(text).toContain(block);
  });

  it("keeps a line for each complaint, each finding and each callback drawn", async () => {
    const [, register = "", liability = "", sample = "", dossier = ""] = await spent();
    expect(register.trimEnd().split("\n")).toHaveLength(1 + COMPLAINTS);
    expect(liability).toContain("two-standing");
    expect(sample.trimEnd().split("\n")).toHaveLength(1 + 6);
    expect(dossier).toContain("2024-0007");
    expect(register + liability + sample + dossier).not.toContain("N. N.");
  });

  it("comes to the same when it is spent again, and leaves the ledger as it was", async () => {
    const before = await eventsOnFile();
    expect(await spent()).toEqual(await spent());
    expect(await eventsOnFile()).toBe(before);
  });

  it("sees as late just those that were dealt with too slowly", async () => {
    const late = await lateComplaints(ledger, AUDITED_AT);
    expect(late.toSorted()).toEqual(["2024-0004", "2024-0009", "2024-0014", "2024-0019"]);
    expect(await lateComplaints(ledger, "2024-03-05T00:00:00.000Z")).toEqual([]);
  });
});
