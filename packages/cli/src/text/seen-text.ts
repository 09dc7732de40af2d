import type { Instant } from "@complaint-ledger/event-sourcing";
import type { TimeText } from "./local-time.ts";

/** As of when, and with which knowledge, something was counted. */
export function seenText(
  { asOf, knownAt }: { readonly asOf: Instant; readonly knownAt?: Instant | undefined },
  time: TimeText,
): string {
  return `as of ${time(asOf)}${knownAt === undefined ? "" : `, as known at ${time(knownAt)}`}`;
}
