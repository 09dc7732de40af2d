import { isInstant, type Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";

const error = "must be an instant like 2024-03-01T08:30:00.000Z (UTC, milliseconds)";

/** An instant: ISO 8601 UTC with milliseconds. */
export const instant: z.ZodType<Instant> = z.iso.datetime({ precision: 3, error }).refine(isInstant, { error });
