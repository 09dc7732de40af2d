import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "./instant-field.ts";
import { medium, type Medium } from "./medium.ts";
import { identifier } from "./text.ts";

/** Proof that the complainant was told something: when, how, and what shows it. */
export interface Told {
  /** When they were told. UTC. */
  readonly at: Instant;
  readonly medium: Medium;
  /** Id of the letter or recording among the evidence. */
  readonly evidence?: string;
}

/** Schema of {@link Told}. */
export const told: z.ZodType<Told> = z.strictObject({
  at: instant,
  medium,
  evidence: z.exactOptional(identifier),
});
