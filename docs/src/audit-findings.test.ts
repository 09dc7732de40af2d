import { readFileSync } from "node:fs";
import { join } from "node:path";
import { callbackFindingCodes } from "../../packages/callbacks/src/findings/callback-finding-codes.ts";
import { auditCodes } from "@complaint-ledger/liability";
import { describe, expect, it } from "vitest";

const page = readFileSync(join(import.meta.dirname, "../reference/audit-findings.md"), "utf8");

describe("the reference of audit findings", () => {
  it("explains every finding on liability, with its kind and in the order of the codes", () => {
    const [, section = ""] = /^## Findings on liability([^]*?)^## /m.exec(page) ?? [];
    const explained = Array.from(section.matchAll(/^\| `([a-z-]+)` +\| (broken|owed) +\| \S/gm), ([, code, kind]) => [
      code,
      kind,
    ]);
    expect(explained).toEqual(Object.entries(auditCodes));
  });

  it("explains every finding on callbacks, in the order of the codes", () => {
    const [, section = ""] = /^## Findings on callbacks([^]*)$/m.exec(page) ?? [];
    const explained = Array.from(section.matchAll(/^\| `([a-z-]+)` +\| \S/gm), ([, code]) => code);
    expect(explained).toEqual(callbackFindingCodes);
  });
});
