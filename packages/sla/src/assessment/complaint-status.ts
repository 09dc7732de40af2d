import type { ClockStatus } from "./clock-status.ts";

/** How a complaint stands: as the worst of its clocks; `notReckonable` where it cannot be said which is the worst. */
export type ComplaintStatus =
  | "withoutDeadline"
  | "running"
  | "paused"
  | "met"
  | "breached"
  | "waived"
  | "notReckonable";

/** Every way a complaint can stand, in the order of the report. */
export const complaintStatuses: readonly ComplaintStatus[] = [
  "withoutDeadline",
  "running",
  "paused",
  "met",
  "breached",
  "waived",
  "notReckonable",
];

const worstFirst = ["breached", "running", "paused", "waived", "met"] as const;

/**
 * The worst of its started, uncancelled, non-advisory clocks; with none, `withoutDeadline`. A clock of which no status is known may
 * be breached, so only where another one is, nothing worse can be hidden.
 */
export function complaintStatus(
  ...clocks: readonly { readonly status: ClockStatus | null; readonly advisory: boolean }[]
): ComplaintStatus {
  const binding = new Set(clocks.filter(({ advisory }) => !advisory).map(({ status }) => status));
  if (binding.has(null) && !binding.has("breached")) return "notReckonable";
  return worstFirst.find((status) => binding.has(status)) ?? "withoutDeadline";
}
