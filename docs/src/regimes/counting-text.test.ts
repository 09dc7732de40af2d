import { cnExpress2019, cnTelecomAppeal, expressDelivery, ukNhsEngland } from "@complaint-ledger/regimes";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import { countingText } from "./counting-text.ts";

function told({ clocks, calendar }: HandlingPolicy, id: string): string {
  const clock = clocks.find((candidate) => candidate.id === id) ?? expect.fail(`there is no clock ${id}`);
  return countingText(clock, calendar?.id);
}

describe("how a limit is counted, in words", () => {
  it("tells days from working days", () => {
    expect(told(cnExpress2019, "resolveAndInform")).toBe(
      "The day it starts does not count. Every day counts, days off too. If the last day is a day off, the next working day " +
        "is the last. It ends at close of business of the last day.",
    );
    expect(told(expressDelivery, "resolve-simple")).toBe(
      "The day it starts does not count. Only working days of `cn-office` count. It ends at close of business of the last day.",
    );
  });

  it("tells hours, months and what has no number", () => {
    expect(told(cnTelecomAppeal, "faultRepairUrban")).toBe("Runs from the moment, day and night.");
    expect(told(ukNhsEngland, "respond")).toContain("The last day is the same day of the month, or its last.");
    expect(told(expressDelivery, "passOn")).toContain("never breached");
  });
});
