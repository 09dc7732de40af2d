import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { story } from "./story.ts";
import { tell } from "./tell.ts";

describe("one complaint's story", () => {
  const folder = mkdtempSync(join(tmpdir(), "complaint-ledger-story-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is recorded step by step, refuses two steps, and reads back from the file", async () => {
    const lines: string[] = [];
    await tell(join(folder, "story.db"), (line) => lines.push(line));
    const text = lines.join("\n");

    expect(lines.filter((line) => line.includes("✗"))).toEqual([
      expect.stringContaining("OfferSolution refused"),
      expect.stringContaining("CloseComplaint refused"),
    ]);
    expect(lines.filter((line) => line.includes("✓"))).toHaveLength(story.length - 2);
    expect(text).toContain("closure: the complainant has no final reply in this run.");
    expect(text).toContain("closure: a promised or instructed remedy is not executed.");
    expect(text).toContain("closure: no outcome callback is done");
    expect(text).toContain("as after a lost answer: alreadyRecorded");
    expect(text).toContain("As of 4 March 04:00 UTC it was open, with 0 remedies instructed.");
    expect(text).toContain("Today it is closed as accepted, and the customer was satisfied.");
    expect(lines.filter((line) => /^ *\d+ {2}2024-/.test(line))).toHaveLength(story.length - 2);
  });

  it("can be told twice on the same file without recording anything twice", async () => {
    const file = join(folder, "twice.db");
    await tell(file, () => undefined);
    const lines: string[] = [];
    await tell(file, (line) => lines.push(line));
    expect(lines.filter((line) => line.includes("✓"))).toEqual([]);
    expect(lines.filter((line) => /^ *\d+ {2}2024-/.test(line))).toHaveLength(story.length - 2);
  });
});
