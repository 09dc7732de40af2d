import { HOUR } from "../epoch-milliseconds.ts";
import { workingTimeError } from "../working-time-error.ts";
import type { CountingRules, TimeLimit } from "./time-limit.ts";

const units: readonly TimeLimit["unit"][] = ["hours", "workingHours", "workingDays", "calendarDays", "weeks", "months"];

const words: { readonly [Rule in keyof CountingRules]: readonly CountingRules[Rule][] } = {
  receiptDay: ["counts", "excluded"],
  receipt: ["asReceived", "dayOffIsNextWorkingDay", "closedIsNextWorkingDay"],
  lastDayOff: ["stays", "movesToNextWorkingDay"],
  dayEnds: ["atMidnight", "atCloseOfBusiness"],
};
const rules: readonly (readonly [rule: string, known: readonly unknown[]])[] = Object.entries(words);

/** Throws `invalid-time-limit` for what is no limit; one read from JSON may hold any words and numbers. */
export function assertTimeLimit(limit: TimeLimit): void {
  assertWord("limit.unit", limit.unit, units);
  assertCount(limit);
  if (!("counting" in limit) && isInHours(limit.unit)) return;
  const counting: Readonly<Record<string, unknown>> = { ...("counting" in limit ? limit.counting : {}) };
  for (const [rule, known] of rules) assertWord(`limit.counting.${rule}`, counting[rule], known);
}

function isInHours(unit: TimeLimit["unit"]): boolean {
  return unit === "hours" || unit === "workingHours";
}

function assertWord(field: string, word: unknown, known: readonly unknown[]): void {
  if (known.includes(word)) return;
  throw workingTimeError("invalid-time-limit", {
    field,
    problem: `${JSON.stringify(word) ?? "nothing"} is no word of it`,
    remedy: `Use one of: ${known.join(", ")}.`,
  });
}

function assertCount({ unit, count }: TimeLimit): void {
  const inHours = isInHours(unit);
  const least = unit === "workingDays" ? 1 : 0;
  if (Number.isSafeInteger(inHours ? count * HOUR : count) && count >= least && count <= 1_000_000) return;
  throw workingTimeError("invalid-time-limit", {
    field: "limit.count",
    problem: `${String(count)} is not a number of ${unit}`,
    remedy: inHours
      ? "Pass hours from 0 to 1,000,000, in parts that come to whole milliseconds."
      : `Pass a whole number from ${least} to 1,000,000.`,
  });
}
