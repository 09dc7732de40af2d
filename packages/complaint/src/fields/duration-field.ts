import type { Duration } from "@complaint-ledger/policy";
import * as z from "zod";

/** A length of time of at least one unit, as a policy says it. */
export const duration: z.ZodType<Duration> = z.strictObject({
  amount: z.int().min(1).max(100_000),
  unit: z.enum(["minutes", "hours", "workingHours", "calendarDays", "workingDays", "weeks", "months"]),
});
