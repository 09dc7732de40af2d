import * as z from "zod";
import { identifier } from "../fields/text.ts";

/** Names one clock of one pinned policy. */
export interface ClockReference {
  readonly policy: string;
  readonly clock: string;
}

/** Schema of {@link ClockReference}. */
export const clockReference: z.ZodType<ClockReference> = z.strictObject({ policy: identifier, clock: identifier });

/** Whether two references name the same clock. */
export function isSameClock(a: ClockReference, b: ClockReference): boolean {
  return a.policy === b.policy && a.clock === b.clock;
}
