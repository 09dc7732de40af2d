import * as z from "zod";
import type { Duration, DurationUnit } from "../duration.ts";
import { wholeNumberSchema } from "./whole-number-schema.ts";

const units: readonly DurationUnit[] = [
  "minutes",
  "hours",
  "workingHours",
  "calendarDays",
  "workingDays",
  "weeks",
  "months",
];

/** Schema of {@link Duration}. */
export const durationSchema: z.ZodType<Duration> = z.strictObject(
  {
    amount: wholeNumberSchema(0),
    unit: z.enum(units, { error: `one of ${units.join(", ")}` }),
  },
  { error: "a duration { amount, unit }" },
);
