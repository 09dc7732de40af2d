import { liabilityError } from "../liability-error.ts";

/** A month of a zone, as `YYYY-MM`. */
export type Month = string;

/** The month after, or so many after; negative, before. */
export function monthAfter(month: Month, months = 1): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** Passes months only. Throws `invalid-month`. */
export function assertMonth(field: string, month: unknown): void {
  if (typeof month === "string" && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) return;
  throw liabilityError({
    code: "invalid-month",
    field,
    problem: `${JSON.stringify(month)} is not a month`,
    remedy: "Pass a month of the zone, like 2024-03.",
  });
}
