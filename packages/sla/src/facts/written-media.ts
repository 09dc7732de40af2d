import type { Medium } from "@complaint-ledger/complaint";

const spoken: ReadonlySet<Medium> = new Set(["counter", "inPerson", "visit", "phone"]);

/** Whether what is told through a medium is told in writing (ours, for events that do not say so themselves). */
export function isWritten(medium: Medium): boolean {
  return !spoken.has(medium);
}
