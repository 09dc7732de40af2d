import type { Actor } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { identifier } from "./text.ts";

/** Someone named in a payload beside the one who acts: an approver, a judge. */
export const actor: z.ZodType<Actor> = z.strictObject({
  id: identifier,
  role: identifier,
  onBehalfOf: z.exactOptional(identifier),
});
