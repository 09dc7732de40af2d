import { checkPolicy } from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import { importedHistory, procedures, regulations } from "./index.ts";
import { catalogue } from "./test/event-catalogue.ts";

const shipped = [...procedures, ...regulations, importedHistory];

describe.each(shipped.map((policy) => [policy.id, policy] as const))("%s", (_, policy) => {
  it("passes checkPolicy", () => {
    expect(checkPolicy(policy)).toEqual({ valid: true, policy });
  });

  it("says every text in English and Chinese", () => {
    for (const [path, text] of localizedTextsOf(policy, "policy")) expect(text, path).toHaveProperty("zh");
  });

  it("listens only to events that complaints have", () => {
    const triggers = policy.clocks.flatMap(({ startsOn, stopsOn, cancelledBy }) => [
      ...startsOn,
      ...stopsOn.flat(),
      ...cancelledBy,
    ]);
    for (const { event } of triggers) expect(catalogue).toContain(event);
  });

  it("invents no amount of money", () => {
    for (const { amounts } of policy.approvalLimits) expect(["unlimited", []]).toContainEqual(amounts);
  });

  it("lets a complainant withdraw", () => {
    expect(policy.closure.withdrawn).toEqual([]);
  });
});

it("no two policies have the same id", () => {
  expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length);
});

it("no procedure pauses a clock or extends one, since no document says so", () => {
  for (const { pauseReasons, extension } of procedures.flatMap(({ clocks }) => clocks)) {
    expect([pauseReasons, extension]).toEqual([[], undefined]);
  }
});

/** Every object with a text in English, with its path. */
function localizedTextsOf(value: unknown, path: string): readonly (readonly [string, object])[] {
  if (typeof value !== "object" || value === null) return [];
  const here: readonly (readonly [string, object])[] = "en" in value ? [[path, value]] : [];
  return [...here, ...Object.entries(value).flatMap(([key, part]) => localizedTextsOf(part, `${path}.${key}`))];
}
