import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Serving } from "./serving.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

/** Commands that ask a service, and what the page says is answered. */
const asked = [...readme.matchAll(/^```sh\n((?:(?!```).*\n)*)```\n\n```text\n([\s\S]*?)^```$/gm)]
  .map(([, commands = "", answer = ""]) => ({ commands, answer }))
  .filter(({ commands }) => commands.includes("curl"));

const hasCurl = spawnSync("curl", ["--version"]).error === undefined;

describe.skipIf(!hasCurl)("the README, typed into a shell", () => {
  const folder = mkdtempSync(join(tmpdir(), "http-service-readme-"));
  let serving: Serving;
  beforeAll(async () => {
    serving = await serve(join(folder, "complaints.db"), 0, (fault) => {
      throw fault;
    });
  });
  afterAll(async () => {
    await serving.stop();
    rmSync(folder, { recursive: true });
  });

  it("has what can be tried", () => expect(asked.length).toBeGreaterThan(3));

  it.each(asked)("$commands", async ({ commands, answer }) => {
    const script = commands.replaceAll(":8080", `:${serving.port}`);
    const { stdout } = await promisify(execFile)("sh", ["-ec", script]);
    expect(stdout.replaceAll("\r", "")).toMatch(written(answer));
  });
});

/** A text as the page writes it: `…` stands for what differs each time, or is left out. */
function written(answer: string): RegExp {
  const parts = answer
    .trimEnd()
    .split("…")
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\s\\S]*")}\\s*$`);
}
