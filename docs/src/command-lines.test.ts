import { describe, expect, it } from "vitest";
import { commandLines, problemsOf } from "./command-lines.ts";

describe("the calls of the command line in the documentation", () => {
  const lines = commandLines();

  it("are there", () => {
    expect(lines.filter(({ whole }) => whole).length).toBeGreaterThan(20);
  });

  it.each(lines.map((line) => [`${line.page}: ${line.text}`, line] as const))("%s", (_, line) => {
    expect(problemsOf(line)).toEqual([]);
  });

  it.each([
    ["complaint-ledger audit --ledger a.db", "there is no command audit"],
    ["complaint-ledger sla --ledger a.db --since 2024-01-01", "sla has no --since"],
    ["complaint-ledger list", "list is without --ledger"],
    ["npx complaint-ledger show --ledger a.db", "show is without an argument"],
  ])("%s would be told", (text, problem) => {
    expect(problemsOf({ page: "", text, whole: true })).toContain(problem);
  });
});
